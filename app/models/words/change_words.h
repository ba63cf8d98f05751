// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/curves.h"
#include "core/change/clinical_change.h"

#include <QString>

namespace soundings::app {

/// What became of an outcome measure since its first rating, in sentences: how far it went, whether
/// that is reliable and by which number of points, and where it stands now. Says so when there are
/// too few ratings or nothing says how large a reliable change is.
[[nodiscard]] QString changeWords(const Curve& curve);

/// "reliably better" and "reliably worse": beyond the measure's reliable change.
[[nodiscard]] QString reliableWords(core::ReliableOutcome reliable);

} // namespace soundings::app
