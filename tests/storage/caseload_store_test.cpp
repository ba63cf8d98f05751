// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"
#include "storage/caseload_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "storage/response_store.h"
#include "storage/session_store.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;

TEST_CASE("the caseload shows the last session and the last rating of each open case",
          "[storage][caseload]")
{
    TestVault vault;
    const auto client = someClient("A-1");
    auto busy = someCase(vault->user().id, client);
    auto fresh = someCase(vault->user().id, client);
    fresh.start = busy.start + boost::gregorian::days(400);
    auto closed = someCase(vault->user().id, client);
    closed.end = core::Date(2025, 2, 1);
    closed.ending = core::Ending::Agreed;
    const auto one = someSession(busy, 1);
    const auto two = someSession(busy, 2);
    const auto three = someSession(busy, 3);
    const auto four = someSession(busy, 4);
    vault.write([&](Change& change) {
        storage::insertClient(change, client);
        for (const auto& episode : {busy, fresh, closed}) {
            storage::insertCase(change, episode);
        }
        for (const auto& session : {one, two, three, four, someSession(closed, 1)}) {
            storage::insertSession(change, session);
        }
        const auto first = someResponse(busy, one, 12.0);
        storage::insertResponse(change, first);
        auto second = someResponse(busy, two, 3.0);
        storage::insertResponse(change, second);
        auto corrected = someResponse(busy, two, 9.0);
        corrected.corrects = second.id;
        storage::insertResponse(change, corrected);
        storage::insertResponse(change, someResponse(busy, three, std::nullopt));
        auto skipped = someResponse(busy, four, std::nullopt);
        skipped.skipped = "no time";
        storage::insertResponse(change, skipped);
    });
    const auto rows = storage::caseload(*vault);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].caseId == busy.id);
    CHECK(rows[0].therapist == vault->user().id);
    CHECK(rows[0].lastSessionNumber == 4);
    CHECK(rows[0].lastSession == four.date);
    CHECK(rows[0].lastRating == three.date);
    CHECK(rows[1].caseId == fresh.id);
    CHECK(rows[1].lastSessionNumber == 0);
    CHECK_FALSE(rows[1].lastSession);
    CHECK_FALSE(rows[1].lastRating);
    CHECK(storage::caseload(*vault, vault->user().id).size() == 2);
    CHECK(storage::caseload(*vault, storage::newId<core::User>()).empty());
}
