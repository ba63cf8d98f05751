// SPDX-License-Identifier: GPL-3.0-or-later
// A change of the data key that failed on its way, or whose files were damaged meanwhile. What a
// crash leaves is tried in tests/fault.
#include "storage/client_store.h"
#include "storage/digest.h"
#include "storage/user_store.h"
#include "tests/storage/fixture/people.h"
#include "tests/storage/fixture/small_files_only.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <random>
#include <stdexcept>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::KeyChangeStep;
using storage::Vault;

namespace {

class Stopped : public std::runtime_error
{
public:
    Stopped()
        : std::runtime_error("stopped here")
    {
    }
};

/// The vault as a program leaves it that ended after `last`; closed.
void stopAfter(People& people, KeyChangeStep last)
{
    try {
        people.retireBea([last](KeyChangeStep step) {
            if (step == last) {
                throw Stopped();
            }
        });
        FAIL("it was not stopped");
    } catch (const Stopped&) {
        people.vault.close();
    }
}

bool isLeftOver(const People& people)
{
    return std::filesystem::exists(people.vault.files().newRecords) ||
           readAll(people.vault.files().keys).find("previous") != std::string::npos;
}

/// Nobody was retired, and nothing is lost.
void requireUndone(People& people)
{
    people.vault.reopen();
    CHECK_FALSE(isLeftOver(people));
    CHECK(people.vault->check().ok());
    CHECK(people.hasRecordsOfBea(*people.vault));
    CHECK_FALSE(storage::userById(*people.vault, people.bea.id)->retired);
    people.vault.write(
        [](storage::Change& change) { storage::insertClient(change, someClient("Z-1")); });
    people.vault.close();
    CHECK(people.opens("bea", BeaPassphrase));
    CHECK(people.opens("cleo", CleoPassphrase));
    CHECK(people.opens(OwnerName, OwnerPassphrase));
}

} // namespace

TEST_CASE("a disk that is full at any page of the copy leaves everything as it was",
          "[storage][retire][disk]")
{
    People people;
    const auto before = contentsOf(people.vault.dir());
    const auto size = std::filesystem::file_size(people.vault.files().records);
    int failed = 0;
    for (rlim_t limit = 1024; limit < size; limit += 20 * 1024) {
        INFO(limit << " bytes");
        {
            const SmallFilesOnly none(limit);
            CHECK(errorOf([&] { people.retireBea(); }).has_value());
        }
        CHECK(contentsOf(people.vault.dir()) == before);
        ++failed;
    }
    CHECK(failed > 5);
    people.retireBea();
    CHECK(people.vault->check().ok());
}

TEST_CASE("keys that cannot be written leave everything as it was", "[storage][retire][disk]")
{
    People people;
    const auto before = contentsOf(people.vault.dir());
    auto blocked = people.vault.files().keys;
    std::filesystem::create_directory(blocked += ".new");
    writeAll(blocked / "in the way", "");
    CHECK(errorOf([&] { people.retireBea(); }).has_value());
    std::filesystem::remove_all(blocked);
    CHECK(contentsOf(people.vault.dir()) == before);
    requireUndone(people);
}

TEST_CASE("a head that cannot be written locks the vault, and the next opening goes on",
          "[storage][retire][disk]")
{
    People people;
    auto blocked = people.vault.files().head;
    std::filesystem::create_directory(blocked += ".new");
    writeAll(blocked / "in the way", "");
    CHECK_THROWS_WITH(people.retireBea(),
                      Catch::Matchers::ContainsSubstring("opening it again finishes this"));
    CHECK(people.vault->isLocked());
    CHECK(isLeftOver(people));
    // It cannot go on yet, and says so.
    people.vault.close();
    CHECK_FALSE(people.opens(OwnerName, OwnerPassphrase));
    std::filesystem::remove_all(blocked);
    people.vault.reopen();
    CHECK_FALSE(isLeftOver(people));
    CHECK(people.vault->check().ok());
    CHECK(storage::userById(*people.vault, people.bea.id)->retired);
    CHECK(people.hasRecordsOfBea(*people.vault));
}

TEST_CASE("new records that were lost or damaged before they were in place are not used",
          "[storage][retire]")
{
    for (const int damage : {0, 1, 2, 3}) {
        INFO("damage " << damage);
        People people;
        stopAfter(people, KeyChangeStep::Decided);
        const auto file = people.vault.files().newRecords;
        const std::string whole = readAll(file);
        if (damage == 0) {
            std::filesystem::remove(file);
        } else if (damage == 1) {
            writeAll(file, whole.substr(0, whole.size() / 2));
        } else if (damage == 2) {
            writeAll(file, withFlippedBit(whole, whole.size() * 8 - 4096 * 4));
        } else {
            writeAll(file, readAll(people.vault.files().records));
        }
        requireUndone(people);
    }
}

TEST_CASE("new records never take the place of records that were written to since",
          "[storage][retire]")
{
    People people;
    stopAfter(people, KeyChangeStep::Decided);
    const auto files = people.vault.files();
    const std::string keys = readAll(files.keys);
    const std::string fresh = readAll(files.newRecords);
    std::filesystem::remove(files.newRecords);
    people.vault.reopen();
    people.vault.write(
        [](storage::Change& change) { storage::insertClient(change, someClient("Y-1")); });
    people.vault.close();
    writeAll(files.keys, keys);
    writeAll(files.newRecords, fresh);
    people.vault.reopen();
    CHECK(storage::clientByCode(*people.vault, "Y-1"));
    requireUndone(people);
}

TEST_CASE("records that fit neither key are refused, and no file is touched", "[storage][retire]")
{
    People people;
    stopAfter(people, KeyChangeStep::Decided);
    const auto files = people.vault.files();
    writeAll(files.newRecords, withFlippedBit(readAll(files.newRecords), 999));
    writeAll(files.records, withFlippedBit(readAll(files.records), 999));
    const auto before = contentsOf(people.vault.dir());
    CHECK(errorOf([&] { people.vault.reopen(); }) == ErrorKind::Damaged);
    auto after = contentsOf(people.vault.dir());
    CHECK(after == before);
}

TEST_CASE("an old head that was put back during the change is told from the records",
          "[storage][retire][damage]")
{
    People people;
    const std::string old = readAll(people.vault.files().head);
    people.vault.write(
        [](storage::Change& change) { storage::insertClient(change, someClient("Y-1")); });
    people.vault.write(
        [](storage::Change& change) { storage::insertClient(change, someClient("Y-2")); });
    stopAfter(people, KeyChangeStep::Replaced);
    writeAll(people.vault.files().head, old);
    CHECK(errorOf([&] { people.vault.reopen(); }) == ErrorKind::Damaged);
}

TEST_CASE("a flipped bit or a missing end in the keys of a change under way is refused",
          "[storage][retire][damage][R5]")
{
    People people;
    stopAfter(people, KeyChangeStep::Decided);
    const auto file = people.vault.files().keys;
    const std::string whole = readAll(file);
    REQUIRE(whole.find("previousSlots") != std::string::npos);
    const auto before = contentsOf(people.vault.dir());
    std::mt19937 random(20250714);
    std::uniform_int_distribution<std::size_t> bytes(0, whole.size() - 1);
    for (int i = 0; i < 200; ++i) {
        const std::size_t byte = bytes(random);
        INFO("byte " << byte);
        for (const std::string& damaged :
             {withFlippedBit(whole, byte * 8 + static_cast<std::size_t>(i % 8)),
              whole.substr(0, byte)}) {
            writeAll(file, damaged);
            const auto error = errorOf([&] { people.vault.reopen(); });
            CHECK((error == ErrorKind::Damaged || error == ErrorKind::TooNew));
        }
    }
    writeAll(file, whole);
    CHECK(contentsOf(people.vault.dir()) == before);
    people.vault.reopen();
    CHECK(storage::userById(*people.vault, people.bea.id)->retired);
}

TEST_CASE("who gives up when the copy is made leaves everything as it was", "[storage][retire]")
{
    People people;
    const auto before = contentsOf(people.vault.dir());
    CHECK_THROWS_AS(people.retireBea([](KeyChangeStep step) {
        if (step == KeyChangeStep::Copied) {
            throw Stopped();
        }
    }),
                    Stopped);
    CHECK_FALSE(people.vault->isLocked());
    CHECK(contentsOf(people.vault.dir()) == before);
    requireUndone(people);
}

TEST_CASE("new records that nobody decided on are removed by the next opening", "[storage][retire]")
{
    People people;
    people.vault.close();
    auto journal = people.vault.files().newRecords;
    writeAll(journal += "-journal", "what a crash may leave");
    writeAll(people.vault.files().newRecords, readAll(people.vault.files().records));
    requireUndone(people);
    CHECK_FALSE(std::filesystem::exists(journal));
    CHECK_FALSE(std::filesystem::exists(people.vault.files().newRecords));
    // And a link in their place is refused, as everywhere in a vault.
    std::filesystem::create_symlink(people.vault.files().records, people.vault.files().newRecords);
    CHECK(errorOf([&] { people.vault.reopen(); }) == ErrorKind::Damaged);
}
