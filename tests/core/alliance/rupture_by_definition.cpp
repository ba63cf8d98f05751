// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/alliance/rupture_by_definition.h"

#include <algorithm>
#include <cmath>

namespace soundings::core::test {

namespace {

struct Point
{
    double session = 0.0;
    double score = 0.0; ///< higher is better
};

double meanOf(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

double scatterAboutLine(const std::vector<Point>& points)
{
    std::vector<double> sessions;
    std::vector<double> scores;
    for (const Point& point : points) {
        sessions.push_back(point.session);
        scores.push_back(point.score);
    }
    const double meanSession = meanOf(sessions);
    const double meanScore = meanOf(scores);
    double products = 0.0;
    double squares = 0.0;
    for (const Point& point : points) {
        products += (point.session - meanSession) * (point.score - meanScore);
        squares += (point.session - meanSession) * (point.session - meanSession);
    }
    double rest = 0.0;
    for (const Point& point : points) {
        const double expected = meanScore + products / squares * (point.session - meanSession);
        rest += (point.score - expected) * (point.score - expected);
    }
    return std::sqrt(rest / static_cast<double>(points.size() - 2));
}

bool reaches(double value, double threshold)
{
    return value >= threshold - 1e-7;
}

/// A rupture seen as the list of scores from its opening on.
struct Judgement
{
    RepairState state = RepairState::Open;
    RuptureShape shape = RuptureShape::None;
};

Judgement judge(const std::vector<Point>& since, double baseline, const RuptureParameters& rule)
{
    const std::size_t later = since.size() - 1;
    double lowest = since.front().score;
    for (std::size_t i = 0; i < later; ++i) {
        lowest = std::min(lowest, since[i].score);
    }
    const double now = since.back().score;
    const double level = rule.repairedWithinPoints
                             ? baseline - *rule.repairedWithinPoints
                             : lowest + rule.repairedShare * (baseline - lowest);
    if (later > 0 && now > lowest && reaches(now, level)) {
        bool falls = later > 1 && since[later - 1].score < since[0].score;
        for (std::size_t i = 1; i < later; ++i) {
            falls = falls && since[i].score <= since[i - 1].score;
        }
        const RuptureShape back = later >= 3 ? RuptureShape::U : RuptureShape::V;
        return {RepairState::Repaired, falls ? RuptureShape::SlopeV : back};
    }
    if (later < static_cast<std::size_t>(rule.repairWithin)) {
        return {};
    }
    std::size_t at = 0;
    for (std::size_t i = 1; i < since.size(); ++i) {
        at = since[i].score < since[at].score ? i : at;
    }
    double best = since[at].score;
    for (std::size_t i = at; i < since.size(); ++i) {
        best = std::max(best, since[i].score);
    }
    const double half = since[at].score + rule.partialShare * (baseline - since[at].score);
    return {reaches(best, half) ? RepairState::Partial : RepairState::Unrepaired,
            RuptureShape::Unresolved};
}

} // namespace

std::vector<ByDefinition> rupturesByDefinition(const Series& series, const RuptureParameters& rule)
{
    const double sign = rule.better == Direction::HigherIsBetter ? 1.0 : -1.0;
    std::vector<ByDefinition> all;
    std::vector<Point> every;  // every score, for the drop from the last
    std::vector<Point> usable; // scores outside of open ruptures at the present level
    std::vector<Point> since;  // scores of the open rupture
    double frozen = 0.0;
    double frozenThreshold = 0.0;
    for (const Rating& rating : series.ratings()) {
        ByDefinition said;
        if (!rating.score) {
            said.repair = since.empty() ? RepairState::None : RepairState::Open;
            all.push_back(said);
            continue;
        }
        const Point now{static_cast<double>(rating.session), sign * *rating.score};
        bool watch = false;
        if (rule.watchLevel) {
            const double level = sign * rule.watchLevel->value;
            const bool inclusive = rule.watchLevel->comparison == Comparison::AtMost ||
                                   rule.watchLevel->comparison == Comparison::AtLeast;
            watch = inclusive ? now.score <= level + 1e-7 : now.score < level - 1e-7;
        }
        if (rule.watchDrop && !every.empty()) {
            watch = watch || reaches(every.back().score - now.score, rule.watchDrop->value);
        }
        every.push_back(now);
        bool evaluated = false;
        bool raised = false;
        if (!since.empty()) {
            since.push_back(now);
            said.baseline = sign * frozen;
            said.threshold = frozenThreshold;
            const Judgement judgement = judge(since, frozen, rule);
            said.repair = judgement.state;
            said.shape = judgement.shape;
            evaluated = true;
            if (judgement.state == RepairState::Repaired) {
                usable.push_back(now);
                since.clear();
            } else if (judgement.state != RepairState::Open) {
                usable = since;
                since.clear();
            }
        } else {
            const std::size_t count =
                std::min(usable.size(), static_cast<std::size_t>(rule.window));
            if (count >= static_cast<std::size_t>(rule.minimumEarlier)) {
                std::vector<double> last;
                for (std::size_t i = usable.size() - count; i < usable.size(); ++i) {
                    last.push_back(usable[i].score);
                }
                const double baseline = meanOf(last);
                said.baseline = sign * baseline;
                std::optional<double> sd;
                if (rule.withinSd) {
                    sd = rule.withinSd->value;
                }
                if (usable.size() >= static_cast<std::size_t>(rule.ownSdFrom)) {
                    const double own = scatterAboutLine(usable);
                    sd = sd ? std::max(*sd, own) : own;
                }
                if (sd && (*sd > 1e-9 || rule.minimumDrop.value > 0.0)) {
                    const double spread = *sd * std::sqrt(1.0 + 1.0 / static_cast<double>(count));
                    said.threshold = std::max(rule.multiplier * spread, rule.minimumDrop.value);
                    const double lower =
                        std::max(rule.watchMultiplier * spread, rule.minimumDrop.value);
                    evaluated = true;
                    raised = reaches(baseline - now.score, *said.threshold);
                    watch = watch || reaches(baseline - now.score, lower);
                    frozen = raised ? baseline : frozen;
                    frozenThreshold = raised ? *said.threshold : frozenThreshold;
                }
            }
            if (raised) {
                since.push_back(now);
                said.repair = RepairState::Open;
            } else {
                usable.push_back(now);
            }
        }
        said.signal = raised      ? RuptureSignal::Probable
                      : watch     ? RuptureSignal::Watch
                      : evaluated ? RuptureSignal::None
                                  : RuptureSignal::NotEvaluable;
        all.push_back(said);
    }
    return all;
}

} // namespace soundings::core::test
