// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_parameters.h"
#include "core/alliance/rupture_step.h"
#include "core/series/series.h"

#include <optional>
#include <vector>

namespace soundings::core::test {

/// What the definition says of one session.
struct ByDefinition
{
    RuptureSignal signal = RuptureSignal::NotEvaluable;
    RepairState repair = RepairState::None;
    RuptureShape shape = RuptureShape::None;
    std::optional<double> baseline;
    std::optional<double> threshold;
};

/// The rupture rules written down a second time, slowly: every session starts again from the whole
/// list of scores before it and sums in two passes. Shares no code with the program.
[[nodiscard]] std::vector<ByDefinition> rupturesByDefinition(const Series& series,
                                                             const RuptureParameters& parameters);

} // namespace soundings::core::test
