// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/caseload.h"

#include "core/record/codes.h"
#include "storage/case_store.h"
#include "storage/caseload_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"

#include <algorithm>
#include <tuple>

namespace soundings::app {

namespace {

constexpr core::CodeTable<CaseStatus, 12> StatusCodes{
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

CaseStatus statusOfFlag(core::FlagKind kind)
{
    switch (kind) {
    case core::FlagKind::SafetyItem:
    case core::FlagKind::SafetyItemNotAnswered:
        return CaseStatus::Safety;
    case core::FlagKind::PossibleRupture:
        return CaseStatus::PossibleRupture;
    case core::FlagKind::ReliableDeterioration:
        return CaseStatus::Deteriorated;
    case core::FlagKind::AllianceWatch:
        break;
    }
    return CaseStatus::Watch;
}

CaseStatus statusOfChange(const core::ChangeAssessment& change)
{
    if (!change.category) {
        if (!change.reliable) {
            return change.reason == core::ChangeReason::NoCriterion ? CaseStatus::ChangeNotJudged
                                                                    : CaseStatus::NotEnoughRatings;
        }
        return *change.reliable == core::ReliableOutcome::Improved ? CaseStatus::Improved
                                                                   : CaseStatus::Deteriorated;
    }
    switch (*change.category) {
    case core::ChangeCategory::Recovered:
        return CaseStatus::Recovered;
    case core::ChangeCategory::Improved:
        return CaseStatus::Improved;
    case core::ChangeCategory::Unchanged:
        return CaseStatus::NoReliableChange;
    case core::ChangeCategory::Deteriorated:
    case core::ChangeCategory::Harmed:
        break;
    }
    return CaseStatus::Deteriorated;
}

/// What the expected course makes of a status that the own start gave: it may make it more urgent,
/// and says more than "as at the start".
CaseStatus heldAgainst(const CourseJudgement& course, CaseStatus ofChange)
{
    switch (course.status) {
    case core::TrajectoryStatus::Red:
        return std::min(ofChange, CaseStatus::OffTrack);
    case core::TrajectoryStatus::Amber:
        return std::min(ofChange, CaseStatus::SlowerThanExpected);
    case core::TrajectoryStatus::OnTrack:
        return ofChange == CaseStatus::Deteriorated ? ofChange
                                                    : std::max(ofChange, CaseStatus::OnTrack);
    case core::TrajectoryStatus::NotEvaluable:
        break;
    }
    return ofChange;
}

/// Red before amber before on track, and all of them before what cannot be judged.
int urgencyOf(const CourseJudgement& course)
{
    switch (course.status) {
    case core::TrajectoryStatus::Red:
        return 0;
    case core::TrajectoryStatus::Amber:
        return 1;
    case core::TrajectoryStatus::OnTrack:
        return 2;
    case core::TrajectoryStatus::NotEvaluable:
        break;
    }
    return 3;
}

/// The most urgent of the outcome curves; several people in the room may fare differently.
void addCurves(CaseloadEntry& entry)
{
    std::optional<CaseStatus> worst;
    for (const Curve& curve : entry.curves) {
        const auto change = changeOf(curve);
        if (!change || !curve.course) {
            continue;
        }
        const CaseStatus status = heldAgainst(*curve.course, statusOfChange(*change));
        if (!worst || status < *worst) {
            worst = status;
            const bool isOff =
                status == CaseStatus::OffTrack || status == CaseStatus::SlowerThanExpected;
            entry.sinceSession = isOff ? curve.course->sinceSession : 0;
        }
        if (!entry.course || urgencyOf(*curve.course) < urgencyOf(*entry.course)) {
            entry.course = curve.course;
        }
    }
    entry.status = worst.value_or(CaseStatus::NotEnoughRatings);
}

void addFlags(CaseloadEntry& entry, const std::vector<core::Flag>& inSight)
{
    for (const core::Flag& flag : inSight) {
        const CaseStatus status = statusOfFlag(flag.kind);
        if (status < entry.status) {
            entry.status = status;
            entry.sinceSession = flag.sessionNumber;
        } else if (status == entry.status &&
                   (entry.sinceSession == 0 || flag.sessionNumber < entry.sinceSession)) {
            entry.sinceSession = flag.sessionNumber;
        }
        const bool isOpen = flag.state == core::FlagState::Open;
        ++(isOpen ? entry.openFlags : entry.acknowledgedFlags)[flag.kind];
    }
}

CaseloadEntry entryOf(const SignedIn& signedIn, const storage::CaseloadRow& row)
{
    CaseloadEntry entry;
    entry.episode = storage::caseById(signedIn.vault(), row.caseId).value();
    const auto client =
        storage::clientById(signedIn.vault(), entry.episode.participants.front().client);
    entry.clientCode = client->code;
    entry.clientName = client->name;
    entry.sessions = row.lastSessionNumber;
    entry.lastSession = row.lastSession;
    entry.lastRating = row.lastRating;
    if (row.lastRating) {
        entry.daysSinceRating = static_cast<int>((signedIn.today() - *row.lastRating).days());
    }
    entry.curves = curvesOf(signedIn, entry.episode);
    addCurves(entry);
    const storage::FlagFilter filter{.state = std::nullopt,
                                     .kind = std::nullopt,
                                     .therapist = std::nullopt,
                                     .episode = row.caseId};
    std::vector<core::Flag> inSight = storage::flags(signedIn.vault(), filter);
    std::erase_if(inSight,
                  [](const core::Flag& flag) { return flag.state == core::FlagState::Closed; });
    addFlags(entry, inSight);
    return entry;
}

} // namespace

std::string caseStatusCode(CaseStatus status)
{
    return core::codeOf(StatusCodes, status);
}

std::vector<CaseloadEntry> caseload(const SignedIn& signedIn)
{
    signedIn.require(core::Role::Therapist, "see the caseload");
    std::vector<CaseloadEntry> entries;
    for (const storage::CaseloadRow& row :
         storage::caseload(signedIn.vault(), signedIn.user().id)) {
        entries.push_back(entryOf(signedIn, row));
    }
    std::ranges::stable_sort(entries, {}, [](const CaseloadEntry& entry) {
        constexpr int NeverRated = 1'000'000;
        return std::tuple(entry.status, -entry.daysSinceRating.value_or(NeverRated));
    });
    return entries;
}

} // namespace soundings::app
