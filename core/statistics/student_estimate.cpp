// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/student_estimate.h"

#include "core/measure/require_number.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace soundings::core {

Estimate studentEstimate(double value, double standardError, double freedom, double confidence)
{
    requireNumber(true, "value", value, "a finite number");
    requireNumber(
        standardError >= 0.0, "standard error", standardError, "a finite number, 0 or above");
    requireNumber(freedom > 0.0, "degrees of freedom", freedom, "a number above 0");
    requireNumber(confidence > 0.0 && confidence < 1.0,
                  "confidence",
                  confidence,
                  "a probability above 0 and below 1");
    const boost::math::students_t t(freedom);
    const double width =
        boost::math::quantile(boost::math::complement(t, (1.0 - confidence) / 2)) * standardError;
    Estimate estimate{.value = value,
                      .standardError = standardError,
                      .low = value - width,
                      .high = value + width,
                      .p = std::nullopt};
    if (standardError > 0.0) {
        estimate.p =
            2 * boost::math::cdf(boost::math::complement(t, std::abs(value) / standardError));
    } else if (value != 0.0) {
        estimate.p = 0.0;
    }
    return estimate;
}

} // namespace soundings::core
