// SPDX-License-Identifier: GPL-3.0-or-later
// R6: something old is put back into records.db, by somebody who copied the file before and has no
// key: the whole file, its end, or one page.
#include "storage/case_store.h"
#include "tests/fault/recording.h"
#include "tests/fault/trials.h"
#include "tests/storage/fixture/all_records.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace soundings;
using namespace soundings::tests;

namespace {

constexpr std::size_t PageBytes = 4096;
constexpr int Sessions = 40;

/// Records, with a copy of records.db after each session.
struct History
{
    History()
        : recording(0)
        , file(storage::VaultFiles(recording.dir()).records)
    {
        storage::Vault vault = recording.openIn(recording.dir());
        copies.push_back(readAll(file));
        for (int number = 1; number <= Sessions; ++number) {
            recording.record(vault, number);
            copies.push_back(readAll(file));
        }
        records = recordsOf(vault.database());
    }

    [[nodiscard]] const std::string& newest() const { return copies.back(); }

    Recording recording;
    std::filesystem::path file;
    std::vector<std::string> copies;
    std::map<std::string, std::string> records;
};

enum class Fate
{
    Refused,  ///< when opening
    Reported, ///< by a check
    Harmless, ///< every record is as it was: the page was written anew with the same records
    Unnoticed ///< an old value can be read and nothing says so
};

/// Whether every record is as it was, but for the tables that are kept in one tree alone: where one
/// of its pages is old, nothing else contradicts it. docs/vault-format.md says so.
bool isAsRecorded(const storage::Vault& vault, const History& history)
{
    auto records = recordsOf(vault.database());
    for (const char* table : {"answer", "score", "flag_evidence", "flag_input"}) {
        records.at(table) = history.records.at(table);
    }
    return records == history.records;
}

Fate fateOf(const History& history, const std::string& content)
{
    writeAll(history.file, content);
    std::filesystem::remove(history.file.string() + "-journal");
    bool isReported = false;
    bool isRight = false;
    const auto error = errorOf([&] {
        const storage::Vault vault = history.recording.openIn(history.recording.dir());
        isReported = !vault.check().ok();
        isRight = !isReported && isAsRecorded(vault, history);
    });
    CHECK((!error || error == storage::ErrorKind::Damaged ||
           error == storage::ErrorKind::BehindHead));
    if (error) {
        return Fate::Refused;
    }
    if (isReported) {
        return Fate::Reported;
    }
    return isRight ? Fate::Harmless : Fate::Unnoticed;
}

} // namespace

TEST_CASE("old records that are put back as a whole are refused, however old they are",
          "[fault][damage][R6][torture]")
{
    const History history;
    auto random = dice();
    std::uniform_int_distribution<std::size_t> moments(0, history.copies.size() - 2);
    const int trials = trialsOf("R6", 50);
    for (int trial = 0; trial < trials; ++trial) {
        const std::size_t moment = moments(random);
        INFO("the copy after session " << moment);
        writeAll(history.file, history.copies[moment]);
        CHECK(errorOf([&] {
                  static_cast<void>(history.recording.openIn(history.recording.dir()));
              }) == storage::ErrorKind::BehindHead);
        CHECK(readAll(history.file) == history.copies[moment]);
    }
    writeAll(history.file, history.newest());
    CHECK(history.recording.openIn(history.recording.dir()).check().ok());
}

TEST_CASE("an old end of the records that is put back is refused or reported",
          "[fault][damage][R6][torture]")
{
    const History history;
    auto random = dice();
    std::uniform_int_distribution<std::size_t> moments(0, history.copies.size() - 2);
    const int trials = trialsOf("R6", 50);
    for (int trial = 0; trial < trials;) {
        const std::string& old = history.copies[moments(random)];
        std::uniform_int_distribution<std::size_t> pages(0, old.size() / PageBytes - 1);
        const std::size_t from = pages(random) * PageBytes;
        const std::string mixed = history.newest().substr(0, from) + old.substr(from);
        if (mixed == history.newest()) {
            continue;
        }
        ++trial;
        INFO("from page " << from / PageBytes << " on as it was when there were "
                          << old.size() / PageBytes << " pages");
        CHECK(fateOf(history, mixed) != Fate::Unnoticed);
    }
}

TEST_CASE("an old page of the records that is put back is refused or reported",
          "[fault][damage][R6][torture]")
{
    const History history;
    auto random = dice();
    std::uniform_int_distribution<std::size_t> moments(0, history.copies.size() - 2);
    const int trials = trialsOf("R6", 50);
    int harmless = 0;
    for (int trial = 0; trial < trials;) {
        const std::string& old = history.copies[moments(random)];
        std::uniform_int_distribution<std::size_t> pages(0, old.size() / PageBytes - 1);
        const std::size_t from = pages(random) * PageBytes;
        std::string mixed = history.newest();
        mixed.replace(from, PageBytes, old, from, PageBytes);
        if (mixed == history.newest()) {
            continue;
        }
        ++trial;
        INFO("page " << from / PageBytes);
        const Fate fate = fateOf(history, mixed);
        CHECK(fate != Fate::Unnoticed);
        harmless += fate == Fate::Harmless ? 1 : 0;
    }
    CAPTURE(harmless);
    CHECK(harmless < trials / 2);
}
