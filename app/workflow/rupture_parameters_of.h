// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_parameters.h"
#include "core/measure/measure.h"

#include <optional>

namespace soundings::app {

/// The rupture rules' numbers for an alliance measure, from its profile, each with where it comes
/// from. Nullopt for a measure without rupture settings.
[[nodiscard]] std::optional<core::RuptureParameters>
ruptureParametersOf(const core::Measure& measure);

} // namespace soundings::app
