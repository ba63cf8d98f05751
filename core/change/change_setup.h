// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/change_criterion.h"
#include "core/change/clinical_change.h"
#include "core/change/pair_table.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace soundings::core {

/// What an analysis of change is asked for. Empty numbers are found in the data or stay unknown.
struct ChangeParameters
{
    Direction better = Direction::LowerIsBetter;
    ChangeMethod method = ChangeMethod::JacobsonTruax; ///< a computed one
    std::optional<ReliableChangeCriterion> published;  ///< used instead of SD and reliability
    std::optional<double> reliability;
    std::optional<double> reliabilityPost;     ///< empty: as before
    std::string reliabilitySource = "setting"; ///< where the reliability comes from
    std::optional<double> sd; ///< of the pre scores; empty: of the pairs that have both scores
    double confidence = 0.95;
    std::optional<GroupNorm> functional;
    std::optional<ClinicalCutoff> cutoff; ///< a published or chosen line; wins over the kind
    std::optional<CutoffKind> cutoffKind; ///< A, B or C; empty: C with functional norms, else A
};

/// A rule, what it was made from, and what its reader should be warned of.
struct ChangeSetup
{
    ChangeRule rule;
    std::size_t pairs = 0;         ///< rows
    std::size_t completePairs = 0; ///< rows with both scores: mean and SD are of those
    std::optional<double> preMean;
    std::optional<double> preSd; ///< n - 1
    std::optional<double> postMean;
    std::optional<double> postSd;      ///< n - 1
    std::optional<double> correlation; ///< of pre and post; empty where one of them has no spread
    /// Codes: sd-of-fewer-than-30, no-reliable-change-criterion (nothing says how reliable the
    /// score is), no-sd-of-pre-scores, no-spread-of-complete-pairs (the method needs means, SDs and
    /// correlation of the pairs themselves), no-cutoff.
    std::vector<std::string> warnings;
};

/// Makes the rule from the parameters and the data; without a criterion for HierarchicalLinear,
/// which core/change/slope_change.h judges. Throws InvalidValue for parameters that are out of
/// range or ask for what is not there, such as a cut-off b without functional norms.
[[nodiscard]] ChangeSetup prepareChange(std::span<const ScorePair> pairs,
                                        const ChangeParameters& parameters);

} // namespace soundings::core
