// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"
#include "core/record/response.h"
#include "storage/change.h"

#include <optional>
#include <vector>

namespace soundings::storage {

/// One session of a case in one series.
struct SeriesRow
{
    core::SessionId session;
    int sessionNumber = 0;
    core::Date date;
    std::optional<double> value; ///< empty: no rating of this series in this session, or no score
    std::string reason;          ///< why a rating has no score; empty when there was no rating
};

/// With its answers and scores. A second response of the same rater, participant and measure to a
/// session must name the one it corrects: the old one stays and is no longer read. Throws Error:
/// Conflict, also for a correction that is about something else or comes too late (the old one has
/// been corrected already); NotFound for an unknown session, participant or corrected response.
void insertResponse(Change& change, const core::Response& response);

/// Newest versions only, by session number.
[[nodiscard]] std::vector<core::Response> responsesOf(const Vault& vault, core::CaseId episode);
[[nodiscard]] std::vector<core::Response> responsesOf(const Vault& vault, core::SessionId session);

/// Every session of the case in order, with the value of the newest version or none.
[[nodiscard]] std::vector<SeriesRow> seriesOf(const Vault& vault, const core::SeriesKey& key);

/// The series of a case that have at least one response with that score, even one without a value.
[[nodiscard]] std::vector<core::SeriesKey> seriesKeysOf(const Vault& vault, core::CaseId episode);

} // namespace soundings::storage
