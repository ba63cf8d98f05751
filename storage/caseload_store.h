// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"
#include "core/record/flag.h"
#include "storage/change.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

/// The latest value of one series.
struct LastScore
{
    core::SeriesKey series;
    int sessionNumber = 0;
    core::Date date;
    double value = 0.0;
    std::string band; ///< code of the severity band; may be empty
};

/// What the caseload shows of one open case, besides the case itself.
struct CaseloadRow
{
    core::CaseId caseId;
    core::UserId therapist;
    int lastSessionNumber = 0; ///< 0: no session yet
    std::optional<core::Date> lastSession;
    std::optional<core::Date> lastRating; ///< of the last session with a form filled in by anybody
    std::vector<LastScore> lastScores;    ///< series that never had a value are left out
    std::map<core::FlagKind, int> openFlags;
};

/// One row for each open case, oldest start first; of one therapist when given.
[[nodiscard]] std::vector<CaseloadRow> caseload(const Vault& vault,
                                                std::optional<core::UserId> therapist = {});

} // namespace soundings::storage
