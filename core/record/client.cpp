// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/client.h"

#include "core/record/invalid_value.h"

namespace soundings::core {

void requireValid(const Client& client, const Date& today)
{
    requireText("client", client.code, 40);
    requireNotes("name", client.name, 200);
    requireNotes("gender", client.gender, 60);
    requireNotes("language", client.language, 35);
    const int thisYear = today.year();
    if (client.yearOfBirth && (*client.yearOfBirth < 1880 || *client.yearOfBirth > thisYear)) {
        throw InvalidValue(InvalidKind::OutOfRange,
                           "year of birth",
                           std::to_string(*client.yearOfBirth),
                           "a year from 1880 to " + std::to_string(thisYear));
    }
}

} // namespace soundings::core
