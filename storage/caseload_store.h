// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"
#include "storage/change.h"

#include <optional>
#include <vector>

namespace soundings::storage {

/// What the caseload shows of the sessions of one open case.
struct CaseloadRow
{
    core::CaseId caseId;
    core::UserId therapist;
    int lastSessionNumber = 0; ///< 0: no session yet
    std::optional<core::Date> lastSession;
    std::optional<core::Date> lastRating; ///< of the last session with a form filled in by anybody
};

/// One row for each open case, oldest start first; of one therapist when given.
[[nodiscard]] std::vector<CaseloadRow> caseload(const Vault& vault,
                                                std::optional<core::UserId> therapist = {});

} // namespace soundings::storage
