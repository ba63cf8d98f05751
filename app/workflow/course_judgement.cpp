// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/course_judgement.h"

#include "app/workflow/change_rule_of.h"
#include "core/record/codes.h"
#include "core/trajectory/fit_trajectory.h"

#include <ranges>

namespace soundings::app {

namespace {

constexpr core::CodeTable<CourseReason, 6> CourseReasonCodes{
    {{CourseReason::None, ""},
     {CourseReason::NoModel, "no-model"},
     {CourseReason::TooFewCases, "too-few-cases"},
     {CourseReason::TooFewAlike, "too-few-alike"},
     {CourseReason::NoIntakeScore, "no-intake-score"},
     {CourseReason::TooFewRatings, "too-few-ratings"}}};

/// Whether the model may be used for a course with this intake score, and the numbers behind it.
void weigh(CourseJudgement& judged,
           const core::TrajectoryModel& model,
           std::optional<double> intake)
{
    judged.frozenOn = model.date;
    judged.modelCases = model.casesWithThreeScores;
    judged.cases = judged.modelCases;
    judged.needed = core::TrajectoryModel::MinimumCases;
    judged.calibration = model.calibration;
    if (model.hasTooFewCases()) {
        judged.reason = CourseReason::TooFewCases;
    } else if (!intake) {
        judged.reason = CourseReason::NoIntakeScore;
    } else if (model.casesLike(*intake) < core::TrajectoryModel::MinimumTertileCases) {
        judged.reason = CourseReason::TooFewAlike;
        judged.cases = model.casesLike(*intake);
        judged.needed = core::TrajectoryModel::MinimumTertileCases;
    } else {
        judged.reason = CourseReason::TooFewRatings;
    }
}

/// Amber counts red, which is further off; red counts red only.
bool isAsFarOff(core::TrajectoryStatus status, core::TrajectoryStatus last)
{
    return status == core::TrajectoryStatus::Red || status == last;
}

/// Takes status and beginning from the last rated session.
void conclude(CourseJudgement& judged)
{
    for (const core::TrajectoryPoint& point : std::views::reverse(judged.points)) {
        if (!point.score) {
            continue;
        }
        if (!judged.last) {
            if (point.status == core::TrajectoryStatus::NotEvaluable) {
                return;
            }
            judged.last = point;
            judged.status = point.status;
            judged.reason = CourseReason::None;
        }
        if (judged.status == core::TrajectoryStatus::OnTrack ||
            !isAsFarOff(point.status, judged.status)) {
            return;
        }
        judged.sinceSession = point.session;
    }
}

} // namespace

std::string courseReasonCode(CourseReason reason)
{
    return core::codeOf(CourseReasonCodes, reason);
}

std::string sourceOf(const CourseJudgement& judged)
{
    return judged.frozenOn ? std::to_string(judged.modelCases) + " closed cases of this clinic, " +
                                 core::isoDate(*judged.frozenOn)
                           : std::string();
}

std::optional<CourseJudgement> judgeCourse(const ClinicModels& models,
                                           const core::Measure& measure,
                                           core::Rater rater,
                                           std::optional<int> ageYears,
                                           const core::Series& series)
{
    if (measure.profile.kind != core::MeasureKind::Outcome || rater != core::Rater::Client) {
        return std::nullopt;
    }
    CourseJudgement judged;
    const core::TrajectoryModel* model =
        models.expectedCourse(measure.profile.id, core::primaryScore(measure).id);
    if (model == nullptr || model->better != core::directionOf(measure)) {
        return judged;
    }
    weigh(judged, *model, core::intakeScore(series));
    if (judged.reason == CourseReason::TooFewRatings) {
        judged.points =
            core::judgeTrajectory(series, *model, judged.limits, changeRuleOf(measure, ageYears));
        conclude(judged);
    }
    return judged;
}

} // namespace soundings::app
