// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_status.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace soundings::app;

TEST_CASE("every status has a code of its own, written as a script reads it", "[workflow]")
{
    std::set<std::string> codes;
    for (const CaseStatus status : EveryCaseStatus) {
        const std::string code = caseStatusCode(status);
        CHECK_FALSE(code.empty());
        CHECK(std::ranges::all_of(
            code, [](char sign) { return sign == '-' || (sign >= 'a' && sign <= 'z'); }));
        codes.insert(code);
    }
    CHECK(codes.size() == EveryCaseStatus.size());
}

TEST_CASE("the most urgent status is the smallest", "[workflow]")
{
    CHECK(std::ranges::is_sorted(EveryCaseStatus));
    CHECK(EveryCaseStatus.front() == CaseStatus::Safety);
    CHECK(EveryCaseStatus.back() == CaseStatus::Recovered);
    CHECK(CaseStatus::PossibleRupture < CaseStatus::OffTrack);
    CHECK(CaseStatus::OffTrack < CaseStatus::Watch);
    CHECK(CaseStatus::Watch < CaseStatus::NotEnoughRatings);
}
