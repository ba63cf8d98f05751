// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/panel_tracker.h"

#include "core/series/at_scale.h"
#include "core/statistics/control_chart.h"
#include "core/statistics/fourths.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace soundings::core {

PanelTracker::PanelTracker(const PanelSettings& settings,
                           Direction better,
                           const std::optional<double>& withinSd)
    : m_settings(settings)
    , m_sign(directionSign(better))
    , m_withinSd(withinSd)
{
    requireValid(settings);
}

void PanelTracker::reset()
{
    m_chart = {};
    m_centre = {};
    m_ewma.reset();
    m_rising.clear();
    m_previous.reset();
}

void PanelTracker::Baseline::add(double score, bool isInRupture, int wanted)
{
    if (isComplete) {
        return;
    }
    scores.push_back(score);
    hasRupture = hasRupture || isInRupture;
    if (scores.size() == static_cast<std::size_t>(wanted)) {
        const double count = wanted;
        mean = std::accumulate(scores.begin(), scores.end(), 0.0) / count;
        sigma = *movingRangeSigma(scores);
        isComplete = true;
    }
}

PanelStep PanelTracker::next(const std::optional<double>& score, bool isInRupture)
{
    PanelStep step;
    if (!score) {
        return step;
    }
    const double value = turned(*score);
    judgeChart(step.of(PanelMethod::IndividualsChart), value);
    judgeAverage(step.of(PanelMethod::EwmaChart), value);
    judgeFence(step.of(PanelMethod::TukeyFence), value);
    judgeDrop(step.of(PanelMethod::SmallDrop), value, m_settings.smallDrop);
    judgeDrop(step.of(PanelMethod::LargeDrop), value, m_settings.largeDrop);
    remember(value, isInRupture);
    return step;
}

/// Yes where the statistic is below the limit, strictly; both are turned.
void PanelTracker::holdAgainst(PanelFinding& finding,
                               double statistic,
                               double limit,
                               double scale) const
{
    finding.reason = RuptureReason::None;
    finding.statistic = turned(statistic);
    finding.threshold = turned(limit);
    finding.verdict = verdictOf(holdsAtScale(statistic, Comparison::Below, limit, scale));
}

void PanelTracker::judgeChart(PanelFinding& finding, double score) const
{
    finding.scores = static_cast<int>(m_chart.scores.size());
    finding.isRuptureInBaseline = m_chart.hasRupture;
    if (!m_chart.isComplete) {
        finding.reason = RuptureReason::TooFewEarlier;
        return;
    }
    finding.centre = turned(m_chart.mean);
    finding.spread = m_chart.sigma;
    if (m_chart.sigma <= 0.0) {
        finding.reason = RuptureReason::NoVariation;
        return;
    }
    holdAgainst(finding,
                score,
                m_chart.mean - m_settings.chartWidth * m_chart.sigma,
                std::abs(m_chart.mean));
}

void PanelTracker::judgeAverage(PanelFinding& finding, double score)
{
    finding.scores = static_cast<int>(m_centre.scores.size());
    finding.isRuptureInBaseline = m_centre.hasRupture;
    finding.spread = m_withinSd;
    if (!m_withinSd) {
        finding.reason = RuptureReason::NoWithinPersonSd;
        return;
    }
    if (!m_ewma) {
        finding.reason = RuptureReason::TooFewEarlier;
        return;
    }
    finding.centre = turned(m_centre.mean);
    finding.before = turned(m_ewma->average());
    const double average = m_ewma->add(score);
    holdAgainst(finding,
                average,
                m_centre.mean - m_ewma->reach(m_settings.ewmaWidth, *m_withinSd),
                std::abs(m_centre.mean));
}

void PanelTracker::judgeFence(PanelFinding& finding, double score) const
{
    finding.scores = static_cast<int>(m_rising.size());
    const auto fourths = fourthsOf(m_rising);
    if (finding.scores < m_settings.fenceFrom || !fourths) {
        finding.reason = RuptureReason::TooFewEarlier;
        return;
    }
    finding.centre = turned(fourths->lower);
    finding.spread = fourths->spread();
    if (fourths->spread() <= 0.0) {
        finding.reason = RuptureReason::NoVariation;
        return;
    }
    holdAgainst(finding,
                score,
                fourths->lower - m_settings.fenceSpreads * fourths->spread(),
                std::abs(fourths->lower));
}

void PanelTracker::judgeDrop(PanelFinding& finding, double score, double multiplier) const
{
    finding.spread = m_withinSd;
    if (!m_withinSd) {
        finding.reason = RuptureReason::NoWithinPersonSd;
        return;
    }
    finding.threshold = multiplier * *m_withinSd;
    if (!m_previous) {
        finding.reason = RuptureReason::TooFewEarlier;
        return;
    }
    finding.reason = RuptureReason::None;
    finding.scores = 1;
    finding.before = turned(*m_previous);
    finding.statistic = *m_previous - score;
    finding.verdict = verdictOf(holdsAtScale(*finding.statistic,
                                             Comparison::AtLeast,
                                             *finding.threshold,
                                             std::max(std::abs(*m_previous), std::abs(score))));
}

void PanelTracker::remember(double score, bool isInRupture)
{
    m_chart.add(score, isInRupture, m_settings.chartBaseline);
    m_centre.add(score, isInRupture, m_settings.ewmaBaseline);
    if (m_centre.isComplete && !m_ewma) {
        beginAverage();
    }
    m_rising.insert(std::ranges::upper_bound(m_rising, score), score);
    m_previous = score;
}

/// The average takes the scores of the baseline too, as it does on a chart of the whole series.
void PanelTracker::beginAverage()
{
    m_ewma.emplace(m_settings.ewmaLambda, m_centre.mean);
    for (const double score : m_centre.scores) {
        m_ewma->add(score);
    }
}

} // namespace soundings::core
