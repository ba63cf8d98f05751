// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/comparison.h"

namespace soundings::core {

/// As holds(), for a number that is itself a difference of scores: values closer than 1e-9 of
/// `scale`, the size of those scores, count as equal too, because 8.2 - 7.2 is not 1 in binary and
/// the error of a difference is that of what it was taken from.
[[nodiscard]] bool holdsAtScale(double value, Comparison comparison, double limit, double scale);

} // namespace soundings::core
