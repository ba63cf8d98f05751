// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasure/erased_elsewhere.h"
#include "storage/setting_store.h"
#include "storage/sqlite/database.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace soundings;
using namespace soundings::tests;
using storage::erasedElsewhereUntil;
using storage::erasedReach;

namespace {

constexpr std::int64_t Made = Now - 1'000;

void noteUntil(TestVault& vault, const std::optional<std::string>& moment)
{
    vault.write([&](storage::Change& change) {
        storage::setSetting(change, storage::ErasedElsewhereUntil, moment);
    });
}

storage::ListReach ownList(std::optional<std::int64_t> until)
{
    return {.until = until, .elsewhereUntil = std::nullopt};
}

} // namespace

TEST_CASE("a vault that was never restored knows of no other", "[storage][erasure][restore]")
{
    TestVault vault;
    CHECK_FALSE(erasedElsewhereUntil(vault->database()));
    const auto reach = erasedReach(vault->database(), Made, {}, Now);
    CHECK_FALSE(reach.own);
    CHECK(reach.everywhere == Made);
    CHECK_FALSE(reach.wasRestored);
}

TEST_CASE("up to when a restored vault knows of the one before is kept, and never as 0",
          "[storage][erasure][restore]")
{
    TestVault vault;
    vault.write([](storage::Change& change) {
        storage::noteErasedElsewhereUntil(change.database(), Made);
    });
    CHECK(erasedElsewhereUntil(vault->database()) == Made);
    vault.write(
        [](storage::Change& change) { storage::noteErasedElsewhereUntil(change.database(), 0); });
    CHECK(erasedElsewhereUntil(vault->database()) == 1);
}

TEST_CASE("what is no moment is damage", "[storage][erasure][restore][damage]")
{
    TestVault vault;
    for (const char* moment : {"", "0", "-5", "12 ", "1e9", "99999999999999999999", "today"}) {
        INFO(moment);
        noteUntil(vault, moment);
        CHECK(errorOf([&] { static_cast<void>(erasedElsewhereUntil(vault->database())); }) ==
              storage::ErrorKind::Damaged);
    }
}

TEST_CASE("of one vault the newest list counts, of several the earliest, and none beyond today",
          "[storage][erasure][restore]")
{
    TestVault vault;
    const auto reachOf = [&vault](const std::vector<storage::ListReach>& lists) {
        return erasedReach(vault->database(), Made, lists, Now);
    };
    const auto own = reachOf({ownList(Made + 10), ownList(Made + 20), ownList(std::nullopt)});
    CHECK(own.own == Made + 20);
    CHECK(own.everywhere == Made + 20);
    // Another one, restored from a backup of this one, knows less of where it comes from.
    const auto other =
        reachOf({ownList(Made + 20), {.until = Made + 90, .elsewhereUntil = Made + 5}});
    CHECK(other.own == Made + 20);
    CHECK(other.everywhere == Made + 5);
    CHECK(other.wasRestored);
    const auto feigned = reachOf({ownList(Now + 1'000'000)});
    CHECK(feigned.own == Now);
    CHECK(feigned.everywhere == Now);
}
