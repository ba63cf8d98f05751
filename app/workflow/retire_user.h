// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "storage/keys/secret.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

struct RetireRequest
{
    std::string name;
    /// Their open cases stay open in their name: nobody else may change them.
    bool leavesOpenCases = false;
};

struct RetiredUser
{
    core::User user;
    std::size_t openCases = 0;             ///< left open in their name
    std::vector<std::string> unsupervised; ///< therapists without any supervisor from tomorrow on
};

/// What retiring somebody would leave, and what stands in its way.
struct RetirementOutlook
{
    std::size_t openCases = 0;             ///< in their name
    std::vector<std::string> unsupervised; ///< therapists without any supervisor from tomorrow on
    std::vector<std::string> keysWaiting;  ///< who have to open the vault once before
    bool recoveryKeyWaits = false;         ///< a new recovery sheet has to be made with it
};

/// For a manager. Throws Refusal: NotAllowed, NotFound, Conflict (oneself, retired already).
[[nodiscard]] RetirementOutlook retirementOutlook(const SignedIn& signedIn,
                                                  const std::string& name);

/// The new recovery key, to be printed before the old one stops opening the vault. What it throws
/// leaves everything as it was.
using KeepRecoveryKey = std::function<void(const storage::Secret& recoveryKeyText)>;

/// Everything that can be known before the long work begins; throws as retireUser does.
void requireRetirable(const SignedIn& signedIn,
                      const RetireRequest& request,
                      bool withNewRecoveryKey);

/// A manager takes somebody the way in: the vault gets a new data key, which everybody else's
/// passphrase opens, and the recovery key too. Records, reviews and audit entries stay with the
/// name; what they supervised ends today. With `keepRecoveryKey` a new recovery key takes the place
/// of the printed one. `beforeDeciding` is called when all is prepared and nothing decided; what it
/// throws leaves everything as it was. Throws Refusal: NotAllowed, NotFound, Conflict (oneself,
/// retired already, open cases, or somebody has not opened the vault since an earlier program wrote
/// their keys); storage::Error as Vault::retireUser.
RetiredUser retireUser(SignedIn& signedIn,
                       const RetireRequest& request,
                       const KeepRecoveryKey& keepRecoveryKey = {},
                       const std::function<void()>& beforeDeciding = {});

/// When a user was retired, in seconds since 1970 (UTC); nullopt for who is not.
[[nodiscard]] std::optional<std::int64_t> retiredAt(const SignedIn& signedIn, core::UserId user);

} // namespace soundings::app
