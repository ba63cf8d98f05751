// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/sudden_gains.h"
#include "core/measure/measure.h"

#include <optional>
#include <vector>

namespace soundings::app {

/// What gradual change alone would produce; to be said wherever a sudden gain is told.
inline constexpr auto SuddenGainsByChance =
    "a sudden gain describes a course and explains nothing: of courses that only change "
    "gradually, up to a third hold one by chance (Vittengl et al. 2015)";

/// The criteria for a measure: its reliable change as the first, the others as by default. Nullopt
/// where nothing says how large a reliable change is.
[[nodiscard]] std::optional<core::GainParameters> gainParametersOf(const core::Measure& measure);

/// The sudden gains of a course of an outcome measure, in order; empty where there are none and
/// where they cannot be looked for. See docs/statistics.md#sudden-gains-and-losses.
[[nodiscard]] std::vector<core::GainInterval> suddenGainsOf(const core::Measure& measure,
                                                            const core::Series& series);

} // namespace soundings::app
