// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/measure_catalogue.h"
#include "app/workflow/record_session.h"
#include "storage/change.h"

#include <optional>
#include <vector>

namespace soundings::app {

/// A response that was checked and scored, ready to be stored, with what its risk items say.
struct PreparedResponse
{
    core::Response response;
    core::SeriesKey series; ///< the curve of the primary score that it adds to
    std::vector<core::Flag> safetyFlags;
};

/// Whose rating a draft is: the client's who is alone in the case also where it does not say so, so
/// that one person never has two curves.
[[nodiscard]] std::optional<core::ParticipantId> participantOf(const core::Case& episode,
                                                               const ResponseDraft& draft);

/// Checks a draft against its measure and the case and scores it; writes nothing. A draft that has
/// only totals raises no safety flag: what was answered is not known here. Throws Refusal(NotFound)
/// and core::InvalidValue, also for a rater the form is not made for and for a form filled in at a
/// session that was not held.
[[nodiscard]] PreparedResponse prepareResponse(const MeasureCatalogue& measures,
                                               const core::Case& episode,
                                               const core::Session& session,
                                               const ResponseDraft& draft);

/// Whether a form with risk items has only its total, so that what was answered to them is not
/// known here. No flag says so, hence whoever enters it is told.
[[nodiscard]] bool isSafetyUnknown(const core::Measure& measure, const core::Response& response);

/// Stores what was prepared inside `change` and returns the safety flags raised. Rules over whole
/// series are evaluated afterwards, see evaluate_series.h.
std::vector<core::Flag> storeResponse(storage::Change& change, const PreparedResponse& prepared);

} // namespace soundings::app
