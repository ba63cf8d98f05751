// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/rating_source.h"

#include <vector>

namespace soundings::core {
struct DueMeasure;
struct Measure;
} // namespace soundings::core

namespace soundings::app {

class MeasureCatalogue;

/// Who fills in this form where nobody says it: the first of the profile's respondents.
[[nodiscard]] core::Rater usualRater(const core::Measure& measure);

/// Throws core::InvalidValue for somebody the form is not made for: what the client felt cannot be
/// rated by the therapist, and a therapist's own form is no rating of the client's.
void requireRespondent(const core::Measure& measure, core::Rater rater);

/// The same for every measure of a case. Throws Refusal(NotFound) for one that is not there.
void requireRespondents(const MeasureCatalogue& measures, const std::vector<core::DueMeasure>& due);

} // namespace soundings::app
