// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/session_result.h"
#include "app/workflow/update_rupture.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using app::RefusalKind;
using core::FlagKind;
using tests::ClinicFixture;
using tests::refusalOf;
using tests::totalOf;

TEST_CASE("a session's result holds its own forms and flags and the curves of the whole case",
          "[workflow][session]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    for (int number = 1; number <= 3; ++number) {
        clinic.recordSrs(episode, number, 38);
    }
    const auto fourth = clinic.recordSrs(episode, 4, 27).session;
    const auto fifth = clinic.recordSrs(episode, 5, 35).session;

    const app::SessionResult result = app::sessionResult(clinic.desk(), fourth.id);

    CHECK(result.clientCode == "K-001");
    CHECK(result.episode.id == episode.id);
    CHECK(result.record.session.number == 4);
    REQUIRE(result.record.responses.size() == 1);
    CHECK(result.record.responses.front().scores.front().value == 27.0);
    REQUIRE(result.curves.size() == 1);
    CHECK(result.curves.front().points.size() == 5);
    REQUIRE(result.flags.size() == 1);
    CHECK(result.flags.front().flag.kind == FlagKind::PossibleRupture);
    for (const auto& entry : app::sessionResult(clinic.desk(), fifth.id).flags) {
        CHECK(entry.flag.sessionNumber == 5);
    }
}

TEST_CASE("what was flagged stays with its session when it has been dealt with",
          "[workflow][session]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const auto rupture = app::requireFlag(clinic.desk(), flag.id).rupture->id;
    app::updateRupture(clinic.desk(),
                       rupture,
                       {.state = core::RuptureState::Dismissed,
                        .type = core::RuptureType::NotARupture,
                        .plan = {}});

    const auto result = app::sessionResult(clinic.desk(), flag.session);

    REQUIRE(result.flags.size() == 1);
    CHECK(result.flags.front().flag.state == core::FlagState::Closed);
}

TEST_CASE("the most urgent flag of a session stands first", "[workflow][session][safety]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    app::ResponseDraft risk;
    risk.measure = "phq-9";
    risk.participant = episode.participants.front().id;
    for (int item = 1; item <= 9; ++item) {
        risk.answers["q" + std::to_string(item)] = 1.0;
    }
    const auto recorded = app::recordSession(
        clinic.desk(),
        episode,
        tests::draftOn(core::Date(2026, 1, 5), {totalOf("srs", 20, episode), risk}));

    const auto result = app::sessionResult(clinic.desk(), recorded.session.id);

    REQUIRE(result.flags.size() == 2);
    CHECK(result.flags[0].flag.kind == FlagKind::SafetyItem);
    CHECK(result.flags[1].flag.kind == FlagKind::AllianceWatch);
}

TEST_CASE("forms stand in the order in which the case names its people", "[workflow][session]")
{
    ClinicFixture clinic;
    const core::Case couple = clinic.openCouple("Z-001", "A-001");
    std::vector<app::ResponseDraft> forms;
    for (const std::size_t person : {1U, 0U}) {
        auto form = totalOf("srs", 37, couple);
        form.participant = couple.participants[person].id;
        forms.push_back(form);
    }
    app::ResponseDraft therapist;
    therapist.measure = "soundings-alliance-therapist";
    therapist.rater = core::Rater::Therapist;
    therapist.total = 6.0;
    forms.insert(forms.begin(), therapist);
    const auto recorded =
        app::recordSession(clinic.desk(), couple, tests::draftOn(core::Date(2026, 1, 5), forms));

    const auto responses = app::sessionResult(clinic.desk(), recorded.session.id).record.responses;

    REQUIRE(responses.size() == 3);
    CHECK(responses[0].participant == couple.participants[0].id);
    CHECK(responses[1].participant == couple.participants[1].id);
    CHECK_FALSE(responses[2].participant);
}

TEST_CASE("a session that is not there, or is somebody else's, has no result",
          "[workflow][session][roles]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    CHECK(refusalOf([&] { return app::sessionResult(clinic.desk(), core::SessionId()); }) ==
          RefusalKind::NotFound);
    clinic.addUser("bela", {core::Role::Therapist});
    clinic.addUser("mara", {core::Role::Manager});
    app::SignedIn& sven = clinic.signInSupervisor();
    // Its supervisor reads the case without private notes; this is the therapist's own view.
    CHECK(refusalOf([&] { return app::sessionResult(sven, flag.session); }) ==
          RefusalKind::NotAllowed);
    for (const char* name : {"bela", "mara"}) {
        app::SignedIn& somebody = clinic.signInAs(name);
        CHECK(refusalOf([&] { return app::sessionResult(somebody, flag.session); }) ==
              RefusalKind::NotAllowed);
    }
}
