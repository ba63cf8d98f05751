// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/client_data.h"
#include "app/workflow/manage_clients.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "storage/response_store.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using tests::ClinicFixture;

namespace {

core::GivenData dataOf(ClinicFixture& clinic,
                       const std::string& code,
                       const std::optional<core::UserId>& therapist = {})
{
    const auto client = storage::clientByCode(clinic.desk().vault(), code);
    REQUIRE(client);
    return app::givenDataOf(clinic.desk(), *client, therapist);
}

app::SessionDraft withTexts(app::SessionDraft draft)
{
    draft.notes = "a note";
    draft.countertransference = "what it does to me";
    draft.changed = "shorter tasks";
    return draft;
}

/// Both of a couple rate, the second far lower at the end; one rating is about nobody in
/// particular, as a vault may have it from before that was refused.
core::Case rateCouple(ClinicFixture& clinic)
{
    core::Case episode = clinic.openCouple("K-001", "K-002");
    for (int week = 0; week < 4; ++week) {
        auto first = tests::totalOf("srs", 38, episode);
        auto second = tests::totalOf("srs", week == 3 ? 20 : 39, episode);
        second.participant = episode.participants[1].id;
        app::recordSession(
            clinic.desk(),
            episode,
            withTexts(tests::draftOn(core::Date(2026, 1, 5) + boost::gregorian::days(7 * week),
                                     {first, second})));
    }
    core::Response nobodys = storage::responsesOf(clinic.desk().vault(), episode.id).front();
    nobodys.id = storage::newId<core::Response>();
    nobodys.participant.reset();
    storage::Change change = clinic.desk().change("session.add-responses", {});
    storage::insertResponse(change, nobodys);
    change.commit();
    return episode;
}

std::size_t responsesIn(const core::GivenCase& episode)
{
    std::size_t count = 0;
    for (const core::GivenSession& given : episode.sessions) {
        count += given.responses.size();
    }
    return count;
}

} // namespace

TEST_CASE("who is alone in the room is given every rating, and none of the private texts",
          "[workflow][export]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    auto nobody = tests::totalOf("ors", 25, episode);
    nobody.participant.reset();
    app::recordSession(clinic.desk(),
                       episode,
                       withTexts(tests::draftOn(core::Date(2026, 1, 5),
                                                {tests::totalOf("srs", 20, episode), nobody})));
    const core::GivenData data = dataOf(clinic, "K-001");
    REQUIRE(data.cases.size() == 1);
    CHECK_FALSE(data.cases[0].isShared);
    REQUIRE(data.cases[0].sessions.size() == 1);
    const core::GivenSession& given = data.cases[0].sessions[0];
    CHECK(given.responses.size() == 2);
    CHECK(given.session.notes.empty());
    CHECK(given.session.countertransference.empty());
    CHECK(given.session.changed == "shorter tasks");
    CHECK(data.cases[0].flags.size() == 1);
    CHECK(data.limits.casesOfOthers == 0);
    CHECK_FALSE(data.limits.flagsWithheld);
}

TEST_CASE("of a couple each is given their own ratings and flags, and nothing that is both's",
          "[workflow][export]")
{
    ClinicFixture clinic;
    const core::Case episode = rateCouple(clinic);
    for (const std::size_t who : {0U, 1U}) {
        const core::GivenData data = dataOf(clinic, who == 0 ? "K-001" : "K-002");
        REQUIRE(data.cases.size() == 1);
        const core::GivenCase& given = data.cases[0];
        CHECK(given.isShared);
        CHECK(given.sessions.size() == 4);
        CHECK(responsesIn(given) == 4);
        for (const core::GivenSession& session : given.sessions) {
            for (const core::Response& response : session.responses) {
                CHECK(response.participant == episode.participants[who].id);
                CHECK(response.session == session.session.id);
            }
            CHECK(session.session.changed.empty());
            CHECK(session.session.notes.empty());
        }
        for (const core::Flag& flag : given.flags) {
            CHECK(flag.series.participant == episode.participants[who].id);
        }
        CHECK(given.flags.empty() == (who == 0));
    }
}

TEST_CASE("somebody who is not to be shown flags is given none, and that is said",
          "[workflow][export]")
{
    ClinicFixture clinic;
    core::Client client;
    client.code = "K-009";
    client.caution = true;
    app::addClient(clinic.desk(), client);
    app::CaseDraft draft;
    draft.participants = {{.clientCode = "K-009", .part = core::Part::Client}};
    draft.start = core::Date(2026, 1, 1);
    const core::Case episode = app::openCase(clinic.desk(), draft);
    CHECK_FALSE(clinic.recordSrs(episode, 1, 20).flags.empty());
    const core::GivenData data = dataOf(clinic, "K-009");
    CHECK(data.limits.flagsWithheld);
    REQUIRE(data.cases.size() == 1);
    CHECK(data.cases[0].flags.empty());
    CHECK(responsesIn(data.cases[0]) == 1);
}

TEST_CASE("cases with other therapists stay behind and are counted, the oldest comes first",
          "[workflow][export]")
{
    ClinicFixture clinic;
    clinic.openIndividual("K-001");
    app::CaseDraft earlier;
    earlier.participants = {{.clientCode = "K-001", .part = core::Part::Client}};
    earlier.start = core::Date(2025, 3, 1);
    app::openCase(clinic.desk(), earlier);
    const core::UserId anna = clinic.desk().user().id;
    const core::UserId bela = clinic.addUser("bela", {core::Role::Therapist});
    const core::GivenData own = dataOf(clinic, "K-001", anna);
    REQUIRE(own.cases.size() == 2);
    CHECK(own.cases[0].start == core::Date(2025, 3, 1));
    CHECK(own.cases[1].start == core::Date(2026, 1, 1));
    CHECK(own.limits.casesOfOthers == 0);
    const core::GivenData others = dataOf(clinic, "K-001", bela);
    CHECK(others.cases.empty());
    CHECK(others.limits.casesOfOthers == 2);
    CHECK(dataOf(clinic, "K-001").cases.size() == 2);
}
