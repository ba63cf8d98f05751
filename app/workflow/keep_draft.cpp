// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/keep_draft.h"

#include "app/workflow/case_access.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/draft_store.h"

namespace soundings::app {

void keepDraft(SignedIn& signedIn, const std::string& caseReference, const std::string& content)
{
    signedIn.require(core::Role::Therapist, "keep an entry");
    const core::Case episode = requireOwnCase(signedIn, caseReference);
    storage::keepDraft(
        signedIn.vault(),
        signedIn.user().id,
        {.episode = episode.id, .savedAt = signedIn.clock().utcSeconds(), .content = content});
}

void throwDraftAway(SignedIn& signedIn, const std::string& caseReference)
{
    signedIn.require(core::Role::Therapist, "throw an entry away");
    const core::Case episode = requireOwnCase(signedIn, caseReference);
    storage::throwDraftAway(signedIn.vault(), signedIn.user().id, episode.id);
}

std::optional<KeptDraft> keptDraft(const SignedIn& signedIn, const core::Case& episode)
{
    requireOwn(signedIn, episode);
    const auto draft = storage::draftOf(signedIn.vault(), signedIn.user().id, episode.id);
    return draft ? std::optional(KeptDraft{.savedAt = draft->savedAt, .content = draft->content})
                 : std::nullopt;
}

std::vector<OpenEntry> openEntries(const SignedIn& signedIn)
{
    std::vector<OpenEntry> entries;
    if (!signedIn.is(core::Role::Therapist)) {
        return entries;
    }
    for (const storage::Draft& draft : storage::draftsOf(signedIn.vault(), signedIn.user().id)) {
        const auto episode = storage::caseById(signedIn.vault(), draft.episode);
        if (!episode || !episode->isOpen() || episode->therapist != signedIn.user().id) {
            continue;
        }
        const auto client =
            storage::clientById(signedIn.vault(), episode->participants.front().client);
        entries.push_back({.episode = episode->id,
                           .clientCode = client ? client->code : std::string(),
                           .savedAt = draft.savedAt});
    }
    return entries;
}

} // namespace soundings::app
