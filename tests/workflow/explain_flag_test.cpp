// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/explain_flag.h"
#include "storage/case_store.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

using namespace soundings;
using tests::ClinicFixture;

TEST_CASE("an explanation names score, threshold, source and what would have cleared it",
          "[workflow][explain]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();

    const app::FlagExplanation explanation = app::explainFlag(clinic.desk(), flag.id);

    CHECK(explanation.score == 27.0);
    CHECK(explanation.measure->profile.id == "srs");
    REQUIRE_FALSE(explanation.firedMethods.empty());
    CHECK(explanation.evaluableMethods >= static_cast<int>(explanation.firedMethods.size()));
    REQUIRE(explanation.clearedBy);
    CHECK(explanation.clearedBy->score > 27.0);
    for (const core::Evidence& evidence : explanation.entry.flag.evidence) {
        INFO(evidence.method);
        CHECK_FALSE(evidence.source.empty());
        CHECK_FALSE(evidence.version.empty());
    }
}

TEST_CASE("a score on the better side of the clearing score raises no flag", "[workflow][explain]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const double clearing = app::explainFlag(clinic.desk(), flag.id).clearedBy->score;

    ClinicFixture again;
    const core::Case episode = again.openIndividual("K-001");
    for (int number = 1; number <= 3; ++number) {
        again.recordSrs(episode, number, 38);
    }
    const double above = std::ceil(clearing * 10.0 + 1.0) / 10.0;
    CHECK(again.recordSrs(episode, 4, std::min(40.0, above)).flags.empty());
}

TEST_CASE("the course of a rupture follows the later ratings", "[workflow][explain]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    CHECK(app::explainFlag(clinic.desk(), flag.id).course->state == core::RepairState::Open);

    const core::Case episode = *storage::caseById(clinic.desk().vault(), flag.series.caseId);
    clinic.recordSrs(episode, 5, 37.5);

    const auto course = app::explainFlag(clinic.desk(), flag.id).course;
    CHECK(course->state == core::RepairState::Repaired);
    CHECK(course->shape == core::RuptureShape::V);
    CHECK(course->endedAt == 5);
}
