// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/gain_parameters.h"
#include "core/record/evidence.h"
#include "core/series/series.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace soundings::core {

/// Why an interval could not be judged.
enum class GainReason
{
    None,
    NoScore,      ///< before or after the interval
    TooFewBefore, ///< fewer than two of the three scores up to the interval
    TooFewAfter   ///< fewer than two of the three scores behind it
};

/// no-score, too-few-before, too-few-after; empty for None.
[[nodiscard]] std::string gainReasonCode(GainReason reason);

/// What the three criteria say of the interval from one session to the next.
struct GainInterval
{
    int from = 0;
    int to = 0;
    std::array<Verdict, 3> criteria{
        Verdict::NotEvaluable, Verdict::NotEvaluable, Verdict::NotEvaluable};
    /// Yes where all three are; not evaluable as soon as one of them is.
    Verdict sudden = Verdict::NotEvaluable;
    /// In points, positive in the direction that is looked for; empty when a score is missing.
    std::optional<double> magnitude;
    /// Whether a later score lies beyond the middle of the interval again; only of a sudden one.
    Verdict reversed = Verdict::NotEvaluable;
    GainReason reason = GainReason::None;
};

/// Sudden gains, or losses, by the criteria of Tang & DeRubeis 1999 as refined by Lutz et al. 2013;
/// see docs/statistics.md#sudden-gains-and-losses. Scores are compared with those of the very next
/// session number, and a gap leaves the interval without a verdict.
class GainRule
{
public:
    /// Throws InvalidValue as requireValid(parameters) does.
    explicit GainRule(const GainParameters& parameters);

    /// One entry for each session from parameters.firstInterval to the last but two that the series
    /// has, in order. Linear in the sessions but for the search for a reversal.
    [[nodiscard]] std::vector<GainInterval> intervalsOf(const Series& series) const;

private:
    GainParameters m_parameters;
    std::array<double, 3> m_quantiles{}; ///< of t with 2, 3 and 4 degrees of freedom
};

} // namespace soundings::core
