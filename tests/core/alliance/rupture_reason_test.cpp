// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_reason.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings::core;

TEST_CASE("every reason why a rupture is not judged has a code of its own", "[core][alliance]")
{
    CHECK(ruptureReasonCode(RuptureReason::None).empty());
    CHECK(ruptureReasonCode(RuptureReason::NoScore) == "no-score");
    CHECK(ruptureReasonCode(RuptureReason::TooFewEarlier) == "too-few-earlier-scores");
    CHECK(ruptureReasonCode(RuptureReason::NoWithinPersonSd) == "no-within-person-sd");
    CHECK(ruptureReasonCode(RuptureReason::NoVariation) == "no-variation");
    CHECK(ruptureReasonCode(RuptureReason::RuptureOpen) == "rupture-open");
    std::set<std::string> codes;
    for (int reason = 0; reason <= static_cast<int>(RuptureReason::RuptureOpen); ++reason) {
        const std::string code = ruptureReasonCode(static_cast<RuptureReason>(reason));
        CHECK(codes.insert(code).second);
        CHECK(code.find(';') == std::string::npos); // which joins them
    }
}

TEST_CASE("remarks are joined in the order they come, with nothing before the first",
          "[core][alliance]")
{
    std::string remarks;
    appendRemark(remarks, "rupture-open");
    CHECK(remarks == "rupture-open");
    appendRemark(remarks, "ceiling");
    appendRemark(remarks, "no-variation");
    CHECK(remarks == "rupture-open;ceiling;no-variation");
}
