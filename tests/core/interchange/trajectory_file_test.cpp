// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/input_error.h"
#include "core/interchange/trajectory_file.h"
#include "core/trajectory/fit_trajectory.h"
#include "tests/core/trajectory/made_cases.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <nlohmann/json.hpp>

#include <functional>

namespace {

using Catch::Matchers::ContainsSubstring;
using namespace soundings::core;
using Json = nlohmann::ordered_json;

const TrajectoryModel& madeModel()
{
    static const TrajectoryModel model = [] {
        TrajectoryRequest request;
        request.date = *dateFromIso("2026-03-31");
        return fitTrajectory(made::cases(2), request);
    }();
    return model;
}

/// The refusal of a model of which one thing was changed.
std::string refusalOf(const std::function<void(Json&)>& spoil)
{
    Json json = Json::parse(trajectoryJson(madeModel()));
    spoil(json);
    try {
        static_cast<void>(readTrajectoryJson(json.dump()));
    } catch (const InputError& error) {
        return error.what();
    }
    return "no refusal";
}

TEST_CASE("A model that was written is read back to the last digit", "[interchange]")
{
    const TrajectoryModel& model = madeModel();
    REQUIRE(model.calibration);
    const TrajectoryModel read = readTrajectoryJson(trajectoryJson(model));
    CHECK(read.date == model.date);
    CHECK(read.better == model.better);
    CHECK(read.effects == model.effects);
    CHECK(read.fixed == model.fixed);
    CHECK(read.fixedCovariance == model.fixedCovariance);
    CHECK(read.randomCovariance == model.randomCovariance);
    CHECK(read.residualVariance == model.residualVariance);
    CHECK(read.remlCriterion == model.remlCriterion);
    CHECK(read.isSingular == model.isSingular);
    CHECK(read.cases == model.cases);
    CHECK(read.casesWithThreeScores == model.casesWithThreeScores);
    CHECK(read.scores == model.scores);
    CHECK(read.intakeMean == model.intakeMean);
    CHECK(read.intakeLow == model.intakeLow);
    CHECK(read.intakeHigh == model.intakeHigh);
    CHECK(read.tertiles == model.tertiles);
    CHECK(read.tertileCases == model.tertileCases);
    CHECK(read.lastSession == model.lastSession);
    REQUIRE(read.calibration);
    CHECK(read.calibration->beyondAmber == model.calibration->beyondAmber);
    CHECK(read.calibration->beyondRed == model.calibration->beyondRed);
    CHECK(trajectoryJson(read) == trajectoryJson(model));
}

TEST_CASE("A model file tells what the contract asks for", "[interchange]")
{
    const Json json = Json::parse(trajectoryJson(madeModel()));
    CHECK(json.at("date") == "2026-03-31");
    CHECK(json.at("cases") == 80);
    CHECK(json.at("too_few_cases") == true);
    for (const char* name : {"intercept", "intake", "ln_session", "intake:ln_session"}) {
        CHECK(json.at("fixed_effects").at(name).at("standard_error").get<double>() > 0.0);
    }
    for (const char* name :
         {"random_covariance", "residual_variance", "reml_criterion", "intake"}) {
        CHECK(json.contains(name));
    }
}

TEST_CASE("A fault of a model file is named with its field", "[interchange]")
{
    CHECK_THAT(refusalOf([](Json& json) { json.erase("scores"); }), ContainsSubstring("scores"));
    CHECK_THAT(refusalOf([](Json& json) { json["version"] = 9; }), ContainsSubstring("version 9"));
    CHECK_THAT(refusalOf([](Json& json) { json["format"] = "other"; }), ContainsSubstring("other"));
    CHECK_THAT(refusalOf([](Json& json) { json["date"] = "31.3.2026"; }),
               ContainsSubstring("2026-01-31"));
    CHECK_THAT(refusalOf([](Json& json) { json["better"] = "more"; }), ContainsSubstring("better"));
    CHECK_THAT(refusalOf([](Json& json) { json["effects"] = "all"; }),
               ContainsSubstring("intercept-slope"));
    CHECK_THAT(refusalOf([](Json& json) { json["fixed_effects"]["intake"]["value"] = "1"; }),
               ContainsSubstring("fixed_effects.intake.value"));
    CHECK_THAT(refusalOf([](Json& json) { json["fixed_covariance"].erase(3); }),
               ContainsSubstring("list of 16"));
    CHECK_THAT(refusalOf([](Json& json) { json["fixed_covariance"][5] = -1.0; }),
               ContainsSubstring("fixed_covariance"));
    CHECK_THAT(refusalOf([](Json& json) { json["random_covariance"][1] = 7.0; }),
               ContainsSubstring("random_covariance"));
    CHECK_THAT(refusalOf([](Json& json) { json["residual_variance"] = 0.0; }),
               ContainsSubstring("above 0"));
    CHECK_THAT(refusalOf([](Json& json) { json["cases"] = -4; }), ContainsSubstring("cases"));
    CHECK_THAT(refusalOf([](Json& json) { json["last_session"] = 1; }),
               ContainsSubstring("last_session"));
    CHECK_THAT(refusalOf([](Json& json) { json["intake"]["mean"] = nullptr; }),
               ContainsSubstring("intake.mean"));
    CHECK_THAT(refusalOf([](Json& json) { json["calibration"]["beyond_red"] = 1.5; }),
               ContainsSubstring("share"));
    CHECK_THAT(refusalOf([](Json& json) { json["singular"] = 0; }), ContainsSubstring("singular"));
    CHECK_THAT(refusalOf([](Json& json) { json = Json::array(); }), ContainsSubstring("object"));
}

TEST_CASE("JSON that is none is named with its line", "[interchange]")
{
    try {
        static_cast<void>(readTrajectoryJson("{\n\"format\": 1,\n]"));
        FAIL("was read");
    } catch (const InputError& error) {
        CHECK_THAT(error.what(), ContainsSubstring("line 3"));
    }
}

} // namespace

TEST_CASE("a model says which measure it is of, where that is known", "[core][interchange]")
{
    TrajectoryModel model = madeModel();
    CHECK_FALSE(Json::parse(trajectoryJson(model)).contains("measure"));
    CHECK(readTrajectoryJson(trajectoryJson(model)).measure.empty());
    model.measure = "phq-9";
    CHECK(readTrajectoryJson(trajectoryJson(model)).measure == "phq-9");
}
