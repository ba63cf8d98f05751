// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_status.h"

#include "core/record/codes.h"

namespace soundings::app {

namespace {

constexpr core::CodeTable<CaseStatus, 12> CaseStatusCodes{
    {{CaseStatus::Safety, "safety"},
     {CaseStatus::PossibleRupture, "possible-rupture"},
     {CaseStatus::Deteriorated, "deteriorated"},
     {CaseStatus::OffTrack, "off-track"},
     {CaseStatus::Watch, "watch"},
     {CaseStatus::SlowerThanExpected, "slower-than-expected"},
     {CaseStatus::NotEnoughRatings, "not-enough-ratings"},
     {CaseStatus::ChangeNotJudged, "change-not-judged"},
     {CaseStatus::NoReliableChange, "no-reliable-change"},
     {CaseStatus::OnTrack, "on-track"},
     {CaseStatus::Improved, "improved"},
     {CaseStatus::Recovered, "recovered"}}};

} // namespace

std::string caseStatusCode(CaseStatus status)
{
    return core::codeOf(CaseStatusCodes, status);
}

} // namespace soundings::app
