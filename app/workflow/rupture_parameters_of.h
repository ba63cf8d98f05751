// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_parameters.h"
#include "core/interchange/within_person_sd_file.h"
#include "core/measure/measure.h"

#include <optional>

namespace soundings::app {

/// The rupture rules' numbers for an alliance measure, from its profile, each with where it comes
/// from. Nullopt for a measure without rupture settings.
[[nodiscard]] std::optional<core::RuptureParameters>
ruptureParametersOf(const core::Measure& measure);

/// The same for one series of a clinic, whose own within-person SD comes before the profile's where
/// one was frozen; its source then says over how many people it was pooled, and when.
[[nodiscard]] std::optional<core::RuptureParameters>
ruptureParametersOf(const core::Measure& measure, const core::FrozenWithinPersonSd* ofClinic);

} // namespace soundings::app
