// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/measure.h"
#include "core/measure/object_reader.h"

#include <string>
#include <vector>

namespace soundings::core {

/// The parts of parse(), one for each file of a package. Each adds its faults and notices and
/// returns what it could read.
[[nodiscard]] Profile readProfile(const JsonValue& root,
                                  std::vector<MeasureFault>& faults,
                                  std::vector<MeasureFault>& notices);
[[nodiscard]] Questionnaire readQuestionnaire(const JsonValue& root,
                                              const std::string& file,
                                              std::vector<MeasureFault>& faults,
                                              std::vector<MeasureFault>& notices);
/// `measure` has profile and questionnaires already: a list of answers is in the order of its
/// items.
[[nodiscard]] std::vector<GoldenVector>
readVectors(const JsonValue& root, const Measure& measure, std::vector<MeasureFault>& faults);

/// The parts of readProfile().
void readScores(ObjectReader& profile, Profile& into, std::vector<MeasureFault>& notices);
void readInterpretation(ObjectReader& profile, Profile& into, std::vector<MeasureFault>& notices);
void readSafety(ObjectReader& profile, Profile& into);
void readRupture(ObjectReader& profile, Profile& into);

/// basis, source, reason and confidence of any numbered entry.
[[nodiscard]] Provenance readProvenance(ObjectReader& entry);
[[nodiscard]] Comparison readComparison(ObjectReader& entry);
[[nodiscard]] Confidence readConfidence(ObjectReader& entry);

} // namespace soundings::core
