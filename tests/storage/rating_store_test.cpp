// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "storage/rating_store.h"
#include "storage/response_store.h"
#include "storage/session_store.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;

TEST_CASE("every series comes once, in order, with its newest values and without its gaps",
          "[storage][ratings]")
{
    TestVault vault;
    const auto client = someClient("A-1");
    auto closed = someCase(vault->user().id, client);
    closed.end = core::Date(2025, 6, 1);
    closed.ending = core::Ending::Agreed;
    const auto open = someCase(vault->user().id, client);
    vault.write([&](Change& change) {
        storage::insertClient(change, client);
        for (const auto& episode : {closed, open}) {
            storage::insertCase(change, episode);
            std::vector<core::Session> sessions;
            for (int number = 1; number <= 4; ++number) {
                sessions.push_back(someSession(episode, number));
                storage::insertSession(change, sessions.back());
            }
            // Written last to first, one without a score, one corrected.
            for (const int number : {4, 3, 1}) {
                const auto& session = sessions[static_cast<std::size_t>(number) - 1];
                auto response = someResponse(
                    episode, session, number == 3 ? std::nullopt : std::optional(number * 1.5));
                storage::insertResponse(change, response);
                if (number == 4) {
                    const auto first = response.id;
                    response.id = storage::newId<core::Response>();
                    response.corrects = first;
                    response.scores.front().value = 20.0;
                    storage::insertResponse(change, response);
                }
            }
            auto parent = someResponse(episode, sessions[1], 9.0);
            parent.rater = core::Rater::Parent;
            storage::insertResponse(change, parent);
        }
    });
    const auto all = storage::everySeries(*vault);
    REQUIRE(all.size() == 4);
    for (const storage::RatedSeries& rated : all) {
        CHECK(rated.isClosed == (rated.key.caseId == closed.id));
        if (rated.key.rater == core::Rater::Parent) {
            CHECK(rated.series.available() == std::vector<core::AvailableRating>{{2, 9.0}});
        } else {
            CHECK(rated.series.available() ==
                  std::vector<core::AvailableRating>{{1, 1.5}, {4, 20.0}});
        }
    }
}

TEST_CASE("a vault without ratings has no series", "[storage][ratings]")
{
    TestVault vault;
    CHECK(storage::everySeries(*vault).empty());
}
