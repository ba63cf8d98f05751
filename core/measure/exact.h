// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/score_rule.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <optional>

namespace soundings::core {

/// A fraction of whole numbers of any size: sums and means of answers without rounding error.
using Exact = boost::multiprecision::cpp_rational;

/// The decimal number that `value` is the nearest double to. nullopt when it has more than four
/// decimals, is larger than 1e9 or is not finite.
[[nodiscard]] std::optional<Exact> exactOf(double value);

/// Like exactOf, but takes the double's own value where it has more than four decimals.
[[nodiscard]] Exact exactOrNearest(double value);

[[nodiscard]] double toDouble(const Exact& value);

/// `value` with `digits` decimals.
[[nodiscard]] Exact rounded(const Exact& value, const Rounding& rounding);

/// Whether `value` is min, or a whole number of steps above it.
[[nodiscard]] bool isOnStep(const Exact& value, const Exact& min, const Exact& step);

} // namespace soundings::core
