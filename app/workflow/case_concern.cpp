// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_concern.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace soundings::app {

namespace {

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

bool isWatched(const std::vector<core::Flag>& flags, const core::SeriesKey& series, int session)
{
    return std::ranges::any_of(flags, [&series, session](const core::Flag& flag) {
        return flag.kind == core::FlagKind::AllianceWatch && flag.series == series &&
               flag.sessionNumber == session;
    });
}

/// The flag that gives the status; nullptr where none is in sight.
const core::Flag* mostUrgent(const std::vector<core::Flag>& flags)
{
    const core::Flag* top = nullptr;
    const auto rank = [](const core::Flag& flag) {
        return std::tuple(statusOfFlag(flag.kind), flag.state, -flag.sessionNumber);
    };
    for (const core::Flag& flag : flags) {
        const bool isInSight = flag.state != core::FlagState::Closed;
        if (isInSight && (top == nullptr || rank(flag) < rank(*top))) {
            top = &flag;
        }
    }
    return top;
}

int sinceOf(const core::Flag& top,
            const std::vector<core::Flag>& flags,
            const std::vector<Curve>& curves)
{
    if (top.kind == core::FlagKind::AllianceWatch) {
        const auto curve = std::ranges::find(curves, top.series, &Curve::key);
        return curve == curves.end() ? top.sessionNumber
                                     : watchedSince(top, flags, curve->series().ratings());
    }
    int since = top.sessionNumber;
    for (const core::Flag& flag : flags) {
        const bool isBehind = flag.state != core::FlagState::Closed && flag.series == top.series &&
                              statusOfFlag(flag.kind) == statusOfFlag(top.kind);
        since = isBehind ? std::min(since, flag.sessionNumber) : since;
    }
    return since;
}

} // namespace

CaseConcern concernOfCourses(const std::vector<Curve>& curves)
{
    std::optional<CaseConcern> worst;
    for (const Curve& curve : curves) {
        const auto change = changeOf(curve);
        if (!change || !curve.course) {
            continue;
        }
        CaseConcern concern;
        concern.status = heldAgainst(*curve.course, statusOfChange(*change));
        if (worst && concern.status >= worst->status) {
            continue;
        }
        const bool isOff = concern.status == CaseStatus::OffTrack ||
                           concern.status == CaseStatus::SlowerThanExpected;
        concern.sinceSession = isOff ? curve.course->sinceSession : 0;
        if (concern.needsSomebody()) {
            concern.series = curve.key;
        }
        worst = concern;
    }
    return worst.value_or(CaseConcern());
}

CaseConcern concernOf(const std::vector<Curve>& curves, const std::vector<core::Flag>& flags)
{
    const CaseConcern ofCourses = concernOfCourses(curves);
    const core::Flag* top = mostUrgent(flags);
    if (top == nullptr || statusOfFlag(top->kind) > ofCourses.status) {
        return ofCourses;
    }
    return {.status = statusOfFlag(top->kind),
            .sinceSession = sinceOf(*top, flags, curves),
            .series = top->series};
}

int watchedSince(const core::Flag& flag,
                 const std::vector<core::Flag>& flags,
                 std::span<const core::Rating> ratings)
{
    int since = flag.sessionNumber;
    for (const core::Rating& rating : std::views::reverse(ratings)) {
        if (rating.session >= flag.sessionNumber || !rating.score) {
            continue;
        }
        if (!isWatched(flags, flag.series, rating.session)) {
            break;
        }
        since = rating.session;
    }
    return since;
}

} // namespace soundings::app
