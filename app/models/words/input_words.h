// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/evidence.h"

#include <QString>

namespace soundings::app {

/// The numbers that went into a verdict, and the version of its rule: "rating 3.9; earlier ratings
/// 4; their mean 5.6; usual ups and downs (SD) 0.5; limit 2.5 SD below that mean, widened as the
/// mean is itself uncertain; rule version 1". A number that has no words of its own keeps its name.
[[nodiscard]] QString inputWords(const core::Evidence& evidence);

} // namespace soundings::app
