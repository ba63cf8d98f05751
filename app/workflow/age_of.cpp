// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/age_of.h"

namespace soundings::app {

std::optional<int> ageOf(core::CaseFormat format,
                         core::Part part,
                         const std::optional<int>& yearOfBirth,
                         const core::Date& day)
{
    if (yearOfBirth) {
        return static_cast<int>(day.year()) - *yearOfBirth;
    }
    const bool isYoung = format == core::CaseFormat::YoungPerson && part != core::Part::Parent;
    return isYoung ? std::optional(AssumedYoungAge) : std::nullopt;
}

} // namespace soundings::app
