// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/record_session.h"
#include "app/workflow/refusal.h"
#include "core/record/invalid_value.h"
#include "storage/flag_store.h"
#include "storage/response_store.h"
#include "storage/session_store.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using tests::ClinicFixture;
using tests::totalOf;

namespace {

core::InvalidKind
kindOfRefusal(ClinicFixture& clinic, const core::Case& episode, const app::SessionDraft& draft)
{
    try {
        app::recordSession(clinic.desk(), episode, draft);
    } catch (const core::InvalidValue& invalid) {
        return invalid.kind();
    }
    FAIL("the session was recorded");
    return {};
}

app::SessionDraft draftOn(const core::Date& date)
{
    app::SessionDraft draft;
    draft.date = date;
    return draft;
}

} // namespace

TEST_CASE("a recorded session comes back with its number, score and no flag", "[workflow][session]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");

    const app::RecordedSession recorded = clinic.recordSrs(episode, 1, 38.4);

    CHECK(recorded.session.number == 1);
    CHECK(recorded.flags.empty());
    const auto stored = storage::responsesOf(clinic.desk().vault(), recorded.session.id);
    REQUIRE(stored.size() == 1);
    REQUIRE(stored.front().scores.size() == 1);
    CHECK(stored.front().scores.front().value == 38.4);
    CHECK(stored.front().definitionHash.size() == 64);
}

TEST_CASE("a session without a number gets the next one", "[workflow][session]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    clinic.recordSrs(episode, 4, 38);

    const auto recorded =
        app::recordSession(clinic.desk(), episode, draftOn(core::Date(2026, 3, 2)));

    CHECK(recorded.session.number == 5);
}

TEST_CASE("a fall far below the person's own level is flagged as a possible rupture with evidence",
          "[workflow][session][alliance]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    clinic.recordSrs(episode, 1, 38);
    clinic.recordSrs(episode, 2, 38.5);
    clinic.recordSrs(episode, 3, 37.8);

    const auto recorded = clinic.recordSrs(episode, 4, 27);

    REQUIRE(recorded.flags.size() == 1);
    const core::Flag& flag = recorded.flags.front();
    CHECK(flag.kind == core::FlagKind::PossibleRupture);
    CHECK(flag.sessionNumber == 4);
    REQUIRE_FALSE(flag.evidence.empty());
    CHECK(flag.evidence.front().verdict == core::Verdict::Yes);
    CHECK(flag.evidence.front().statistic.value() > flag.evidence.front().threshold.value());
    CHECK(storage::flagById(clinic.desk().vault(), flag.id).has_value());
}

TEST_CASE("the second low rating of an open rupture raises no second flag",
          "[workflow][session][alliance]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    for (int number = 1; number <= 3; ++number) {
        clinic.recordSrs(episode, number, 38);
    }
    clinic.recordSrs(episode, 4, 27);

    const auto recorded = clinic.recordSrs(episode, 5, 26);

    for (const core::Flag& flag : recorded.flags) {
        CHECK(flag.kind != core::FlagKind::PossibleRupture);
    }
}

TEST_CASE("a risk item answered above nothing is flagged and a blank one is flagged as such",
          "[workflow][session][safety]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    app::ResponseDraft form;
    form.measure = "phq-9";
    form.participant = episode.participants.front().id;
    for (int item = 1; item <= 9; ++item) {
        form.answers["q" + std::to_string(item)] = 0.0;
    }

    SECTION("answered with 1")
    {
        form.answers["q9"] = 1.0;
        auto draft = draftOn(core::Date(2026, 2, 2));
        draft.responses = {form};
        const auto recorded = app::recordSession(clinic.desk(), episode, draft);
        REQUIRE(recorded.flags.size() == 1);
        CHECK(recorded.flags.front().kind == core::FlagKind::SafetyItem);
    }
    SECTION("left blank")
    {
        form.answers["q9"] = std::nullopt;
        auto draft = draftOn(core::Date(2026, 2, 2));
        draft.responses = {form};
        const auto recorded = app::recordSession(clinic.desk(), episode, draft);
        REQUIRE(recorded.flags.size() == 1);
        CHECK(recorded.flags.front().kind == core::FlagKind::SafetyItemNotAnswered);
    }
    SECTION("answered with 0")
    {
        auto draft = draftOn(core::Date(2026, 2, 2));
        draft.responses = {form};
        CHECK(app::recordSession(clinic.desk(), episode, draft).flags.empty());
    }
    SECTION("not known, because only the total was entered")
    {
        form.answers.clear();
        form.total = 14;
        auto draft = draftOn(core::Date(2026, 2, 2));
        draft.responses = {form};
        CHECK(app::recordSession(clinic.desk(), episode, draft).flags.empty());
    }
}

TEST_CASE("a day or number that does not fit is refused and nothing is stored",
          "[workflow][session]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    clinic.recordSrs(episode, 2, 38);

    CHECK(kindOfRefusal(clinic, episode, draftOn(core::Date(2026, 4, 1))) ==
          core::InvalidKind::InTheFuture);
    CHECK(kindOfRefusal(clinic, episode, draftOn(core::Date(2025, 12, 31))) ==
          core::InvalidKind::BeforeTheCase);
    auto taken = draftOn(core::Date(2026, 2, 2));
    taken.number = 2;
    CHECK(kindOfRefusal(clinic, episode, taken) == core::InvalidKind::AlreadyTaken);
    auto disordered = draftOn(core::Date(2026, 2, 2));
    disordered.number = 1;
    CHECK(kindOfRefusal(clinic, episode, disordered) == core::InvalidKind::Contradiction);

    CHECK(storage::sessionsOf(clinic.desk().vault(), episode.id).size() == 1);
}

TEST_CASE("an answer out of range stores neither session nor form", "[workflow][session]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    auto draft = draftOn(core::Date(2026, 2, 2));
    draft.responses = {totalOf("ors", 21, episode), totalOf("srs", 41, episode)};

    CHECK(kindOfRefusal(clinic, episode, draft) == core::InvalidKind::OutOfRange);

    CHECK(storage::sessionsOf(clinic.desk().vault(), episode.id).empty());
}

TEST_CASE("a form with nothing but blanks stores neither session nor form", "[workflow][session]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    const core::Session session = clinic.recordSrs(episode, 1, 38).session;
    app::ResponseDraft form;
    form.measure = "phq-9";
    for (int item = 1; item <= 9; ++item) {
        form.answers["q" + std::to_string(item)] = std::nullopt;
    }
    auto draft = draftOn(core::Date(2026, 3, 2));
    draft.responses = {totalOf("ors", 20, episode), form};

    CHECK(kindOfRefusal(clinic, episode, draft) == core::InvalidKind::Empty);
    CHECK_THROWS_AS(app::addResponses(clinic.desk(), episode, session, {form}), core::InvalidValue);
    CHECK(storage::sessionsOf(clinic.desk().vault(), episode.id).size() == 1);
    CHECK(storage::responsesOf(clinic.desk().vault(), session.id).size() == 1);

    draft.responses.back().answers["q9"] = 0.0;
    CHECK(app::recordSession(clinic.desk(), episode, draft).responses.size() == 2);
}

TEST_CASE("forms are added to a session once by each rater", "[workflow][session]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    const auto recorded = clinic.recordSrs(episode, 1, 38);

    app::addResponses(clinic.desk(), episode, recorded.session, {totalOf("ors", 20, episode)});
    CHECK(storage::responsesOf(clinic.desk().vault(), recorded.session.id).size() == 2);

    CHECK_THROWS_AS(
        app::addResponses(clinic.desk(), episode, recorded.session, {totalOf("ors", 21, episode)}),
        app::Refusal);
    CHECK(storage::responsesOf(clinic.desk().vault(), recorded.session.id).size() == 2);
}

TEST_CASE("another therapist's case cannot be recorded in", "[workflow][session][roles]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    clinic.addUser("bela", {core::Role::Therapist});
    clinic.signInAs("bela");

    CHECK_THROWS_AS(clinic.recordSrs(episode, 1, 38), app::Refusal);
    CHECK(storage::sessionsOf(clinic.desk().vault(), episode.id).empty());
}

TEST_CASE("a form never gets into a session of another case", "[workflow][session][roles]")
{
    ClinicFixture clinic;
    const core::Case annas = clinic.openIndividual("K-001");
    const core::Session session = clinic.recordSrs(annas, 1, 38).session;
    clinic.addUser("bela", {core::Role::Therapist});
    clinic.signInAs("bela");
    const core::Case belas = clinic.openIndividual("K-002");
    app::ResponseDraft form;
    form.measure = "soundings-alliance-therapist";
    form.rater = core::Rater::Therapist;
    form.total = 2.0;

    CHECK_THROWS_AS(app::addResponses(clinic.desk(), belas, session, {form}), app::Refusal);

    CHECK(storage::responsesOf(clinic.desk().vault(), session.id).size() == 1);
}

TEST_CASE("the forms due follow the case's measures, one for each participant",
          "[workflow][session]")
{
    ClinicFixture clinic;
    core::Case episode = clinic.openIndividual("K-001");
    episode.measures.push_back(
        {.measure = "phq-9", .rater = core::Rater::Client, .everySessions = 4});

    CHECK(app::formsDue(clinic.desk(), episode, 1).size() == 3);
    CHECK(app::formsDue(clinic.desk(), episode, 2).size() == 2);
    CHECK(app::formsDue(clinic.desk(), episode, 5).size() == 3);
}
