// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/demo/dice.h"
#include "app/workflow/record_session.h"
#include "core/measure/measure.h"

namespace soundings::app::demo {

/// A form filled in so that its score lies near `level`, from 0 (worst) to 1 (best). Score-only
/// measures get a total; now and then an item is left blank.
[[nodiscard]] ResponseDraft fillIn(Dice& dice, const core::Measure& measure, double level);

} // namespace soundings::app::demo
