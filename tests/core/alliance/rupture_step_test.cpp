// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_step.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("the codes of a step are those of the contract, and what is not evaluable is empty",
          "[core][alliance]")
{
    CHECK(ruptureSignalCode(RuptureSignal::NotEvaluable).empty());
    CHECK(ruptureSignalCode(RuptureSignal::None) == "none");
    CHECK(ruptureSignalCode(RuptureSignal::Watch) == "watch");
    CHECK(ruptureSignalCode(RuptureSignal::Probable) == "probable");
    CHECK(repairStateCode(RepairState::None) == "none");
    CHECK(repairStateCode(RepairState::Open) == "open");
    CHECK(repairStateCode(RepairState::Partial) == "partial");
    CHECK(repairStateCode(RepairState::Repaired) == "repaired");
    CHECK(repairStateCode(RepairState::Unrepaired) == "unrepaired");
    CHECK(ruptureShapeCode(RuptureShape::None).empty());
    CHECK(ruptureShapeCode(RuptureShape::SlopeV) == "slope-v");
    CHECK(ruptureShapeCode(RuptureShape::Unresolved) == "unresolved");
    CHECK(ruptureReasonCode(RuptureReason::None).empty());
    CHECK(ruptureReasonCode(RuptureReason::NoScore) == "no-score");
}

TEST_CASE("no two states of a step share a code", "[core][alliance]")
{
    CHECK(ruptureShapeCode(RuptureShape::V) != ruptureShapeCode(RuptureShape::SlopeV));
    CHECK(ruptureShapeCode(RuptureShape::V) != ruptureShapeCode(RuptureShape::U));
    CHECK(ruptureReasonCode(RuptureReason::NoVariation) !=
          ruptureReasonCode(RuptureReason::NoWithinPersonSd));
    CHECK(ruptureReasonCode(RuptureReason::TooFewEarlier) !=
          ruptureReasonCode(RuptureReason::NoScore));
}

TEST_CASE("remarks join the reason and whatever else is to be known", "[core][alliance]")
{
    RuptureStep step;
    CHECK(remarksOf(step) == "no-score");
    step.reason = RuptureReason::None;
    CHECK(remarksOf(step).empty());
    step.isAtCeiling = true;
    CHECK(remarksOf(step) == "ceiling");
    step.reason = RuptureReason::RuptureOpen;
    step.endedBeforeRepair = true;
    CHECK(remarksOf(step) == "rupture-open;ceiling;ended-before-repair");
}

TEST_CASE("a step that nobody filled in says nothing, not that all is well", "[core][alliance]")
{
    const RuptureStep step;
    CHECK(step.signal == RuptureSignal::NotEvaluable);
    for (const auto verdict : {step.level, step.dropFromLast, step.belowOwnMean, step.rupture}) {
        CHECK(verdict == Verdict::NotEvaluable);
    }
}
