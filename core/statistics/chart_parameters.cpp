// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/chart_parameters.h"

#include "core/measure/require_number.h"

namespace soundings::core {

void requireValid(const ControlChartParameters& parameters)
{
    requireNumber(parameters.lambda > 0.0 && parameters.lambda <= 1.0,
                  "lambda",
                  parameters.lambda,
                  "a number above 0, 1 at most");
    requireNumber(parameters.width > 0.0, "width", parameters.width, "a number above 0");
    requireNumber(parameters.k >= 0.0, "k", parameters.k, "0 or a number above it");
    requireNumber(parameters.h > 0.0, "h", parameters.h, "a number above 0");
    const double baseline = parameters.baseline.value_or(2);
    requireNumber(baseline >= 2.0, "baseline", baseline, "2 scores or more");
    const double centre = parameters.centre.value_or(0.0);
    requireNumber(true, "centre", centre, "a finite number");
    const double sigma = parameters.sigma.value_or(1.0);
    requireNumber(sigma > 0.0, "sigma", sigma, "a number above 0");
}

} // namespace soundings::core
