// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/known_rupture.h"
#include "core/alliance/panel_tracker.h"
#include "core/alliance/rupture_parameters.h"
#include "core/alliance/rupture_step.h"
#include "core/series/running_line.h"

#include <optional>
#include <vector>

namespace soundings::core {

/// Walks through one series session by session and applies rules W, R and P of
/// docs/statistics.md#rupture-rules. It only looks back, so a later session never changes what was
/// said of an earlier one. Constant time a session, but see
/// PanelTracker. Scores must be finite and sessions increase, as
/// Series guarantees.
class RuptureTracker
{
public:
    /// Throws InvalidValue as requireValid(parameters) does.
    explicit RuptureTracker(const RuptureParameters& parameters);

    /// Forgets everything, for the next series.
    void reset();

    /// The next session.
    [[nodiscard]] RuptureStep next(int session, const std::optional<double>& score);

    /// The session at which a rupture was found before: it opens here by the numbers that were kept
    /// with it, whatever is open and whatever the rule would say now. Without a score none opens.
    [[nodiscard]] RuptureStep next(const KnownRupture& known, const std::optional<double>& score);

    /// Says that the treatment is over: a rupture that is open in `last`, the latest step, is then
    /// unrepaired or partial and "ended before repair".
    void end(RuptureStep& last) const;

private:
    struct Scored
    {
        int session = 0;
        double score = 0.0; ///< turned so that lower is worse
    };

    struct OpenRupture
    {
        int session = 0;
        double baseline = 0.0;
        double threshold = 0.0;
        int earlier = 0;
        double lowest = 0.0;
        double bestSinceLowest = 0.0;
        RepairRule repair;
        bool onlyFell = true; ///< no score since it opened was above the one before
        std::vector<Scored> scores;
    };

    [[nodiscard]] double turned(double score) const { return m_sign * score; }

    void askPanel(RuptureStep& step);
    void findSd(RuptureStep& step) const;
    void judgeOwnMean(RuptureStep& step, double score) const;
    void judgeWatch(RuptureStep& step, double score) const;
    void open(RuptureStep& step, double score, const RepairRule& repair);
    void follow(RuptureStep& step, double score);
    void describe(RuptureStep& step) const;
    [[nodiscard]] bool isRepaired(double score) const;
    [[nodiscard]] RepairState stateWithoutRepair() const;
    [[nodiscard]] RuptureShape shapeOfRepaired() const;
    [[nodiscard]] double repairLevel() const;
    void remember(const Scored& scored);
    void restartFromRupture();

    RuptureParameters m_parameters;
    double m_sign = 1.0;
    std::vector<double> m_window; ///< latest scores outside open ruptures, oldest first
    RunningLine m_line;           ///< all scores outside open ruptures since the level began
    std::optional<double> m_previous;
    std::optional<OpenRupture> m_rupture;
    PanelTracker m_panel;
};

} // namespace soundings::core
