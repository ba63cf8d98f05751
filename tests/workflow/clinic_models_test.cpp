// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/check_vault.h"
#include "app/workflow/clinic_models.h"
#include "app/workflow/learn_from_clinic.h"
#include "storage/clinic_model_store.h"
#include "storage/random_id.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;

namespace {

core::ClinicModel sdFrozen(const core::Date& day, double sd)
{
    return {.id = storage::newId<core::ClinicModel>(),
            .subject = {.kind = core::ClinicModelKind::WithinPersonSd,
                        .measure = "srs",
                        .score = "total",
                        .rater = core::Rater::Client},
            .frozenOn = day,
            .json = core::withinPersonSdJson(
                {.date = day, .pooled = {.sd = sd, .persons = 34, .degreesOfFreedom = 90}})};
}

void freeze(tests::ClinicFixture& clinic, const core::ClinicModel& model)
{
    storage::Change change = clinic.desk().change("test.freeze", {});
    storage::insertClinicModel(change, model);
    change.commit();
    clinic.desk().reloadClinicModels();
}

core::SeriesKey srsKey()
{
    core::SeriesKey key;
    key.measure = "srs";
    key.score = "total";
    return key;
}

const core::Date Day(2026, 3, 1);

} // namespace

TEST_CASE("a rupture is judged by the clinic's own SD from the day it is frozen",
          "[workflow][models]")
{
    // The fall from 38 to 27 is beyond 2.5 SDs of the profile's 2.0, and within those of 6.0.
    for (const double sd : {2.0, 6.0}) {
        tests::ClinicFixture clinic;
        freeze(clinic, sdFrozen(Day, sd));
        const auto episode = clinic.openIndividual("K-001");
        for (int number = 1; number <= 3; ++number) {
            clinic.recordSrs(episode, number, 38);
        }
        const auto flags = clinic.recordSrs(episode, 4, 27).flags;
        const auto rupture =
            std::ranges::find(flags, core::FlagKind::PossibleRupture, &core::Flag::kind);
        CHECK((rupture != flags.end()) == (sd == 2.0));
        if (rupture != flags.end()) {
            const bool isSaid =
                std::ranges::any_of(rupture->evidence, [](const core::Evidence& evidence) {
                    return evidence.source.find("pooled over 34 people of this clinic, "
                                                "2026-03-01") != std::string::npos;
                });
            CHECK(isSaid);
        }
    }
}

TEST_CASE("what was frozen is there for whoever signs in next", "[workflow][models]")
{
    tests::ClinicFixture clinic;
    clinic.addUser("theo", {core::Role::Therapist});
    freeze(clinic, sdFrozen(Day, 1.5));
    freeze(clinic, sdFrozen(Day, 1.75));
    CHECK(clinic.signInAs("theo").clinicModels().withinPersonSd(srsKey())->pooled.sd == 1.75);
    CHECK(app::learnedModels(clinic.desk()).size() == 2);
}

TEST_CASE("a model that cannot be read is left out, listed as such and found by the check",
          "[workflow][models]")
{
    tests::ClinicFixture clinic;
    core::ClinicModel broken = sdFrozen(Day, 1.5);
    broken.json = "{\"format\": \"soundings-within-person-sd\", \"version\": 99}";
    freeze(clinic, broken);
    clinic.signInAs("anna");
    CHECK(clinic.desk().clinicModels().withinPersonSd(srsKey()) == nullptr);
    const auto listed = app::learnedModels(clinic.desk());
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].status == app::LearnedStatus::NotFitted);
    CHECK(listed[0].reason.starts_with("cannot be read: "));
    CHECK_FALSE(app::checkVault(clinic.desk()).ok());
}
