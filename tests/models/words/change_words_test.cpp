// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/change_words.h"
#include "tests/models/words/distinct_words.h"
#include "tests/models/words/made_up_curve.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

std::string wordsOf(const core::Measure& measure, const std::vector<std::optional<double>>& values)
{
    return changeWords(curveOf(measure, values)).toStdString();
}

} // namespace

TEST_CASE("change is not spoken of before there are two ratings", "[models][words]")
{
    const core::Measure& phq = shipped("phq-9");
    CHECK(wordsOf(phq, {}) == "No rating yet.");
    CHECK(wordsOf(phq, {std::nullopt}) == "No rating yet.");
    CHECK(wordsOf(phq, {std::nullopt, 14.0, std::nullopt}) ==
          "One rating so far: 14 of 27, moderate. Change can be told from the second rating on.");
}

TEST_CASE("a change counts as reliable from the published points on and not one point before",
          "[models][words]")
{
    const core::Measure& phq = shipped("phq-9");
    CHECK(wordsOf(phq, {21.0, 15.0}) ==
          "From 21 to 15 of 27 since the start: reliably better (published reliable change: 6 "
          "points). Still in the clinical range.");
    CHECK(wordsOf(phq, {21.0, 16.0}) ==
          "From 21 to 16 of 27 since the start: no reliable change (published reliable change: 6 "
          "points). Still in the clinical range.");
    CHECK(wordsOf(phq, {9.0, 15.0}) ==
          "From 9 to 15 of 27 since the start: reliably worse (published reliable change: 6 "
          "points). Now in the clinical range.");
}

TEST_CASE("the first and the last rating count, gaps and what lies between do not",
          "[models][words]")
{
    CHECK(wordsOf(shipped("phq-9"), {std::nullopt, 21.0, 3.0, 27.0, 9.0, std::nullopt})
              .starts_with("From 21 to 9 of 27 since the start: reliably better"));
}

TEST_CASE("the limit of the clinical range belongs to the side its source puts it on",
          "[models][words]")
{
    // At least 10 for the PHQ-9, below 25 for the ORS.
    CHECK(wordsOf(shipped("phq-9"), {16.0, 10.0}).ends_with("Still in the clinical range."));
    CHECK(wordsOf(shipped("phq-9"), {16.0, 9.0}).ends_with("No longer in the clinical range."));
    CHECK(wordsOf(shipped("ors"), {18.0, 25.0}).ends_with("No longer in the clinical range."));
    CHECK(wordsOf(shipped("ors"), {25.0, 24.9}).ends_with("Now in the clinical range."));
    CHECK(wordsOf(shipped("ors"), {30.0, 35.0})
              .ends_with("Outside the clinical range, as at the start."));
}

TEST_CASE("higher is better where the measure says so", "[models][words]")
{
    CHECK(wordsOf(shipped("ors"), {20.0, 26.0}).find("reliably better") != std::string::npos);
    CHECK(wordsOf(shipped("ors"), {26.0, 20.0}).find("reliably worse") != std::string::npos);
}

TEST_CASE("a measure without a published limit is said to have none, and no range is made up",
          "[models][words]")
{
    CHECK(wordsOf(shipped("soundings-progress"), {4.0, 12.0}) ==
          "From 4 to 12 of 16 since the start. Nothing has been published that says how large a "
          "reliable change would be.");
}

TEST_CASE("points that somebody chose are not called published", "[models][words]")
{
    core::Measure chosen = shipped("phq-9");
    REQUIRE_FALSE(chosen.profile.reliableChange.empty());
    chosen.profile.reliableChange.front().provenance.basis = core::Basis::Setting;
    const std::string words = wordsOf(chosen, {21.0, 9.0});
    CHECK(words.find("(reliable change set to 6 points)") != std::string::npos);
    CHECK(words.find("published") == std::string::npos);
}

TEST_CASE("each outcome of change has words of its own", "[models][words]")
{
    checkDistinct(reliableWords,
                  {core::ReliableOutcome::Improved,
                   core::ReliableOutcome::Deteriorated,
                   core::ReliableOutcome::Unchanged});
}
