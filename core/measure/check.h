// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/measure.h"

#include <vector>

namespace soundings::core {

/// Everything that makes a measure unfit for use: items and scores that do not fit each other,
/// ranges, bands and limits that contradict, numbers without a source, item text where the licence
/// forbids it, golden vectors that come out differently. Empty when it may be used.
[[nodiscard]] std::vector<MeasureFault> check(const Measure& measure);

} // namespace soundings::core
