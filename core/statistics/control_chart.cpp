// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/control_chart.h"

#include "core/record/codes.h"
#include "core/series/at_scale.h"
#include "core/statistics/ewma.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace soundings::core {

namespace {

constexpr CodeTable<ChartReason, 4> ChartReasonCodes{
    {{ChartReason::None, ""},
     {ChartReason::NoScore, "no-score"},
     {ChartReason::NoLimits, "too-few-scores-for-limits"},
     {ChartReason::NoVariation, "no-variation"}}};

/// Walks along the scores that are there and judges each; there are limits.
class Charting
{
public:
    Charting(const ControlChartParameters& parameters, double centre, double sigma)
        : m_parameters(parameters)
        , m_centre(centre)
        , m_sigma(sigma)
        , m_average(parameters.lambda, centre)
        , m_high(parameters.headStart ? parameters.h / 2.0 : 0.0)
        , m_low(m_high)
    {
    }

    void judge(ControlChartPoint& point)
    {
        if (m_sigma <= 0.0) {
            point.reason = ChartReason::NoVariation;
            return;
        }
        switch (m_parameters.type) {
        case ControlChartType::Individuals:
            judgeScore(point);
            break;
        case ControlChartType::Ewma:
            judgeAverage(point);
            break;
        case ControlChartType::Cusum:
            judgeSums(point);
            break;
        }
    }

private:
    void judgeScore(ControlChartPoint& point)
    {
        m_positions.push_back(positionOf(*point.score, m_centre, m_sigma));
        point.lower = m_centre - 3.0 * m_sigma;
        point.upper = m_centre + 3.0 * m_sigma;
        point.rules = runRulesAt(m_positions, m_positions.size() - 1, m_parameters.rules);
        point.outOfControl =
            verdictOf(std::ranges::find(point.rules, Verdict::Yes) != point.rules.end());
    }

    void judgeAverage(ControlChartPoint& point)
    {
        const double average = m_average.add(*point.score);
        const double reach = m_average.reach(m_parameters.width, m_sigma);
        point.statistic = average;
        point.lower = m_centre - reach;
        point.upper = m_centre + reach;
        point.outOfControl = verdictOf(holdsAtScale(
            std::abs(average - m_centre), Comparison::Above, reach, std::abs(m_centre)));
    }

    void judgeSums(ControlChartPoint& point)
    {
        const double z = (*point.score - m_centre) / m_sigma;
        m_high = std::max(0.0, m_high + z - m_parameters.k);
        m_low = std::max(0.0, m_low - z - m_parameters.k);
        point.statisticHigh = m_high;
        point.statisticLow = m_low;
        point.upper = m_parameters.h;
        point.outOfControl = verdictOf(
            holdsAtScale(std::max(m_high, m_low), Comparison::Above, m_parameters.h, m_high));
    }

    const ControlChartParameters& m_parameters;
    double m_centre;
    double m_sigma;
    Ewma m_average;
    double m_high;
    double m_low;
    std::vector<ChartPosition> m_positions;
};

std::vector<double> baselineScores(const Series& series, const std::optional<int>& baseline)
{
    std::vector<double> scores;
    for (const Rating& rating : series.ratings()) {
        if (baseline && scores.size() == static_cast<std::size_t>(*baseline)) {
            break;
        }
        if (rating.score) {
            scores.push_back(*rating.score);
        }
    }
    return scores;
}

double meanOf(const std::vector<double>& scores)
{
    double mean = 0.0;
    double count = 0.0;
    for (const double score : scores) {
        count += 1.0;
        mean += (score - mean) / count;
    }
    return mean;
}

} // namespace

std::string chartReasonCode(ChartReason reason)
{
    return codeOf(ChartReasonCodes, reason);
}

std::optional<double> movingRangeSigma(std::span<const double> scores)
{
    if (scores.size() < 2) {
        return std::nullopt;
    }
    double sum = 0.0;
    for (std::size_t index = 1; index < scores.size(); ++index) {
        sum += std::abs(scores[index] - scores[index - 1]);
    }
    return sum / static_cast<double>(scores.size() - 1) * std::sqrt(std::numbers::pi) / 2.0;
}

ControlChart controlChart(const Series& series, const ControlChartParameters& parameters)
{
    requireValid(parameters);
    const std::vector<double> scores = baselineScores(series, parameters.baseline);
    ControlChart chart;
    chart.centre = parameters.centre;
    if (!chart.centre && scores.size() >= 2) {
        chart.centre = meanOf(scores);
    }
    chart.sigma = parameters.sigma ? parameters.sigma : movingRangeSigma(scores);
    Charting charting(parameters, chart.centre.value_or(0.0), chart.sigma.value_or(0.0));
    for (const Rating& rating : series.ratings()) {
        ControlChartPoint point;
        point.session = rating.session;
        point.score = rating.score;
        point.rules.fill(Verdict::NotEvaluable);
        if (!rating.score) {
            point.reason = ChartReason::NoScore;
        } else if (!chart.centre || !chart.sigma) {
            point.reason = ChartReason::NoLimits;
        } else {
            charting.judge(point);
        }
        chart.points.push_back(point);
    }
    return chart;
}

} // namespace soundings::core
