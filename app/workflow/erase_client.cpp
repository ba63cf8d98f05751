// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/erase_client.h"

#include "app/workflow/manage_clients.h"
#include "app/workflow/refusal.h"
#include "storage/case_store.h"
#include "storage/client_store.h"

#include <algorithm>

namespace soundings::app {

namespace {

bool isWithOneselfAlone(const SignedIn& signedIn, core::ClientId client)
{
    return std::ranges::all_of(
        storage::casesOf(signedIn.vault(), client),
        [&signedIn](const core::Case& episode) { return episode.therapist == signedIn.user().id; });
}

core::Client requireErasable(const SignedIn& signedIn, const std::string& code)
{
    signedIn.requireAny({core::Role::Therapist, core::Role::Manager}, "erase clients");
    if (signedIn.is(core::Role::Manager)) {
        const auto client = storage::clientByCode(signedIn.vault(), code);
        if (!client) {
            throw Refusal(RefusalKind::NotFound,
                          "no client '" + code + "'",
                          RefusalReason::NoSuchClient,
                          {code});
        }
        return *client;
    }
    core::Client client = requireOwnClient(signedIn, code);
    if (!mayErase(signedIn, client.id)) {
        throw Refusal(RefusalKind::NotAllowed,
                      "'" + code +
                          "' has a case with another therapist, too: expected a manager to erase "
                          "this client, by the code",
                      RefusalReason::ClientOfOthersToo,
                      {code});
    }
    return client;
}

ErasurePlan planOf(const SignedIn& signedIn, const core::Client& client)
{
    return {client.id, client.code, storage::holdingsOf(signedIn.vault(), client.id)};
}

} // namespace

bool mayErase(const SignedIn& signedIn, core::ClientId client)
{
    return signedIn.is(core::Role::Manager) ||
           (signedIn.is(core::Role::Therapist) &&
            storage::isClientOf(signedIn.vault(), client, signedIn.user().id) &&
            isWithOneselfAlone(signedIn, client));
}

ErasurePlan planErasure(SignedIn& signedIn, const std::string& code)
{
    const core::Client client = requireErasable(signedIn, code);
    signedIn.noteSeen("erasure.view", client.id.hex());
    return planOf(signedIn, client);
}

ErasedClientReport eraseClient(SignedIn& signedIn,
                               const ErasureRequest& request,
                               const std::function<void()>& beforeDeciding)
{
    const ErasurePlan plan = planOf(signedIn, requireErasable(signedIn, request.code));
    if (plan.needsChoice() && !request.sharedTexts) {
        throw Refusal(RefusalKind::Conflict,
                      "'" + plan.code + "' shares " + std::to_string(plan.holdings.sharedCases) +
                          " of their cases with others, and " +
                          std::to_string(plan.holdings.sharedTexts) +
                          " notes, plans and reviews there may speak of any of them: expected the "
                          "choice to keep these texts without code and name, or to erase them; "
                          "nothing was erased");
    }
    const auto texts = request.sharedTexts.value_or(storage::SharedTexts::Keep);
    return {plan.code,
            signedIn.vault().eraseClient(
                plan.client, texts, signedIn.clock().utcSeconds(), beforeDeciding)};
}

} // namespace soundings::app
