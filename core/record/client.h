// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"
#include "core/record/id.h"

#include <optional>
#include <string>

namespace soundings::core {

/// A person who comes for help. Only the code is required; it is unique in a vault and stands for
/// the person wherever a name is not needed.
struct Client
{
    ClientId id;
    std::string code;
    std::string name;               ///< may be empty
    std::optional<int> yearOfBirth; ///< 1880 to the current year
    std::string gender;             ///< in the client's own words; may be empty
    std::string language;           ///< BCP 47, such as "en"; empty means the clinic's
    bool caution = false;           ///< do not show curves or flags to this client
    bool archived = false;
};

/// Throws InvalidValue naming the first field that may not be kept. `today` bounds the birth year.
void requireValid(const Client& client, const Date& today);

} // namespace soundings::core
