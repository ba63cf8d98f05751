// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/demo/plan.h"
#include "storage/change.h"

namespace soundings::app::demo {

/// Does what a therapist would have done by now: closes flags of an ended case and most of those
/// more than three sessions back, saying for ruptures what they were and whether they healed.
void settleOlderFlags(storage::Change& change,
                      Dice& dice,
                      const core::Case& episode,
                      const PlannedCase& planned);

} // namespace soundings::app::demo
