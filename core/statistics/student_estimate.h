// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/estimate.h"

namespace soundings::core {

/// A coefficient with its interval and two-sided p by Student's t with `freedom` degrees of
/// freedom. Of a standard error of 0 the interval has no width, p is 0, and where the value is 0
/// too there is no p. Throws InvalidValue unless value and error are finite, the error not
/// negative, the freedom above 0 and the confidence above 0 and below 1.
[[nodiscard]] Estimate
studentEstimate(double value, double standardError, double freedom, double confidence);

} // namespace soundings::core
