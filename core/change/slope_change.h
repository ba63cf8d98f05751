// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/change_setup.h"
#include "core/change/slope_model.h"

#include <cstddef>
#include <span>

namespace soundings::core {

/// How the slopes of whole courses are judged, and what they were found to be.
struct SlopeSetup
{
    /// Direction and cut-off as for any method; no criterion, which is the critical value's part.
    /// Warnings besides those of a pair: too-few-people, no-scatter, no-spread-of-slopes (nobody is
    /// judged), slopes-of-fewer-than-30, singular-slopes.
    ChangeSetup change;
    SlopeModel model;
    double critical = 0.0; ///< two-sided normal quantile that the index must exceed
};

/// Reliable change by hierarchical linear modelling; see
/// docs/statistics.md#slopes-of-whole-courses. The index is the person's *total* slope, that of all
/// people and the person's own deviation from it, over the standard error of its prediction, for
/// which Speer & Greenbaum 1995, J Consult Clin Psychol 63:1044-1048, are cited. (One R package
/// takes the deviation alone, whose mean is 0 by construction: there who improves as all do is
/// unchanged. It is told beside, as deviation.) Takes direction, confidence, cut-off and functional
/// norms of the parameters; mean and SD for a cut-off come from the first scores of all with two
/// scores or more. Throws InvalidValue as prepareChange and fitSlopes do.
[[nodiscard]] SlopeSetup prepareSlopeChange(std::span<const RatedCase> cases,
                                            const ChangeParameters& parameters);

/// The case at this place of those the setup was prepared from: from the first to the last
/// available score, reliable by the slope of all of them. The change is reliable if the index
/// exceeds the critical value in size, strictly.
[[nodiscard]] ChangeAssessment
classifySlope(const RatedCase& rated, std::size_t at, const SlopeSetup& setup);

} // namespace soundings::core
