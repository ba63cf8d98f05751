// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace soundings::storage {

/// What helps over files that cannot be trusted.
inline constexpr auto RestoreAdvice =
    "restore the newest backup, with 'soundings-cli vault restore FILE DIR' or in the window: the "
    "vault's own are in its folder backups/";

/// What is wrong with a file of a vault that cannot be trusted, with what to do about it.
[[nodiscard]] inline std::string restoreInstead(const std::string& what)
{
    return what + "; " + RestoreAdvice;
}

} // namespace soundings::storage
