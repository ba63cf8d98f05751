// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_access.h"

#include "app/workflow/refusal.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"
#include "storage/user_store.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace soundings::app {

namespace {

bool supervises(const SignedIn& signedIn, const core::UserId& therapist)
{
    if (!signedIn.is(core::Role::Supervisor)) {
        return false;
    }
    const auto therapists =
        storage::supervisedBy(signedIn.vault(), signedIn.user().id, signedIn.today());
    return std::ranges::find(therapists, therapist) != therapists.end();
}

std::optional<CaseView> viewOf(const SignedIn& signedIn, const core::Case& episode)
{
    if (signedIn.is(core::Role::Therapist) && episode.therapist == signedIn.user().id) {
        return CaseView::Own;
    }
    if (supervises(signedIn, episode.therapist) &&
        !storage::flagsOf(signedIn.vault(), episode.id, storage::FlagParts::WithoutEvidence)
             .empty()) {
        return CaseView::Supervised;
    }
    return std::nullopt;
}

/// Those that the user may see: a code that is tried tells nobody who is a colleague's client.
std::vector<core::Case> openCasesOfCode(const SignedIn& signedIn, const std::string& code)
{
    const auto client = storage::clientByCode(signedIn.vault(), code);
    if (!client) {
        return {};
    }
    auto cases = storage::openCasesOf(signedIn.vault(), client->id);
    std::erase_if(cases, [&signedIn](const core::Case& episode) {
        return !viewOf(signedIn, episode).has_value();
    });
    return cases;
}

} // namespace

CaseView requireMayRead(const SignedIn& signedIn, const core::Case& episode)
{
    if (const auto view = viewOf(signedIn, episode)) {
        return *view;
    }
    throw Refusal(RefusalKind::NotAllowed,
                  "this case is not yours: only its therapist sees it, and the therapist's "
                  "supervisor once a flag is raised",
                  RefusalReason::NotTheirCase);
}

void requireOwn(const SignedIn& signedIn, const core::Case& episode)
{
    if (!signedIn.is(core::Role::Therapist) || episode.therapist != signedIn.user().id) {
        throw Refusal(RefusalKind::NotAllowed,
                      "this case is not yours: only its therapist may change it",
                      RefusalReason::NotTheirCase);
    }
}

core::Case findCase(const SignedIn& signedIn, const std::string& reference)
{
    if (const auto id = core::CaseId::fromHex(reference)) {
        if (const auto episode = storage::caseById(signedIn.vault(), *id)) {
            return *episode;
        }
    }
    const std::vector<core::Case> open = openCasesOfCode(signedIn, reference);
    if (open.empty()) {
        throw Refusal(RefusalKind::NotFound,
                      "no case '" + reference +
                          "' that is yours to see: expected the id of a case, or the code of a "
                          "client with one open case");
    }
    if (open.size() > 1) {
        throw Refusal(RefusalKind::Conflict,
                      "client '" + reference + "' has " + std::to_string(open.size()) +
                          " open cases: name the case by its id");
    }
    return open.front();
}

core::Case requireOwnCase(const SignedIn& signedIn, const std::string& reference)
{
    signedIn.require(core::Role::Therapist, "change a case");
    core::Case episode = findCase(signedIn, reference);
    requireOwn(signedIn, episode);
    return episode;
}

} // namespace soundings::app
