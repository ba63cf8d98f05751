// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_step.h"

#include "core/record/codes.h"

namespace soundings::core {

namespace {

constexpr CodeTable<RuptureSignal, 4> SignalCodes{{{RuptureSignal::NotEvaluable, ""},
                                                   {RuptureSignal::None, "none"},
                                                   {RuptureSignal::Watch, "watch"},
                                                   {RuptureSignal::Probable, "probable"}}};

constexpr CodeTable<RepairState, 5> RepairCodes{{{RepairState::None, "none"},
                                                 {RepairState::Open, "open"},
                                                 {RepairState::Partial, "partial"},
                                                 {RepairState::Repaired, "repaired"},
                                                 {RepairState::Unrepaired, "unrepaired"}}};

constexpr CodeTable<RuptureShape, 5> ShapeCodes{{{RuptureShape::None, ""},
                                                 {RuptureShape::V, "v"},
                                                 {RuptureShape::SlopeV, "slope-v"},
                                                 {RuptureShape::U, "u"},
                                                 {RuptureShape::Unresolved, "unresolved"}}};

} // namespace

std::string ruptureSignalCode(RuptureSignal signal)
{
    return codeOf(SignalCodes, signal);
}

std::string repairStateCode(RepairState state)
{
    return codeOf(RepairCodes, state);
}

std::string ruptureShapeCode(RuptureShape shape)
{
    return codeOf(ShapeCodes, shape);
}

std::string remarksOf(const RuptureStep& step)
{
    std::string remarks = ruptureReasonCode(step.reason);
    if (step.isAtCeiling) {
        appendRemark(remarks, "ceiling");
    }
    if (step.endedBeforeRepair) {
        appendRemark(remarks, "ended-before-repair");
    }
    return remarks;
}

} // namespace soundings::core
