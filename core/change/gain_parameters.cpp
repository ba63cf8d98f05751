// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/gain_parameters.h"

#include "core/measure/require_number.h"
#include "core/record/invalid_value.h"

#include <cmath>

namespace soundings::core {

void requireValid(const GainParameters& parameters)
{
    requireNumber(parameters.magnitude > 0.0,
                  "magnitude",
                  parameters.magnitude,
                  "a number of points above 0");
    requireNumber(parameters.proportion > 0.0 && parameters.proportion <= 1.0,
                  "proportion",
                  parameters.proportion,
                  "a share above 0 and up to 1");
    requireNumber(parameters.alpha > 0.0 && parameters.alpha < 1.0,
                  "alpha",
                  parameters.alpha,
                  "a probability above 0 and below 1");
    requireNumber(parameters.firstInterval >= 1,
                  "first interval",
                  parameters.firstInterval,
                  "the number of a session, 1 or more");
    if (parameters.scale) {
        const auto [lowest, highest] = *parameters.scale;
        requireNumber(std::isfinite(lowest) && std::isfinite(highest) && lowest < highest,
                      "highest score",
                      highest,
                      "a number above the lowest score");
    } else if (parameters.better == Direction::HigherIsBetter) {
        throw InvalidValue(
            InvalidKind::Empty, "scale", "", "the lowest and the highest score there can be");
    }
}

} // namespace soundings::core
