// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/gain_parameters.h"
#include "core/change/sudden_gains.h"
#include "core/series/series.h"

#include <optional>
#include <string>

namespace soundings::core {

/// Why of a sudden change no share can be told.
enum class GainShareReason
{
    None,
    NoTotalChange ///< the series ends where it started, and nothing is a share of that
};

/// no-total-change; empty for None.
[[nodiscard]] std::string gainShareReasonCode(GainShareReason reason);

/// How much of all the change of a series one sudden change makes up.
struct GainShare
{
    std::optional<double> start; ///< first available score, in points of the measure
    std::optional<double> end;   ///< last available score; empty, as the start, without any
    /// The magnitude over the change from start to end, both in the direction that is looked for,
    /// of gains towards better and of losses towards worse: 1 where it is all of it, above 1 where
    /// the rest of the course went the other way, below 0 where the series ended on the other side
    /// of its start. Only of a sudden change.
    std::optional<double> share;
    GainShareReason reason = GainShareReason::None;
};

/// The share as Tang & DeRubeis 1999 report it; see docs/statistics.md#sudden-gains-and-losses.
/// Start and end are the first and the last score that the series *has*. The R package suddengains
/// (0.7.2) takes two columns that its user names, the first and the last measurement of treatment,
/// has no share where one of them is empty, and gives losses the opposite sign. Neither fills
/// anything in. `interval` is one of
/// this series, found with these parameters.
[[nodiscard]] GainShare
gainShare(const Series& series, const GainInterval& interval, const GainParameters& parameters);

} // namespace soundings::core
