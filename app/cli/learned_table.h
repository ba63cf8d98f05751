// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/table.h"
#include "app/workflow/learn_from_clinic.h"

#include <vector>

namespace soundings::app {

/// The columns of learnedTable, for the help.
inline constexpr auto LearnedColumns =
    "Columns: measure, kind (expected-course, within-person-sd), date, cases (with three scores or "
    "more; closed ones for an expected course), status (in-use, too-few-cases, not-fitted, "
    "superseded), reason, rater, needed (cases, to be used), limits_hold (of an expected course "
    "with "
    "cases held back, within three points), sd (within-person), id. Without a date nothing was "
    "frozen.";

/// One row for each model.
[[nodiscard]] Table learnedTable(const std::vector<LearnedModel>& models);

} // namespace soundings::app
