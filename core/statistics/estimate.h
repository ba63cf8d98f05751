// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace soundings::core {

/// A number that was estimated, with what is known of how sure it is.
struct Estimate
{
    double value = 0.0;
    std::optional<double> standardError;
    std::optional<double> low;  ///< of the confidence interval
    std::optional<double> high; ///< of the confidence interval
    std::optional<double> p;    ///< two-sided, against 0
};

} // namespace soundings::core
