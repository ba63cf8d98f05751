// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/judge_trajectory.h"

#include "core/record/codes.h"
#include "core/record/invalid_value.h"
#include "core/series/at_scale.h"
#include "core/trajectory/fit_trajectory.h"

#include <algorithm>
#include <cmath>

namespace soundings::core {

namespace {

constexpr CodeTable<TrajectoryStatus, 4> StatusCodes{
    {{TrajectoryStatus::OnTrack, "on-track"},
     {TrajectoryStatus::Amber, "amber"},
     {TrajectoryStatus::Red, "red"},
     {TrajectoryStatus::NotEvaluable, "not-evaluable"}}};

bool isWellAnyway(double intake, double score, const std::optional<ChangeRule>& rule)
{
    if (!rule) {
        return false;
    }
    const ChangeAssessment change = classifyChange(intake, score, *rule);
    return change.clinicalAtEnd == Verdict::No && change.reliable &&
           *change.reliable != ReliableOutcome::Deteriorated;
}

bool isBeyond(double score, double limit, Direction better)
{
    return holdsAtScale(directionSign(better) * (limit - score),
                        Comparison::Above,
                        0.0,
                        std::max(std::abs(limit), std::abs(score)));
}

/// The session that intakeScore is of, where there is one.
int intakeSession(const Series& series)
{
    const auto isTaken = [](const Rating& rating) { return rating.session == 1 && rating.score; };
    return std::ranges::any_of(series.ratings(), isTaken) ? 1 : 0;
}

const char* directionWords(Direction better)
{
    return better == Direction::HigherIsBetter ? "scores of which higher is better"
                                               : "scores of which lower is better";
}

} // namespace

void requireModelOf(const TrajectoryModel& model,
                    std::string_view measure,
                    const std::optional<ChangeRule>& rule)
{
    if (!model.measure.empty() && !measure.empty() && model.measure != measure) {
        throw InvalidValue(InvalidKind::Contradiction,
                           "model",
                           "of measure " + model.measure,
                           "a model of measure " + std::string(measure));
    }
    if (rule && rule->better != model.better) {
        throw InvalidValue(InvalidKind::Contradiction,
                           "model",
                           std::string("of ") + directionWords(model.better),
                           std::string("a model of ") + directionWords(rule->better));
    }
}

std::string trajectoryStatusCode(TrajectoryStatus status)
{
    return codeOf(StatusCodes, status);
}

std::vector<TrajectoryPoint> judgeTrajectory(const Series& series,
                                             const TrajectoryModel& model,
                                             const TrajectoryLimits& limits,
                                             const std::optional<ChangeRule>& rule)
{
    requireValid(limits);
    requireModelOf(model, model.measure, rule);
    const int taken = intakeSession(series);
    const auto intake = intakeScore(series);
    std::vector<TrajectoryPoint> points;
    points.reserve(series.size());
    for (const Rating& rating : series.ratings()) {
        TrajectoryPoint point;
        point.session = rating.session;
        point.score = rating.score;
        if (intake && rating.session < 2) {
            point.expected = rating.session < taken ? std::nullopt : intake;
        } else if (intake) {
            const ExpectedScore expected = model.expected(*intake, rating.session);
            point.expected = expected.mean;
            point.sd = expected.sd;
            point.amber = trajectoryLimit(expected, limits.amber, model.better);
            point.red = trajectoryLimit(expected, limits.red, model.better);
            point.extrapolated = verdictOf(model.isExtrapolated(*intake, rating.session));
        }
        if (point.sd && rating.score) {
            point.status = TrajectoryStatus::OnTrack;
            if (isBeyond(*rating.score, *point.amber, model.better) &&
                !isWellAnyway(*intake, *rating.score, rule)) {
                point.status = isBeyond(*rating.score, *point.red, model.better)
                                   ? TrajectoryStatus::Red
                                   : TrajectoryStatus::Amber;
            }
        }
        points.push_back(point);
    }
    return points;
}

} // namespace soundings::core
