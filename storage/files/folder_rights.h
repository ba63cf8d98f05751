// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace soundings::storage {

/// A folder or file of a vault that is not only the owner's own.
struct LooseRights
{
    std::filesystem::path path;
    std::string foreignOwner; ///< who it belongs to, when that is not whoever runs this program
    bool othersRead = false;  ///< the group or everybody may read it, or enter the folder
    bool othersWrite = false;
};

/// What in this folder, `backups/` included, belongs to somebody else or may be read or written by
/// the group or by everybody; the folder itself first. Links are left to whoever opens them, which
/// refuses them. Throws Error: NotFound, Io.
[[nodiscard]] std::vector<LooseRights> looseRights(const std::filesystem::path& vault);

/// Takes the rights of others away from what belongs to whoever runs this program (0700 for
/// folders, 0600 for files) and returns what is still loose, which only its owner or the system's
/// administrator can mend. Throws as looseRights.
[[nodiscard]] std::vector<LooseRights> mendRights(const std::filesystem::path& vault);

} // namespace soundings::storage
