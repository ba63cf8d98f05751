// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/panel_settings.h"
#include "core/alliance/panel_step.h"
#include "core/measure/direction.h"
#include "core/statistics/ewma.h"

#include <optional>
#include <vector>

namespace soundings::core {

/// Walks through one series and asks the further methods of docs/statistics.md#the-panel at every
/// session. Looks back only, so that a later session never changes what was said of an earlier one;
/// gaps are passed over. Constant time a session but for the fence, which keeps all earlier scores
/// in order.
class PanelTracker
{
public:
    /// `withinSd` is that of the clinic or the instrument, above 0; without it the methods that
    /// rest on it cannot say. Throws InvalidValue as requireValid(settings) does.
    PanelTracker(const PanelSettings& settings,
                 Direction better,
                 const std::optional<double>& withinSd);

    /// Forgets everything, for the next series.
    void reset();

    /// The next session; a score is finite. `isInRupture` says that a rupture was open with it.
    [[nodiscard]] PanelStep next(const std::optional<double>& score, bool isInRupture);

private:
    /// The first scores of the series, until there are enough of them.
    struct Baseline
    {
        std::vector<double> scores;
        double mean = 0.0;
        double sigma = 0.0; ///< from the moving range
        bool hasRupture = false;
        bool isComplete = false;

        void add(double score, bool isInRupture, int wanted);
    };

    [[nodiscard]] double turned(double score) const { return m_sign * score; }

    void judgeChart(PanelFinding& finding, double score) const;
    void judgeAverage(PanelFinding& finding, double score);
    void judgeFence(PanelFinding& finding, double score) const;
    void judgeDrop(PanelFinding& finding, double score, double multiplier) const;
    void holdAgainst(PanelFinding& finding, double statistic, double limit, double scale) const;
    void remember(double score, bool isInRupture);
    void beginAverage();

    PanelSettings m_settings;
    double m_sign;
    std::optional<double> m_withinSd;
    Baseline m_chart;
    Baseline m_centre; ///< of the moving average
    std::optional<Ewma> m_ewma;
    std::vector<double> m_rising; ///< all scores so far, turned so that lower is worse
    std::optional<double> m_previous;
};

} // namespace soundings::core
