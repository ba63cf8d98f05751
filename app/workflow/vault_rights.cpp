// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/vault_rights.h"

namespace soundings::app {

std::vector<storage::LooseRights> looseRights(const std::filesystem::path& vault)
{
    return storage::looseRights(vault);
}

std::vector<storage::LooseRights> mendRights(const std::filesystem::path& vault)
{
    return storage::mendRights(vault);
}

std::string rightsText(const storage::LooseRights& loose)
{
    std::string text = loose.path.string() + ": ";
    if (!loose.foreignOwner.empty()) {
        text += "it belongs to '" + loose.foreignOwner +
                "', who can read, change and remove it; only they or the administrator of this "
                "computer can change that";
    }
    if (loose.othersRead || loose.othersWrite) {
        text += loose.foreignOwner.empty() ? "" : "; besides, ";
        text += "others on this computer can ";
        text += !loose.othersWrite ? "read" : loose.othersRead ? "read and change" : "change";
        text += " it";
    }
    return text;
}

} // namespace soundings::app
