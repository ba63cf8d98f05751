// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_assessment.h"
#include "core/alliance/rupture_tracker.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

RuptureParameters someParameters()
{
    RuptureParameters parameters;
    parameters.withinSd = SourcedNumber{1.2, "clinic"};
    parameters.minimumDrop = {3.0, "setting"};
    parameters.watchDrop = SourcedNumber{1.0, "setting"};
    return parameters;
}

const std::vector<std::optional<double>> Course = {
    38.0, 37.5, std::nullopt, 38.2, 27.0, 28.0, 37.8, 38.0, 25.0};

std::vector<RuptureStep> walk(RuptureTracker& tracker)
{
    std::vector<RuptureStep> steps;
    for (const auto& score : Course) {
        steps.push_back(tracker.next(static_cast<int>(steps.size()) + 1, score));
    }
    return steps;
}

} // namespace

TEST_CASE("a tracker says step by step what an assessment says of the whole", "[core][alliance]")
{
    RuptureTracker tracker(someParameters());
    const auto steps = walk(tracker);
    std::vector<Rating> ratings;
    for (const auto& score : Course) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    const auto whole = assessRuptures(Series(ratings), someParameters());
    REQUIRE(whole.size() == steps.size());
    for (std::size_t index = 0; index < steps.size(); ++index) {
        INFO("session " << index + 1);
        CHECK(steps[index].signal == whole[index].signal);
        CHECK(steps[index].repair == whole[index].repair);
        CHECK(steps[index].baseline == whole[index].baseline);
        CHECK(steps[index].threshold == whole[index].threshold);
    }
    CHECK(steps[4].signal == RuptureSignal::Probable);
    CHECK(steps[6].repair == RepairState::Repaired);
    CHECK(steps[8].signal == RuptureSignal::Probable);
}

TEST_CASE("after a reset nothing of the person before is left", "[core][alliance]")
{
    RuptureTracker used(someParameters());
    static_cast<void>(walk(used));
    used.reset();
    RuptureTracker fresh(someParameters());
    const auto again = walk(used);
    const auto first = walk(fresh);
    for (std::size_t index = 0; index < again.size(); ++index) {
        INFO("session " << index + 1);
        CHECK(again[index].signal == first[index].signal);
        CHECK(again[index].earlier == first[index].earlier);
        CHECK(again[index].baseline == first[index].baseline);
        CHECK(again[index].previous == first[index].previous);
        CHECK(again[index].openedAt == first[index].openedAt);
    }
}

TEST_CASE("the end of a treatment closes what is open and changes nothing else", "[core][alliance]")
{
    RuptureTracker tracker(someParameters());
    auto steps = walk(tracker);
    REQUIRE(steps.back().repair == RepairState::Open);
    tracker.end(steps.back());
    CHECK(steps.back().repair == RepairState::Unrepaired);
    CHECK(steps.back().shape == RuptureShape::Unresolved);
    CHECK(steps.back().endedBeforeRepair);
    CHECK(steps.back().signal == RuptureSignal::Probable);

    tracker.reset();
    RuptureStep calm = tracker.next(1, 38.0);
    tracker.end(calm);
    CHECK(calm.repair == RepairState::None);
    CHECK_FALSE(calm.endedBeforeRepair);
}

TEST_CASE("a tracker is not made from parameters that may not be", "[core][alliance]")
{
    RuptureParameters parameters = someParameters();
    parameters.window = 1;
    CHECK_THROWS_AS(RuptureTracker(parameters), InvalidValue);
}
