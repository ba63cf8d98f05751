// SPDX-License-Identifier: GPL-3.0-or-later
// R4: one bit of records.db is turned over. Every record that can still be read is as it was, and
// a check of the vault reports the rest.
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "tests/fault/recording.h"
#include "tests/fault/trials.h"
#include "tests/storage/fixture/all_records.h"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <optional>

using namespace soundings;
using namespace soundings::tests;

namespace {

constexpr int Sessions = 40;
constexpr int FlipsInEveryRun = 1000;

/// Every table's rows, read one table after the other, so that one which is refused keeps no other
/// from being read. A file that does not even open has none.
std::map<std::string, std::string> readableRecords(const storage::Vault& vault,
                                                   const std::map<std::string, std::string>& whole)
{
    std::map<std::string, std::string> readable;
    for (const auto& [table, rows] : whole) {
        static_cast<void>(
            errorOf([&] { readable[table] = recordsOfTable(vault.database(), table); }));
    }
    return readable;
}

} // namespace

TEST_CASE("no wrong value is read from records with a flipped bit, and a check reports it",
          "[fault][damage][R4][torture]")
{
    const int flips = trialsOf("R4", FlipsInEveryRun);
    const Recording recording(Sessions);
    const auto file = storage::VaultFiles(recording.dir()).records;
    const std::string whole = readAll(file);
    const auto original = recordsOf(recording.openIn(recording.dir()).database());
    REQUIRE(original.at("session").size() > 100);
    auto random = dice();
    std::uniform_int_distribution<std::size_t> bits(0, whole.size() * 8 - 1);
    int wrong = 0;
    int unnoticed = 0;
    int opened = 0;
    for (int flip = 0; flip < flips; ++flip) {
        const std::size_t bit = bits(random);
        INFO("bit " << bit);
        writeAll(file, withFlippedBit(whole, bit));
        bool isReported = true;
        const auto error = errorOf([&] {
            const storage::Vault vault = recording.openIn(recording.dir());
            ++opened;
            for (const auto& [table, rows] : readableRecords(vault, original)) {
                const bool isRight = rows == original.at(table);
                CHECK(isRight);
                wrong += isRight ? 0 : 1;
            }
            isReported = !vault.check().ok();
        });
        CHECK((!error || error == storage::ErrorKind::Damaged));
        unnoticed += isReported ? 0 : 1;
    }
    CHECK(wrong == 0);
    CHECK(unnoticed == 0);
    // Where no vault opened, nothing was read that could have been wrong.
    CHECK(opened > flips / 4);
    writeAll(file, whole);
    CHECK(recording.openIn(recording.dir()).check().ok());
}
