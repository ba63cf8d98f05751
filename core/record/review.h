// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"
#include "core/record/id.h"

#include <optional>
#include <string>

namespace soundings::core {

/// What a supervisor says of a flag. Signed once and then never changed; a second look is a second
/// review.
struct Review
{
    ReviewId id;
    FlagId flag;
    UserId supervisor;
    bool agrees = true;
    std::string note; ///< may be empty when the supervisor agrees
    std::string task; ///< may be empty
    std::optional<Date> due;
    Date signedOn;
};

/// Throws InvalidValue: a disagreement without a note, texts too long, a due date before the
/// signature.
void requireValid(const Review& review);

} // namespace soundings::core
