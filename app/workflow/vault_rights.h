// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/files/folder_rights.h"

#include <filesystem>
#include <string>
#include <vector>

namespace soundings::app {

/// What of a vault's folder belongs to somebody else or can be reached by others on this computer.
/// Needs nobody signed in: the system knows whose files they are.
[[nodiscard]] std::vector<storage::LooseRights> looseRights(const std::filesystem::path& vault);

/// Leaves what belongs to whoever runs this program to them alone; returns what they cannot mend.
[[nodiscard]] std::vector<storage::LooseRights> mendRights(const std::filesystem::path& vault);

/// "others can read it", in English for the command line; says who can mend it where the one who
/// runs the program cannot.
[[nodiscard]] std::string rightsText(const storage::LooseRights& loose);

} // namespace soundings::app
