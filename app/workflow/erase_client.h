// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/client.h"
#include "storage/erasure/erasure.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// What erasing a client would take away.
struct ErasurePlan
{
    core::ClientId client;
    std::string code;
    storage::ClientHoldings holdings;

    /// Somebody has to say what becomes of the texts about shared cases.
    [[nodiscard]] bool needsChoice() const { return holdings.sharedTexts > 0; }
};

struct ErasureRequest
{
    std::string code;
    std::optional<storage::SharedTexts> sharedTexts; ///< needed where the plan needs the choice
};

/// Who was erased, and how much went.
struct ErasedClientReport
{
    std::string code;
    storage::Erasure erasure;
};

/// Whether the person signed in may erase this client by themselves: a therapist their own clients
/// all of whose cases are theirs; a manager every one, by the code alone, because cases of somebody
/// who left belong to nobody who is still there.
[[nodiscard]] bool mayErase(const SignedIn& signedIn, core::ClientId client);

/// Tells beforehand; no record changes, and the audit notes "erasure.view" of the client. Throws
/// Refusal: NotAllowed, also for a client who has a case with another therapist as well; NotFound,
/// also for a client of somebody else; Conflict as SignedIn::noteSeen.
[[nodiscard]] ErasurePlan planErasure(SignedIn& signedIn, const std::string& code);

/// Erases a client for good. Nothing asks again here: whoever calls it has shown the plan and was
/// told to. Throws as planErasure; Refusal(Conflict) where the choice about shared texts is needed
/// and missing; storage::Error as Vault::eraseClient.
/// `beforeDeciding` is called now and then until it is decided; what it throws leaves everything as
/// it was.
ErasedClientReport eraseClient(SignedIn& signedIn,
                               const ErasureRequest& request,
                               const std::function<void()>& beforeDeciding = {});

} // namespace soundings::app
