// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/learned_model.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <set>

using namespace soundings;
using app::LearnedModel;
using app::LearnedStatus;
using Catch::Matchers::ContainsSubstring;

namespace {

const core::ClinicModelSubject Course{.kind = core::ClinicModelKind::ExpectedCourse,
                                      .measure = "phq-9",
                                      .score = "total",
                                      .rater = core::Rater::Client};

const core::ClinicModelSubject Scatter{.kind = core::ClinicModelKind::WithinPersonSd,
                                       .measure = "srs",
                                       .score = "total",
                                       .rater = core::Rater::Observer};

core::TrajectoryModel courseOf(std::size_t cases)
{
    core::TrajectoryModel model;
    model.cases = cases + 7;
    model.casesWithThreeScores = cases;
    return model;
}

core::FrozenWithinPersonSd scatterOf(int persons, double sd)
{
    return {.date = core::Date(2026, 3, 1),
            .pooled = {.sd = sd, .persons = persons, .degreesOfFreedom = 2 * persons}};
}

} // namespace

TEST_CASE("every status has a code of its own", "[workflow][learn]")
{
    CHECK(app::learnedStatusCode(LearnedStatus::InUse) == "in-use");
    CHECK(app::learnedStatusCode(LearnedStatus::TooFewCases) == "too-few-cases");
    CHECK(app::learnedStatusCode(LearnedStatus::NotFitted) == "not-fitted");
    CHECK(app::learnedStatusCode(LearnedStatus::Superseded) == "superseded");
}

TEST_CASE("an expected course is in use from a hundred cases with three scores on",
          "[workflow][learn]")
{
    const LearnedModel few = app::toldOf(Course, courseOf(99));
    CHECK(few.status == LearnedStatus::TooFewCases);
    CHECK(few.cases == 99);
    CHECK(few.needed == 100);
    CHECK(few.reason == "99 of 100 closed cases with three scores or more");
    const LearnedModel enough = app::toldOf(Course, courseOf(100));
    CHECK(enough.status == LearnedStatus::InUse);
    CHECK(enough.cases == 100);
    CHECK(enough.reason.empty());
    CHECK(enough.subject == Course);
    CHECK_FALSE(enough.sd);
    CHECK_FALSE(enough.id); // told as if it were in force, and not frozen by being told
}

TEST_CASE("limits that were not tried are neither said to hold nor not to", "[workflow][learn]")
{
    CHECK_FALSE(app::toldOf(Course, courseOf(100)).limitsHold);
    auto model = courseOf(100);
    model.calibration =
        core::TrajectoryCalibration{.cases = 107, .beyondAmber = 0.16, .beyondRed = 0.11};
    const LearnedModel holding = app::toldOf(Course, model);
    CHECK(holding.limitsHold == true);
    CHECK(holding.reason.empty());
}

TEST_CASE("limits that do not hold are told in percent, and the course is in use all the same",
          "[workflow][learn]")
{
    auto model = courseOf(100);
    model.calibration =
        core::TrajectoryCalibration{.cases = 107, .beyondAmber = 0.22345, .beyondRed = 0.1};
    const LearnedModel told = app::toldOf(Course, model);
    CHECK(told.status == LearnedStatus::InUse);
    CHECK(told.limitsHold == false);
    CHECK_THAT(told.reason, ContainsSubstring("22.3 % were beyond amber (15.9 % expected)"));
    CHECK_THAT(told.reason, ContainsSubstring("10 % beyond red (10 % expected)"));

    model.casesWithThreeScores = 60;
    const LearnedModel few = app::toldOf(Course, model);
    CHECK(few.status == LearnedStatus::TooFewCases);
    CHECK(few.limitsHold == false);
    CHECK(few.reason == "60 of 100 closed cases with three scores or more");
}

TEST_CASE("a within-person SD is in use from twenty people on", "[workflow][learn]")
{
    const LearnedModel few = app::toldOf(Scatter, scatterOf(19, 1.5));
    CHECK(few.status == LearnedStatus::TooFewCases);
    CHECK(few.cases == 19);
    CHECK(few.needed == 20);
    CHECK(few.reason == "19 of 20 people with three scores or more");
    CHECK_FALSE(few.sd);
    const LearnedModel enough = app::toldOf(Scatter, scatterOf(20, 1.5));
    CHECK(enough.status == LearnedStatus::InUse);
    CHECK(enough.sd == 1.5);
    CHECK(enough.subject == Scatter);
    CHECK(enough.reason.empty());
    CHECK_FALSE(enough.limitsHold);
}

TEST_CASE("an SD of 0 is no yardstick however many people it is from", "[workflow][learn]")
{
    const LearnedModel told = app::toldOf(Scatter, scatterOf(500, 0.0));
    CHECK(told.status == LearnedStatus::NotFitted);
    CHECK_FALSE(told.sd);
    CHECK_FALSE(told.reason.empty());
}
