// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_parameters.h"
#include "core/measure/direction.h"
#include "core/record/evidence.h"

#include <optional>
#include <vector>

namespace soundings::core {

/// A probable rupture as it was found, by the numbers that were kept with it. Neither a definition
/// that was changed since nor a rating that came in late changes them.
struct KnownRupture
{
    int session = 0;
    Direction better = Direction::HigherIsBetter;
    double baseline = 0.0;  ///< the own mean then, in points of the score
    double threshold = 0.0; ///< a drop from there on was a probable rupture
    int earlier = 0;        ///< scores in the own mean
    RepairRule repair;
};

/// Reads the evidence of the flag that was raised at `session`. Nullopt when rule R did not raise
/// it, or when its evidence lacks a number or holds one that the rule cannot have used.
[[nodiscard]] std::optional<KnownRupture> knownRupture(int session,
                                                       const std::vector<Evidence>& evidence);

} // namespace soundings::core
