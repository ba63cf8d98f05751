// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/clinical_change.h"
#include "core/change/pair_table.h"

#include <optional>

namespace soundings::core {

/// What a rate is of. Empty: the case is not in the denominator.
struct BenchmarkOutcome
{
    std::optional<bool> improved;          ///< reliably; of cases with a verdict on that
    std::optional<bool> deteriorated;      ///< reliably; of the same
    std::optional<bool> recovered;         ///< of those that were clinical at intake
    std::optional<bool> recoveredOfJudged; ///< of all with a verdict, clinical at intake or not
};

/// One outcome that rates are taken of.
using BenchmarkVerdict = std::optional<bool> BenchmarkOutcome::*;

[[nodiscard]] BenchmarkOutcome benchmarkOutcome(const ScorePair& pair, const ChangeRule& rule);

} // namespace soundings::core
