// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_tracker.h"

#include "core/series/at_scale.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace soundings::core {

namespace {

RuptureSignal signalOf(const RuptureStep& step)
{
    if (step.rupture == Verdict::Yes) {
        return RuptureSignal::Probable;
    }
    if (step.level == Verdict::Yes || step.dropFromLast == Verdict::Yes ||
        step.belowOwnMean == Verdict::Yes) {
        return RuptureSignal::Watch;
    }
    const bool isSuspended = step.reason == RuptureReason::RuptureOpen;
    return step.rupture == Verdict::No || isSuspended ? RuptureSignal::None
                                                      : RuptureSignal::NotEvaluable;
}

} // namespace

RuptureTracker::RuptureTracker(const RuptureParameters& parameters)
    : m_parameters(parameters)
    , m_sign(directionSign(parameters.better))
    , m_panel(parameters.panel,
              parameters.better,
              parameters.withinSd ? std::optional(parameters.withinSd->value) : std::nullopt)
{
    requireValid(parameters);
    m_window.reserve(static_cast<std::size_t>(parameters.window) + 1);
}

void RuptureTracker::reset()
{
    m_window.clear();
    m_line = {};
    m_previous.reset();
    m_rupture.reset();
    m_panel.reset();
}

RuptureStep RuptureTracker::next(int session, const std::optional<double>& score)
{
    RuptureStep step;
    step.session = session;
    step.score = score;
    if (!score) {
        describe(step);
        return step;
    }
    const double value = turned(*score);
    judgeWatch(step, value);
    if (m_rupture) {
        step.reason = RuptureReason::RuptureOpen;
        step.earlier = m_rupture->earlier;
        step.baseline = turned(m_rupture->baseline);
        step.drop = m_rupture->baseline - value;
        step.threshold = m_rupture->threshold;
        m_rupture->scores.push_back({session, value});
        follow(step, value);
    } else {
        judgeOwnMean(step, value);
        if (step.rupture == Verdict::Yes) {
            open(step, value, m_parameters);
        } else {
            remember({session, value});
        }
    }
    step.signal = signalOf(step);
    m_previous = value;
    askPanel(step);
    return step;
}

RuptureStep RuptureTracker::next(const KnownRupture& known, const std::optional<double>& score)
{
    if (!score) {
        return next(known.session, score);
    }
    const double value = turned(*score);
    RuptureStep step;
    step.session = known.session;
    step.score = score;
    judgeWatch(step, value);
    step.reason = RuptureReason::None;
    step.earlier = known.earlier;
    step.baseline = known.baseline;
    step.drop = turned(known.baseline) - value;
    step.threshold = known.threshold;
    step.rupture = Verdict::Yes;
    step.signal = RuptureSignal::Probable;
    open(step, value, known.repair);
    m_previous = value;
    askPanel(step);
    return step;
}

void RuptureTracker::judgeWatch(RuptureStep& step, double score) const
{
    if (m_parameters.watchLevel) {
        const WatchThreshold& level = *m_parameters.watchLevel;
        step.level = verdictOf(holdsAtScale(turned(score), level.comparison, level.value, 0.0));
    }
    if (m_previous) {
        step.previous = turned(*m_previous);
        if (m_parameters.watchDrop) {
            step.dropFromLast =
                verdictOf(holdsAtScale(*m_previous - score,
                                       Comparison::AtLeast,
                                       m_parameters.watchDrop->value,
                                       std::max(std::abs(*m_previous), std::abs(score))));
        }
    }
}

/// Once the rules have said whether a rupture is open with this score.
void RuptureTracker::askPanel(RuptureStep& step)
{
    const bool isInRupture = step.openedAt && step.repair != RepairState::Repaired;
    step.panel = m_panel.next(step.score, isInRupture);
}

void RuptureTracker::findSd(RuptureStep& step) const
{
    if (m_parameters.withinSd) {
        step.withinSd = m_parameters.withinSd->value;
    }
    if (m_line.count() >= m_parameters.ownSdFrom) {
        const auto own = m_line.residualSd();
        if (own && (!step.withinSd || *own > *step.withinSd)) {
            step.withinSd = own;
            step.isOwnSd = true;
        }
    }
}

void RuptureTracker::judgeOwnMean(RuptureStep& step, double score) const
{
    step.earlier = static_cast<int>(m_window.size());
    if (step.earlier < m_parameters.minimumEarlier) {
        step.reason = RuptureReason::TooFewEarlier;
        return;
    }
    const double earlier = step.earlier;
    const double baseline = std::accumulate(m_window.begin(), m_window.end(), 0.0) / earlier;
    step.baseline = turned(baseline);
    step.drop = baseline - score;
    findSd(step);
    if (!step.withinSd) {
        step.reason = RuptureReason::NoWithinPersonSd;
        return;
    }
    if (*step.withinSd <= 0.0 && m_parameters.minimumDrop.value <= 0.0) {
        step.reason = RuptureReason::NoVariation;
        return;
    }
    const double spread = *step.withinSd * std::sqrt(1.0 + 1.0 / earlier);
    const double floor = m_parameters.minimumDrop.value;
    const double scale = std::max(std::abs(baseline), std::abs(score));
    step.reason = RuptureReason::None;
    step.threshold = std::max(m_parameters.multiplier * spread, floor);
    step.watchThreshold = std::max(m_parameters.watchMultiplier * spread, floor);
    step.rupture = verdictOf(holdsAtScale(*step.drop, Comparison::AtLeast, *step.threshold, scale));
    step.belowOwnMean =
        verdictOf(holdsAtScale(*step.drop, Comparison::AtLeast, *step.watchThreshold, scale));
    step.isAtCeiling = m_parameters.bestPossible &&
                       turned(*m_parameters.bestPossible) - baseline <= *step.withinSd;
}

void RuptureTracker::open(RuptureStep& step, double score, const RepairRule& repair)
{
    OpenRupture rupture;
    rupture.session = step.session;
    rupture.baseline = turned(*step.baseline);
    rupture.threshold = *step.threshold;
    rupture.earlier = step.earlier;
    rupture.lowest = score;
    rupture.bestSinceLowest = score;
    rupture.repair = repair;
    rupture.scores.push_back({step.session, score});
    m_rupture = std::move(rupture);
    describe(step);
}

void RuptureTracker::follow(RuptureStep& step, double score)
{
    OpenRupture& rupture = *m_rupture;
    const auto later = static_cast<int>(rupture.scores.size()) - 1;
    const double before = rupture.scores[rupture.scores.size() - 2].score;
    if (isRepaired(score)) {
        describe(step);
        step.repair = RepairState::Repaired;
        step.repairedFrom.reset();
        step.shape = shapeOfRepaired();
        m_rupture.reset();
        remember({step.session, score});
        return;
    }
    if (score < rupture.lowest) {
        rupture.lowest = score;
        rupture.bestSinceLowest = score;
    }
    rupture.bestSinceLowest = std::max(rupture.bestSinceLowest, score);
    rupture.onlyFell = rupture.onlyFell && score <= before;
    describe(step);
    if (later >= rupture.repair.repairWithin) {
        step.repair = stateWithoutRepair();
        step.repairedFrom.reset();
        step.shape = RuptureShape::Unresolved;
        restartFromRupture();
    }
}

void RuptureTracker::describe(RuptureStep& step) const
{
    if (!m_rupture) {
        return;
    }
    step.repair = RepairState::Open;
    step.openedAt = m_rupture->session;
    step.depth = m_rupture->baseline - m_rupture->lowest;
    step.length = static_cast<int>(m_rupture->scores.size()) - 1;
    step.repairedFrom = turned(repairLevel());
}

double RuptureTracker::repairLevel() const
{
    const double fall = m_rupture->baseline - m_rupture->lowest;
    return m_rupture->repair.repairedWithinPoints
               ? m_rupture->baseline - *m_rupture->repair.repairedWithinPoints
               : m_rupture->lowest + m_rupture->repair.repairedShare * fall;
}

bool RuptureTracker::isRepaired(double score) const
{
    // A score below the lowest so far would move the level it is held against; it is no repair.
    return score > m_rupture->lowest &&
           holdsAtScale(score, Comparison::AtLeast, repairLevel(), m_rupture->baseline);
}

RepairState RuptureTracker::stateWithoutRepair() const
{
    const double fall = m_rupture->baseline - m_rupture->lowest;
    const double halfWay = m_rupture->lowest + m_rupture->repair.partialShare * fall;
    return holdsAtScale(
               m_rupture->bestSinceLowest, Comparison::AtLeast, halfWay, m_rupture->baseline)
               ? RepairState::Partial
               : RepairState::Unrepaired;
}

RuptureShape RuptureTracker::shapeOfRepaired() const
{
    // The last score is the return; the low ones stand before it.
    const std::size_t low = m_rupture->scores.size() - 1;
    const bool fellFurther = m_rupture->scores[low - 1].score < m_rupture->scores.front().score;
    if (low >= 2 && m_rupture->onlyFell && fellFurther) {
        return RuptureShape::SlopeV;
    }
    return low >= 3 ? RuptureShape::U : RuptureShape::V;
}

void RuptureTracker::remember(const Scored& scored)
{
    m_window.push_back(scored.score);
    if (m_window.size() > static_cast<std::size_t>(m_parameters.window)) {
        m_window.erase(m_window.begin());
    }
    m_line.add(scored.session, scored.score);
}

void RuptureTracker::restartFromRupture()
{
    const std::vector<Scored> newLevel = std::move(m_rupture->scores);
    m_rupture.reset();
    m_window.clear();
    m_line = {};
    for (const Scored& scored : newLevel) {
        remember(scored);
    }
}

void RuptureTracker::end(RuptureStep& last) const
{
    if (!m_rupture) {
        return;
    }
    last.repair = stateWithoutRepair();
    last.shape = RuptureShape::Unresolved;
    last.repairedFrom.reset();
    last.endedBeforeRepair = true;
}

} // namespace soundings::core
