// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/clinical_change.h"
#include "core/measure/measure.h"

#include <optional>

namespace soundings::app {

/// What the measure's profile says about reliable and clinically significant change of its primary
/// score. What the profile does not say stays open, and the verdict then is "not evaluable".
[[nodiscard]] core::ChangeRule changeRuleOf(const core::Measure& measure,
                                            std::optional<int> ageYears = {});

} // namespace soundings::app
