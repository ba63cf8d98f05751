// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/summary/severity_adjusted.h"
#include "made_pairs.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <limits>
#include <vector>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;
using soundings::made::mirrored;

namespace {

constexpr auto Lower = Direction::LowerIsBetter;
const ClinicalCutoff Fifteen{15.0, CutoffKind::Given, true, "setting"};

const std::vector<ScorePair>& Sample = soundings::made::pairs();

const std::vector<ScorePair> Clinic = {
    {"a", 15.0, 9.0}, {"b", 30.0, 20.0}, {"c", 21.0, 20.0}, {"d", 10.0, 4.0}, {"e", 18.0, 5.0}};

} // namespace

// Reference values: R 4.2.2, lm(improvement ~ pre) of the cases at 15 or above, and t.test.

TEST_CASE("the line of the reference is that of its clinical cases", "[core][summary]")
{
    const auto line = severityReference(Sample, Fifteen, Lower);
    REQUIRE(line);
    CHECK(line->cases == 8);
    CHECK_THAT(line->intercept, WithinAbs(-15.972796517954, 1e-9));
    CHECK_THAT(line->slope, WithinAbs(1.184983677911, 1e-10));
    CHECK_THAT(line->meanImprovement, WithinAbs(7.875, 1e-12));
    CHECK_THAT(line->intakeSd, WithinAbs(4.051013982414, 1e-10));
}

TEST_CASE("a clinic is held against the line of another sample", "[core][summary]")
{
    const auto line = severityReference(Sample, Fifteen, Lower);
    const auto adjusted = severityAdjusted(Clinic, *line, Fifteen, Lower);
    REQUIRE(adjusted);
    CHECK(adjusted->cases == 4);
    CHECK_THAT(adjusted->mean, WithinAbs(1.595437416382, 1e-9));
    CHECK_THAT(adjusted->interval->low, WithinAbs(-1.786398997564, 1e-8));
    CHECK_THAT(adjusted->interval->high, WithinAbs(4.977273830327, 1e-8));
}

TEST_CASE("held against itself a sample has its own mean effect", "[core][summary]")
{
    const auto line = severityReference(Sample, Fifteen, Lower);
    const auto own = severityAdjusted(Sample, *line, Fifteen, Lower);
    CHECK_THAT(own->mean, WithinAbs(line->meanImprovement / line->intakeSd, 1e-10));
    CHECK_THAT(own->mean, WithinAbs(1.943957743465, 1e-9));
    CHECK_THAT(own->interval->low, WithinAbs(1.322047937897, 1e-8));
    CHECK_THAT(own->interval->high, WithinAbs(2.565867549033, 1e-8));
}

TEST_CASE("turned about, a scale gives the same severity-adjusted effect", "[core][summary]")
{
    const ClinicalCutoff cutoff{25.0, CutoffKind::Given, true, "setting"};
    const auto line = severityReference(mirrored(Sample), cutoff, Direction::HigherIsBetter);
    REQUIRE(line);
    const auto adjusted =
        severityAdjusted(mirrored(Clinic), *line, cutoff, Direction::HigherIsBetter);
    CHECK_THAT(adjusted->mean, WithinAbs(1.595437416382, 1e-9));
}

TEST_CASE("without a line, or anybody clinical, nothing is said", "[core][summary]")
{
    CHECK_FALSE(severityReference({}, Fifteen, Lower));
    CHECK_FALSE(severityReference(std::vector(Sample.begin(), Sample.begin() + 2), Fifteen, Lower));
    const std::vector<ScorePair> flat = {{"a", 20.1, 1.0}, {"b", 20.1, 2.0}, {"c", 20.1, 3.0}};
    CHECK_FALSE(severityReference(flat, Fifteen, Lower));
    const auto line = severityReference(Sample, Fifteen, Lower);
    CHECK_FALSE(severityAdjusted({}, *line, Fifteen, Lower));
    const std::vector<ScorePair> functional = {{"a", 3.0, 1.0}};
    CHECK_FALSE(severityAdjusted(functional, *line, Fifteen, Lower));
    const std::vector<ScorePair> lone = {{"a", 20.0, 1.0}};
    CHECK_FALSE(severityAdjusted(lone, *line, Fifteen, Lower)->interval);
    const std::vector<ScorePair> broken = {{"a", 20.0, std::numeric_limits<double>::quiet_NaN()}};
    CHECK_THROWS_AS(severityAdjusted(broken, *line, Fifteen, Lower), InvalidValue);
}

TEST_CASE("where everybody improves by the same, the line is level", "[core][summary]")
{
    const std::vector<ScorePair> same = {{"a", 20.0, 15.0}, {"b", 24.0, 19.0}, {"c", 30.0, 25.0}};
    const auto line = severityReference(same, Fifteen, Lower);
    REQUIRE(line);
    CHECK(line->slope == 0.0);
    CHECK(line->intercept == 5.0);
}
