// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/within_person_sd.h"
#include "core/record/date.h"

#include <string>
#include <string_view>

namespace soundings::core {

/// A clinic's own within-person SD as it was on a day.
struct FrozenWithinPersonSd
{
    Date date;
    WithinPersonSd pooled;
};

/// As JSON; see docs/statistics.md#within-person-sd.
[[nodiscard]] std::string withinPersonSdJson(const FrozenWithinPersonSd& frozen);

/// Reads what withinPersonSdJson wrote. Throws InputError naming the field for JSON that is none, a
/// field that is missing, of another kind or out of range, and for a version it does not know.
[[nodiscard]] FrozenWithinPersonSd readWithinPersonSdJson(std::string_view json);

} // namespace soundings::core
