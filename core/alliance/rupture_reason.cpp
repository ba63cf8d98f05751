// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_reason.h"

#include "core/record/codes.h"

namespace soundings::core {

namespace {

constexpr CodeTable<RuptureReason, 6> RuptureReasonCodes{
    {{RuptureReason::None, ""},
     {RuptureReason::NoScore, "no-score"},
     {RuptureReason::TooFewEarlier, "too-few-earlier-scores"},
     {RuptureReason::NoWithinPersonSd, "no-within-person-sd"},
     {RuptureReason::NoVariation, "no-variation"},
     {RuptureReason::RuptureOpen, "rupture-open"}}};

} // namespace

std::string ruptureReasonCode(RuptureReason reason)
{
    return codeOf(RuptureReasonCodes, reason);
}

void appendRemark(std::string& remarks, std::string_view remark)
{
    if (!remarks.empty()) {
        remarks += ';';
    }
    remarks += remark;
}

} // namespace soundings::core
