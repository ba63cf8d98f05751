// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/trajectory_file.h"
#include "core/interchange/within_person_sd_file.h"
#include "storage/clinic_model_store.h"
#include "storage/random_id.h"
#include "storage/sqlite/database.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings;
using namespace soundings::tests;
using core::ClinicModelKind;
using storage::Change;

namespace {

core::ClinicModel someSd(const std::string& measure, const core::Date& day, double sd)
{
    const core::FrozenWithinPersonSd frozen{
        .date = day, .pooled = {.sd = sd, .persons = 30, .degreesOfFreedom = 90}};
    return {.id = storage::newId<core::ClinicModel>(),
            .subject = {.kind = ClinicModelKind::WithinPersonSd,
                        .measure = measure,
                        .score = "total",
                        .rater = core::Rater::Client},
            .frozenOn = day,
            .json = core::withinPersonSdJson(frozen)};
}

core::ClinicModel someCourse(const core::Date& day)
{
    core::TrajectoryModel model;
    model.date = day;
    model.fixed = {0.1 + 0.2, -0.0, 1e-300, -3.75};
    model.residualVariance = 2.5;
    model.lastSession = 20;
    return {.id = storage::newId<core::ClinicModel>(),
            .subject = {.kind = ClinicModelKind::ExpectedCourse,
                        .measure = "phq-9",
                        .score = "total",
                        .rater = core::Rater::Client},
            .frozenOn = day,
            .json = core::trajectoryJson(model)};
}

const core::Date FirstDay(2026, 1, 31);
const core::Date SecondDay(2026, 2, 28);

} // namespace

TEST_CASE("a model comes back as it was frozen, after opening the vault again", "[storage][models]")
{
    TestVault vault;
    const auto course = someCourse(FirstDay);
    vault.write([&](Change& change) { storage::insertClinicModel(change, course); });
    vault.reopen();
    const auto back = storage::clinicModelInForce(*vault, course.subject);
    REQUIRE(back);
    CHECK(back->id == course.id);
    CHECK(back->subject == course.subject);
    CHECK(back->frozenOn == FirstDay);
    CHECK(back->json == course.json);
}

TEST_CASE("the model frozen last is in force, and those before it stay", "[storage][models]")
{
    TestVault vault;
    const auto first = someSd("srs", FirstDay, 1.5);
    const auto second = someSd("srs", SecondDay, 1.75);
    // The same day once more: the order in which they came counts, not the day or the id.
    const auto third = someSd("srs", SecondDay, 1.625);
    const auto other = someSd("ors", FirstDay, 4.0);
    vault.write([&](Change& change) {
        for (const auto& model : {first, other, second, third}) {
            storage::insertClinicModel(change, model);
        }
    });
    CHECK(storage::clinicModelInForce(*vault, first.subject)->id == third.id);
    CHECK(storage::clinicModelInForce(*vault, other.subject)->id == other.id);
    const auto inForce = storage::clinicModelsInForce(*vault);
    REQUIRE(inForce.size() == 2);
    CHECK(inForce[0].id == other.id);
    CHECK(inForce[1].id == third.id);
    const auto all = storage::clinicModels(*vault);
    REQUIRE(all.size() == 4);
    CHECK(all[0].id == other.id);
    CHECK(all[1].id == first.id);
    CHECK(all[2].id == second.id);
    CHECK(all[3].id == third.id);
    CHECK(all[1].json == first.json);
}

TEST_CASE("a model of another kind, score or rater is not in force", "[storage][models]")
{
    TestVault vault;
    const auto model = someSd("srs", FirstDay, 1.5);
    vault.write([&](Change& change) { storage::insertClinicModel(change, model); });
    for (int part = 0; part < 4; ++part) {
        core::ClinicModelSubject subject = model.subject;
        subject.kind = part == 0 ? ClinicModelKind::ExpectedCourse : subject.kind;
        subject.measure = part == 1 ? "ors" : subject.measure;
        subject.score = part == 2 ? "goals" : subject.score;
        subject.rater = part == 3 ? core::Rater::Parent : subject.rater;
        CHECK_FALSE(storage::clinicModelInForce(*vault, subject));
    }
    CHECK(errorOf([&] {
              vault.write([&](Change& change) { storage::insertClinicModel(change, model); });
          }) == storage::ErrorKind::Conflict);
    CHECK(storage::clinicModels(*vault).size() == 1);
}

TEST_CASE("the check finds a model that nobody can read", "[storage][models]")
{
    TestVault vault;
    const auto course = someCourse(FirstDay);
    const auto sd = someSd("srs", FirstDay, 1.5);
    vault.write([&](Change& change) {
        storage::insertClinicModel(change, course);
        storage::insertClinicModel(change, sd);
    });
    REQUIRE(vault->check().ok());

    const auto spoil = [&vault](const std::string& assignment) {
        vault.write([&assignment](Change& change) {
            change.database().execute("UPDATE clinic_model SET " + assignment +
                                      " WHERE measure = 'srs'");
        });
        return vault->check().findings;
    };
    using Catch::Matchers::ContainsSubstring;
    for (const char* assignment : {"model = replace(model, '1.5', '-1.5')",
                                   "model = '{}'",
                                   "model = 'no JSON'",
                                   "frozen_on = '2026-02-01'"}) {
        INFO(assignment);
        const auto findings = spoil(assignment);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].what == "model");
        CHECK_THAT(findings[0].detail, ContainsSubstring(sd.id.hex()));
        CHECK(spoil("model = '" + sd.json + "', frozen_on = '2026-01-31'").empty());
    }
    const auto findings = spoil("kind = 'weather'");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].what == "model");
}
