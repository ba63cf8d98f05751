// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/measure.h"

#include <string>
#include <vector>

namespace soundings::core {

/// The parts of check(). Each adds what it finds.
using Faults = std::vector<MeasureFault>;

void checkIdentity(const Measure& measure, Faults& faults);
void checkProvenance(const Measure& measure, Faults& faults);
void checkForms(const Measure& measure, Faults& faults);
void checkScores(const Measure& measure, Faults& faults);
void checkLimits(const Measure& measure, Faults& faults);
void checkVectors(const Measure& measure, Faults& faults);

/// "profile.json/bands/2": the place of one entry of a list.
[[nodiscard]] std::string entryOf(const std::string& list, std::size_t index);

} // namespace soundings::core
