// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/vault_rights.h"

#include <QString>

#include <vector>

namespace soundings::app {

/// Which files of the vault others can reach and what that means; empty when they cannot.
[[nodiscard]] QString rightsSentence(const std::vector<storage::LooseRights>& loose);

/// What the one who sits here can mend: something of it is their own.
[[nodiscard]] bool canMend(const std::vector<storage::LooseRights>& loose);

} // namespace soundings::app
