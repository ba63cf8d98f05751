// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/clinic_models.h"
#include "app/workflow/measure_catalogue.h"
#include "core/record/flag.h"
#include "core/record/rating_source.h"
#include "storage/change.h"

#include <vector>

namespace soundings::app {

/// Evaluates every rule over a series as it is inside `change`, and stores the flags that are not
/// there yet: possible rupture (with the rupture to work on) and watch for an alliance measure,
/// reliable deterioration for an outcome measure. No flag is ever taken back, but those that later
/// ratings have left behind are closed: a watch once there is a newer rating, a deterioration once
/// the score is no longer reliably worse. A rupture stays open until a person settles it. One
/// decline is flagged once: where a rating that came in late moves its beginning, the flag stays
/// where it was raised, and the sessions after it are judged by the numbers kept with it. Returns
/// the flags raised that are still open. Ruptures are judged by the clinic's own within-person SD
/// where one is frozen. Linear in the sessions of the case.
std::vector<core::Flag> evaluateSeries(storage::Change& change,
                                       const MeasureCatalogue& measures,
                                       const ClinicModels& models,
                                       const core::SeriesKey& key);

} // namespace soundings::app
