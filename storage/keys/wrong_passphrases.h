// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace soundings::storage {

/// How many wrong passphrases were counted for a name since the last right one. Nothing vouches for
/// it: whoever can write the folder can write any number.
struct WrongPassphrases
{
    std::uint64_t count = 0;
    std::int64_t lastUtcSeconds = 0; ///< of the latest; says nothing while there is none
};

} // namespace soundings::storage
