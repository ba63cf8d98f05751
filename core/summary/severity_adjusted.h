// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/cutoff.h"
#include "core/change/pair_table.h"
#include "core/measure/direction.h"
#include "core/summary/wilson_interval.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace soundings::core {

/// What cases of a severity come to, learnt from the cases of a sample that were in the clinical
/// range at intake. Improvement is in points, positive for the better.
struct SeverityReference
{
    double intercept = 0.0; ///< improvement expected at an intake of 0
    double slope = 0.0;     ///< more improvement expected for each point of intake
    double meanImprovement = 0.0;
    double intakeSd = 0.0; ///< n - 1
    std::size_t cases = 0;
};

/// The least-squares line of improvement on intake, of pairs with both scores that were clinical at
/// intake. Nullopt below three of them or without spread at intake. Throws InvalidValue for a score
/// that is not finite.
[[nodiscard]] std::optional<SeverityReference>
severityReference(std::span<const ScorePair> pairs, const ClinicalCutoff& cutoff, Direction better);

/// The severity-adjusted effect size; see docs/statistics.md#severity-adjusted-effect-size.
struct SeverityAdjusted
{
    double mean = 0.0;                ///< of the cases, in SDs of the reference's intake
    std::optional<Interval> interval; ///< 95 %, t of that mean; empty below two cases
    std::size_t cases = 0;
};

/// Mean over the cases that were clinical at intake of (improvement - expected + the reference's
/// mean improvement) / the reference's SD. This is the scale on which 0 is *no change* and an
/// average result is the reference's own effect size; it is not the scale of observed minus
/// expected, on which 0 is an average result. Nullopt without such a case. Throws InvalidValue for
/// a score that is not finite.
[[nodiscard]] std::optional<SeverityAdjusted> severityAdjusted(std::span<const ScorePair> pairs,
                                                               const SeverityReference& reference,
                                                               const ClinicalCutoff& cutoff,
                                                               Direction better);

} // namespace soundings::core
