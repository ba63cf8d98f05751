// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"
#include "core/record/id.h"
#include "storage/keys/secret.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

/// Somebody leaves: what they may no longer open, and until when they supervised.
struct Retirement
{
    core::UserId user;
    core::Date lastDay; ///< of what they supervise
    /// 256 bits that take the place of the printed recovery key; without it the present one stays.
    std::optional<Secret> newRecoveryKey;
};

/// Slots that an earlier program wrote and nobody has opened since: a new data key cannot be sealed
/// into them. A user's gets its key pair when they open the vault, the recovery key's when it does.
struct WaitingSlots
{
    std::vector<std::string> users; ///< names, in order
    bool recoveryKey = false;
};

} // namespace soundings::storage
