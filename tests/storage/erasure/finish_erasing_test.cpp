// SPDX-License-Identifier: GPL-3.0-or-later
// What is done after an erasure is committed, and what the next opening makes up for.
#include "storage/client_store.h"
#include "storage/erasure/erased_list.h"
#include "storage/erasure/finish_erasing.h"
#include "storage/keys/unlock.h"
#include "storage/random_id.h"
#include "storage/setting_store.h"
#include "storage/sqlite/database.h"
#include "tests/storage/fixture/couple.h"
#include "tests/storage/fixture/pages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;
using storage::ErasedList;
using storage::SharedTexts;

namespace {

/// With what opens and closes around it.
struct Listing
{
    Couple couple{2};
    TemporaryFolder second;

    [[nodiscard]] std::filesystem::path own() const
    {
        return couple.vault.files().backups / storage::erasedListName(id);
    }

    [[nodiscard]] std::filesystem::path other() const
    {
        return second.path() / storage::erasedListName(id);
    }

    void chooseSecond()
    {
        couple.vault.write([this](storage::Change& change) {
            storage::setSetting(change, storage::SecondBackupFolder, second.path().string());
        });
    }

    /// The vault may be open or not.
    [[nodiscard]] ErasedList read(const std::filesystem::path& file) const
    {
        const auto keys = unlocked();
        return storage::readErasedList(
            file, keys.keys.vault, storage::originKeyOf(keys, couple.vault.files().keys));
    }

    void writeOwn(const ErasedList& list) const
    {
        const auto keys = unlocked();
        writeAll(own(),
                 storage::erasedListBytes(
                     list, keys.keys.vault, storage::originKeyOf(keys, couple.vault.files().keys)));
    }

    [[nodiscard]] storage::Unlocked unlocked() const
    {
        return storage::unlockAs(couple.vault.files(), OwnerName, passphrase(), Now);
    }

    core::IdBytes id = couple.vault->id();
};

} // namespace

TEST_CASE("an erasure is listed beside the backups, in both folders", "[storage][erasure]")
{
    Listing listing;
    listing.chooseSecond();
    CHECK_FALSE(std::filesystem::exists(listing.own()));
    CHECK(listing.couple.erase(SharedTexts::Erase).unfinished.empty());
    const ErasedList expected{
        {{listing.couple.gone.id, Now + 60, SharedTexts::Erase}}, true, Now + 60};
    CHECK(listing.read(listing.own()) == expected);
    CHECK(listing.read(listing.other()).clients == expected.clients);
    // Opening again finds nothing to do.
    const std::string before = readAll(listing.own());
    listing.couple.vault.reopen();
    CHECK(readAll(listing.own()) == before);
}

TEST_CASE("a folder that cannot be reached is told, and the erasure is done all the same",
          "[storage][erasure]")
{
    Listing listing;
    listing.chooseSecond();
    std::filesystem::remove_all(listing.second.path());
    const auto erasure = listing.couple.erase();
    REQUIRE(erasure.unfinished.size() == 1);
    CHECK_THAT(erasure.unfinished.front(), ContainsSubstring("second folder"));
    CHECK(storage::clients(*listing.couple.vault).size() == 1);
    CHECK(listing.read(listing.own()).isCleared);
    // It is brought up when the folder is back and a backup goes there.
    std::filesystem::create_directory(listing.second.path());
    listing.couple.vault->keepErasedListIn(listing.second.path());
    CHECK(listing.read(listing.other()).clients.size() == 1);
}

TEST_CASE("a list that a crash left behind is brought up by the next opening", "[storage][erasure]")
{
    Listing listing;
    listing.couple.erase(SharedTexts::Erase);
    const ErasedList whole = listing.read(listing.own());
    const std::string damaged = withFlippedBit(readAll(listing.own()), 300);
    for (int kind = 0; kind < 4; ++kind) {
        INFO("kind " << kind);
        listing.couple.vault.close();
        if (kind == 0) {
            std::filesystem::remove(listing.own());
        } else if (kind == 1) {
            listing.writeOwn({{}, true});
        } else if (kind == 2) {
            writeAll(listing.own(), damaged);
        } else {
            std::filesystem::remove_all(listing.couple.vault.files().backups);
        }
        listing.couple.vault.reopen();
        CHECK(listing.read(listing.own()) == whole);
        CHECK(listing.couple.vault->check().ok());
    }
}

TEST_CASE("free space that a crash left uncleared is cleared by the next opening",
          "[storage][erasure]")
{
    Listing listing;
    listing.couple.erase();
    auto list = listing.read(listing.own());
    // As after a crash before the records were written anew: bytes lie in the free space.
    const std::string marker = "Quillon0Ashvale";
    auto& database = listing.couple.vault->database();
    static_cast<void>(database.pragma("secure_delete = OFF"));
    database.execute("CREATE TABLE t (x); INSERT INTO t VALUES ('" + marker +
                     "' || hex(randomblob(3000))); DROP TABLE t");
    list.isCleared = false;
    listing.writeOwn(list);
    listing.couple.vault.close();
    const auto key = listing.unlocked();
    const auto records = listing.couple.vault.files().records;
    REQUIRE(foundIn(decryptedPages(records, key.dataKey), {marker}).size() == 1);
    listing.couple.vault.reopen();
    listing.couple.vault.close();
    CHECK(foundIn(decryptedPages(records, key.dataKey), {marker}).empty());
    CHECK(listing.read(listing.own()).isCleared);
}

TEST_CASE("a list keeps whom it names already, and a newer one is not touched",
          "[storage][erasure]")
{
    Listing listing;
    const ErasedList older{{{storage::newId<core::Client>(), 7, SharedTexts::Keep}}, true};
    std::filesystem::create_directories(listing.couple.vault.files().backups);
    listing.writeOwn(older);
    listing.couple.erase();
    CHECK(listing.read(listing.own()).clients.size() == 2);
    std::string newer = readAll(listing.own());
    newer[19] = 3;
    writeAll(listing.own(), newer);
    CHECK(errorOf([&] {
              listing.couple.vault->keepErasedListIn(listing.couple.vault.files().backups);
          }) == storage::ErrorKind::TooNew);
    CHECK(readAll(listing.own()) == newer);
}

TEST_CASE("a list says up to when it knows, and each backup's folder is brought up to the day",
          "[storage][erasure]")
{
    Listing listing;
    listing.couple.erase();
    CHECK(listing.read(listing.own()).untilUtcSeconds == Now + 60);
    {
        storage::Change change(*listing.couple.vault, {"test.write", "", ""}, Now + 5000);
        change.commit();
    }
    // Nothing to be done for those who are in it, and so the opening leaves it as it is.
    listing.couple.vault.reopen();
    CHECK(listing.read(listing.own()).untilUtcSeconds == Now + 60);
    listing.couple.vault->keepErasedListIn(listing.couple.vault.files().backups);
    CHECK(listing.read(listing.own()).untilUtcSeconds == Now + 5000);
    CHECK(listing.read(listing.own()).isCleared);
}

TEST_CASE("a vault of which nobody was erased keeps an empty list where its backups are",
          "[storage][erasure]")
{
    Listing listing;
    listing.couple.vault->keepErasedListIn(listing.second.path());
    CHECK(listing.read(listing.other()) == ErasedList{{}, true, Now});
    CHECK_FALSE(std::filesystem::exists(listing.own()));
}
