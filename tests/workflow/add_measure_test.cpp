// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/add_measure.h"
#include "app/workflow/read_file.h"
#include "app/workflow/refusal.h"
#include "core/measure/shipped.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using tests::ClinicFixture;
using tests::localMeasure;

TEST_CASE("an added measure can be rated and is there when the vault is opened again",
          "[workflow][measure]")
{
    ClinicFixture clinic;
    CHECK(app::addMeasure(clinic.desk(), localMeasure("our-ors")) == "our-ors");
    CHECK(clinic.desk().measures().require("our-ors").local);

    const app::SignedIn& again = clinic.signInAs("anna");
    CHECK(again.measures().require("our-ors").measure->profile.id == "our-ors");
}

TEST_CASE("a shipped measure is never replaced", "[workflow][measure]")
{
    ClinicFixture clinic;
    CHECK_THROWS_AS(app::addMeasure(clinic.desk(), core::shippedText("ors")), app::Refusal);
    app::addMeasure(clinic.desk(), localMeasure("our-ors"));
    CHECK_THROWS_AS(app::addMeasure(clinic.desk(), localMeasure("our-ors")), app::Refusal);
}

TEST_CASE("a package that cannot be parsed is refused with its faults", "[workflow][measure]")
{
    ClinicFixture clinic;
    core::MeasureText broken = localMeasure("our-ors");
    broken.profileJson = "{\"id\": 7}";

    CHECK_FALSE(app::checkMeasurePackage(broken).empty());
    CHECK_THROWS_AS(app::addMeasure(clinic.desk(), broken), app::Refusal);
    CHECK(app::checkMeasurePackage(localMeasure("our-ors")).empty());
}

TEST_CASE("a package is read from a folder or a single profile", "[workflow][measure]")
{
    const tests::ScratchFolder scratch;
    const core::MeasureText phq = core::shippedText("phq-9");
    app::writeNewFile(scratch.path() / "profile.json", phq.profileJson);
    app::writeNewFile(scratch.path() / "questionnaire.en.json",
                      phq.questionnaireJsonByLanguage.at("en"));
    app::writeNewFile(scratch.path() / "tests.json", phq.testsJson);

    const core::MeasureText read = app::readMeasurePackage(scratch.path());
    CHECK(app::definitionHash(read) == app::definitionHash(phq));
    CHECK(app::readMeasurePackage(scratch.path() / "profile.json").profileJson == phq.profileJson);
    CHECK_THROWS_AS(app::readMeasurePackage(scratch.path() / "none"), app::Refusal);
}

TEST_CASE("a supervisor adds no measure", "[workflow][measure][roles]")
{
    ClinicFixture clinic;
    clinic.addUser("sven", {core::Role::Supervisor});
    clinic.signInAs("sven");
    CHECK_THROWS_AS(app::addMeasure(clinic.desk(), localMeasure("our-ors")), app::Refusal);
}
