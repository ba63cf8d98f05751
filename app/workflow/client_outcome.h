// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/measure_catalogue.h"
#include "core/change/clinical_change.h"
#include "storage/summary_store.h"

#include <optional>

namespace soundings::app {

/// What a summary says of one person of a case: the change from their own first to their own last
/// rating. Of several outcome measures it is the first in the order of the case's measures that
/// this person rated; one that was never due comes after those that were. nullopt when change
/// cannot be said: fewer than two ratings, or nothing says how large a reliable change is. Without
/// a cut-off a reliable change is "improved" or "deteriorated", so that nobody of whom change can
/// be said is left out.
[[nodiscard]] std::optional<core::ChangeCategory>
outcomeOf(const storage::CaseSummaryRow& row,
          const storage::ParticipantSummary& participant,
          const MeasureCatalogue& measures);

} // namespace soundings::app
