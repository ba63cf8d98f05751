// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/sudden_gains.h"
#include "core/record/evidence.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// Which of several sudden changes of one person counts, where an analysis can use one only.
enum class GainSelection
{
    All,
    First,
    Last,
    Smallest, ///< by magnitude; of equal ones the first
    Largest   ///< by magnitude; of equal ones the first
};

/// all, first, last, smallest, largest.
[[nodiscard]] std::string gainSelectionCode(GainSelection selection);
[[nodiscard]] std::optional<GainSelection> gainSelectionFromCode(std::string_view code);
[[nodiscard]] std::vector<GainSelection> allGainSelections();

/// Whether each of one series' intervals, in order, is selected: yes or no of a sudden one, not
/// evaluable of any other; with one sudden change or more, exactly one is unless All is asked for.
/// Magnitudes are compared by size for losses as for gains, within 1e-9 of the larger. (The R
/// package suddengains, whose choices these are, gives losses a negative magnitude, so that there
/// the "smallest" loss is the one that is largest in size; not copied.)
[[nodiscard]] std::vector<Verdict> selectedGains(std::span<const GainInterval> intervals,
                                                 GainSelection selection);

} // namespace soundings::core
