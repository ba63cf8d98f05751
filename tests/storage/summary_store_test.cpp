// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"
#include "storage/random_id.h"
#include "storage/response_store.h"
#include "storage/rupture_store.h"
#include "storage/session_store.h"
#include "storage/summary_store.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;

TEST_CASE("a case is summed up by its sessions and its first and last values", "[storage][summary]")
{
    TestVault vault;
    const auto client = someClient("A-1");
    auto episode = someCase(vault->user().id, client);
    episode.end = core::Date(2025, 6, 1);
    episode.ending = core::Ending::DropOut;
    const auto empty = someCase(vault->user().id, client);
    std::vector<core::Session> sessions;
    for (int number = 1; number <= 5; ++number) {
        sessions.push_back(someSession(episode, number));
    }
    sessions[1].discussed = false;
    sessions[2].discussed.reset();
    sessions[3].attendance = core::Attendance::Cancelled;
    sessions[4].attendance = core::Attendance::Attended;
    vault.write([&](Change& change) {
        storage::insertClient(change, client);
        storage::insertCase(change, episode);
        storage::insertCase(change, empty);
        for (const auto& session : sessions) {
            storage::insertSession(change, session);
        }
        storage::insertResponse(change, someResponse(episode, sessions[4], 4.0));
        storage::insertResponse(change, someResponse(episode, sessions[1], 18.0));
        storage::insertResponse(change, someResponse(episode, sessions[2], 11.0));
        storage::insertResponse(change, someResponse(episode, sessions[0], std::nullopt));
        auto therapist = someResponse(episode, sessions[0], 30.0);
        therapist.rater = core::Rater::Therapist;
        storage::insertResponse(change, therapist);
    });
    const auto rows = storage::caseSummaries(*vault);
    REQUIRE(rows.size() == 2);
    const auto& row = rows[0].caseId == episode.id ? rows[0] : rows[1];
    const auto& other = rows[0].caseId == episode.id ? rows[1] : rows[0];
    CHECK(row.format == core::CaseFormat::Individual);
    CHECK(row.therapist == vault->user().id);
    REQUIRE(row.participants.size() == 1);
    CHECK(row.participants[0].id == episode.participants[0].id);
    CHECK(row.participants[0].client == client.id);
    CHECK(row.participants[0].part == episode.participants[0].part);
    REQUIRE(row.measures.size() == episode.measures.size());
    for (std::size_t place = 0; place < row.measures.size(); ++place) {
        CHECK(row.measures[place].measure == episode.measures[place].measure);
        CHECK(row.measures[place].rater == episode.measures[place].rater);
    }
    CHECK(row.start == episode.start);
    CHECK(row.end == episode.end);
    CHECK(row.ending == core::Ending::DropOut);
    CHECK(row.attended == 4);
    CHECK(row.missed == 1);
    CHECK(row.discussed == 2);
    CHECK(row.notDiscussed == 1);
    CHECK(row.discussionNotSaid == 1);
    REQUIRE(row.series.size() == 2);
    const auto& series =
        row.series[0].series == seriesOfCase(episode) ? row.series[0] : row.series[1];
    CHECK(series.values == 3);
    CHECK(series.first == 18.0);
    CHECK(series.firstSession == 2);
    CHECK(series.firstDate == sessions[1].date);
    CHECK(series.last == 4.0);
    CHECK(series.lastSession == 5);
    CHECK(series.lastDate == sessions[4].date);
    CHECK(other.series.empty());
    CHECK(other.attended == 0);
    CHECK_FALSE(other.end);
}

TEST_CASE("a rupture is summed up on the day of its flag's session, one opened by hand not at all",
          "[storage][summary]")
{
    TestVault vault;
    const auto client = someClient("A-1");
    const auto episode = someCase(vault->user().id, client);
    const auto session = someSession(episode, 3);
    const auto flag = someFlag(seriesOfCase(episode), session, core::FlagKind::PossibleRupture);
    core::Rupture flagged;
    flagged.id = storage::newId<core::Rupture>();
    flagged.caseId = episode.id;
    flagged.flag = flag.id;
    flagged.openedAtSession = 3;
    flagged.state = core::RuptureState::Working;
    core::Rupture byHand = flagged;
    byHand.id = storage::newId<core::Rupture>();
    byHand.flag.reset();
    vault.write([&](Change& change) {
        storage::insertClient(change, client);
        storage::insertCase(change, episode);
        storage::insertSession(change, session);
        storage::insertFlag(change, flag);
        storage::insertRupture(change, flagged);
        storage::insertRupture(change, byHand);
    });

    const auto rows = storage::caseSummaries(*vault);

    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].ruptures.size() == 1);
    CHECK(rows[0].ruptures[0].flagged == session.date);
    CHECK(rows[0].ruptures[0].participant == episode.participants[0].id);
    CHECK(rows[0].ruptures[0].state == core::RuptureState::Working);
}
