// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/explain_flag.h"
#include "app/workflow/rupture_parameters_of.h"
#include "storage/case_store.h"
#include "storage/flag_store.h"
#include "storage/random_id.h"
#include "storage/response_store.h"
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

TEST_CASE("a definition that changed since explains no older flag differently",
          "[workflow][explain]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    for (int number = 1; number <= 3; ++number) {
        clinic.recordSrs(episode, number, 38);
    }
    const auto fourth = clinic.recordSrs(episode, 4, 34);
    const app::MeasureCatalogue& measures = clinic.desk().measures();
    auto older = app::ruptureParametersOf(*measures.require("srs").measure).value();
    older.withinSd->value = 1.0;
    older.minimumDrop.value = 0.5;
    older.repairedShare = 0.6;
    // Flagged by an earlier version of the definition; the one of today would not have done so.
    const auto key = storage::seriesKeysOf(clinic.desk().vault(), episode.id).front();
    core::Flag flag{
        .id = storage::newId<core::Flag>(),
        .kind = core::FlagKind::PossibleRupture,
        .state = core::FlagState::Open,
        .series = key,
        .session = fourth.session.id,
        .sessionNumber = 4,
        .item = {},
        .evidence =
            core::assessRuptures(core::Series({{1, 38.0}, {2, 38.0}, {3, 38.0}, {4, 34.0}}), older)
                .back()
                .evidence};
    storage::Change change = clinic.desk().change("session.record", fourth.session.id.hex());
    storage::insertFlag(change, flag);
    change.commit();

    const auto before = app::explainFlag(clinic.desk(), flag.id);
    REQUIRE(before.course);
    CHECK(before.course->state == core::RepairState::Open);
    CHECK(before.course->depth == 4.0);
    CHECK(before.entry.flag.evidence == flag.evidence);
    CHECK(before.clearedBy->score == app::clearedBy(flag)->score);

    // 60 % of the fall is made up: enough by what was kept, and not by the definition of today.
    clinic.recordSrs(episode, 5, 36.5);
    const auto after = app::explainFlag(clinic.desk(), flag.id);
    CHECK(after.course->state == core::RepairState::Repaired);
    CHECK(after.course->endedAt == 5);
    CHECK(after.entry.flag.evidence == flag.evidence);
}

TEST_CASE("a rating that came in late before a rupture explains it no differently",
          "[workflow][explain]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    for (int number = 1; number <= 3; ++number) {
        clinic.recordSrs(episode, number, 38);
    }
    const auto unrated =
        app::recordSession(clinic.desk(), episode, tests::draftOn(core::Date(2026, 1, 26))).session;
    const auto flag = clinic.recordSrs(episode, 5, 27).flags.front();
    const auto before = app::explainFlag(clinic.desk(), flag.id);

    app::addResponses(clinic.desk(), episode, unrated, {tests::totalOf("srs", 20, episode)});

    const auto after = app::explainFlag(clinic.desk(), flag.id);
    REQUIRE(after.course);
    CHECK(after.course->openedAt == 5);
    CHECK(after.course->depth == before.course->depth);
    CHECK(after.clearedBy->score == before.clearedBy->score);
}
