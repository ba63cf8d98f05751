// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/caseload.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/manage_cases.h"
#include "app/workflow/refusal.h"
#include "app/workflow/update_rupture.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using tests::ClinicFixture;
using tests::totalOf;

namespace {

void recordOrs(ClinicFixture& clinic, const core::Case& episode, int number, double total)
{
    app::SessionDraft draft;
    draft.number = number;
    draft.date = core::Date(2026, 1, static_cast<unsigned short>(1 + number));
    draft.responses = {totalOf("ors", total, episode)};
    app::recordSession(clinic.desk(), episode, draft);
}

} // namespace

TEST_CASE("the most urgent case stands first", "[workflow][caseload]")
{
    ClinicFixture clinic;
    clinic.openIndividual("K-000");
    const core::Flag flag = clinic.raiseRupture();
    const core::Case better = clinic.openIndividual("K-002");
    recordOrs(clinic, better, 1, 15);
    recordOrs(clinic, better, 2, 30);

    const auto entries = app::caseload(clinic.desk());

    REQUIRE(entries.size() == 3);
    CHECK(entries[0].clientCode == "K-001");
    CHECK(entries[0].concern.status == app::CaseStatus::PossibleRupture);
    CHECK(entries[0].concern.sinceSession == flag.sessionNumber);
    CHECK(entries[0].daysSinceRating == 64);
    CHECK(entries[1].clientCode == "K-000");
    CHECK(entries[1].concern.status == app::CaseStatus::NotEnoughRatings);
    CHECK_FALSE(entries[1].daysSinceRating);
    CHECK(entries[2].concern.status == app::CaseStatus::Recovered);
}

TEST_CASE("an acknowledged flag is no longer open, stays in sight, and is gone when it is closed",
          "[workflow][caseload]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const core::RuptureId rupture = app::requireFlag(clinic.desk(), flag.id).rupture->id;
    const std::map<core::FlagKind, int> one = {{core::FlagKind::PossibleRupture, 1}};
    const auto entry = [&clinic] { return app::caseload(clinic.desk()).at(0); };
    const auto openInList = [&clinic] {
        return app::listFlags(clinic.desk(), core::FlagState::Open).size();
    };
    CHECK(entry().openFlags == one);
    CHECK(entry().acknowledgedFlags.empty());
    CHECK(openInList() == 1);

    app::updateRupture(clinic.desk(),
                       rupture,
                       {.state = core::RuptureState::Acknowledged, .type = {}, .plan = {}});
    CHECK(entry().openFlags.empty());
    CHECK(entry().acknowledgedFlags == one);
    CHECK(entry().concern.status == app::CaseStatus::PossibleRupture);
    CHECK(entry().concern.sinceSession == flag.sessionNumber);
    CHECK(openInList() == 0);

    app::updateRupture(
        clinic.desk(), rupture, {.state = core::RuptureState::Repaired, .type = {}, .plan = {}});
    CHECK(entry().openFlags.empty());
    CHECK(entry().acknowledgedFlags.empty());
    CHECK(entry().concern.status == app::CaseStatus::NotEnoughRatings);
    CHECK(entry().concern.sinceSession == 0);
}

TEST_CASE("a reliably worse course is said to be so, and one point less is not",
          "[workflow][caseload]")
{
    ClinicFixture clinic;
    const core::Case worse = clinic.openIndividual("K-001");
    recordOrs(clinic, worse, 1, 24);
    recordOrs(clinic, worse, 2, 18);
    const core::Case same = clinic.openIndividual("K-002");
    recordOrs(clinic, same, 1, 24);
    recordOrs(clinic, same, 2, 20);

    const auto entries = app::caseload(clinic.desk());

    CHECK(entries[0].concern.status == app::CaseStatus::Deteriorated);
    CHECK(entries[0].openFlags.at(core::FlagKind::ReliableDeterioration) == 1);
    CHECK(entries[1].concern.status == app::CaseStatus::NoReliableChange);
}

TEST_CASE("two ratings on a form without a reliable change are enough, but cannot be judged",
          "[workflow][caseload]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    const auto statusAfter = [&](unsigned short day, double total) {
        app::recordSession(clinic.desk(),
                           episode,
                           tests::draftOn(core::Date(2026, 1, day),
                                          {totalOf("soundings-progress", total, episode)}));
        return app::caseload(clinic.desk()).front().concern.status;
    };
    CHECK(statusAfter(5, 4) == app::CaseStatus::NotEnoughRatings);
    CHECK(statusAfter(6, 16) == app::CaseStatus::ChangeNotJudged);
    CHECK(app::caseStatusCode(app::CaseStatus::ChangeNotJudged) == "change-not-judged");
}

TEST_CASE("ended cases and those of others are not in the caseload", "[workflow][caseload][roles]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    clinic.openIndividual("K-002");
    app::closeCase(clinic.desk(), episode, core::Date(2026, 2, 1), core::Ending::Agreed);
    CHECK(app::caseload(clinic.desk()).size() == 1);

    clinic.addUser("bela", {core::Role::Therapist});
    clinic.addUser("mara", {core::Role::Manager});
    CHECK(app::caseload(clinic.signInAs("bela")).empty());
    CHECK_THROWS_AS(app::caseload(clinic.signInAs("mara")), app::Refusal);
}
