// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/list_flags.h"

#include "app/workflow/refusal.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"
#include "storage/review_store.h"
#include "storage/rupture_store.h"
#include "storage/session_store.h"
#include "storage/user_store.h"

#include <algorithm>
#include <tuple>

namespace soundings::app {

namespace {

std::string codeOf(const SignedIn& signedIn, const core::ClientId& id)
{
    const auto client = storage::clientById(signedIn.vault(), id);
    return client ? client->code : std::string();
}

std::string
participantCodeOf(const SignedIn& signedIn, const core::Case& episode, const core::Flag& flag)
{
    if (!flag.series.participant) {
        return {};
    }
    const auto found =
        std::ranges::find(episode.participants, *flag.series.participant, &core::Participant::id);
    return found == episode.participants.end() ? std::string() : codeOf(signedIn, found->client);
}

FlagEntry
entryOf(const SignedIn& signedIn, const core::Flag& flag, core::Case episode, CaseView view)
{
    FlagEntry entry;
    entry.flag = flag;
    entry.clientCode = codeOf(signedIn, episode.participants.front().client);
    const auto therapist = storage::userById(signedIn.vault(), episode.therapist);
    entry.therapist = therapist ? therapist->name : std::string();
    entry.participantCode = participantCodeOf(signedIn, episode, flag);
    for (const core::Session& session : storage::sessionsOf(signedIn.vault(), episode.id)) {
        if (session.id == flag.session) {
            entry.date = session.date;
        }
        entry.sessionsSince += static_cast<int>(session.number > flag.sessionNumber);
    }
    entry.rupture = storage::ruptureOfFlag(signedIn.vault(), flag.id);
    entry.reviews = storage::reviewsOf(signedIn.vault(), flag.id);
    entry.episode = std::move(episode);
    entry.view = view;
    return entry;
}

void append(std::vector<FlagEntry>& entries,
            const SignedIn& signedIn,
            const core::UserId& therapist,
            std::optional<core::FlagState> state,
            CaseView view)
{
    const storage::FlagFilter filter{
        .state = state, .kind = std::nullopt, .therapist = therapist, .episode = std::nullopt};
    for (const core::Flag& flag : storage::flags(signedIn.vault(), filter)) {
        auto episode = storage::caseById(signedIn.vault(), flag.series.caseId);
        entries.push_back(entryOf(signedIn, flag, std::move(*episode), view));
    }
}

void requireTherapistOrSupervisor(const SignedIn& signedIn)
{
    signedIn.requireAny({core::Role::Therapist, core::Role::Supervisor}, "see flags");
}

} // namespace

std::vector<FlagEntry> listFlags(SignedIn& signedIn, std::optional<core::FlagState> state)
{
    requireTherapistOrSupervisor(signedIn);
    signedIn.noteSeen("flag.list");
    std::vector<FlagEntry> entries;
    if (signedIn.is(core::Role::Therapist)) {
        append(entries, signedIn, signedIn.user().id, state, CaseView::Own);
    }
    if (signedIn.is(core::Role::Supervisor)) {
        for (const core::UserId& therapist :
             storage::supervisedBy(signedIn.vault(), signedIn.user().id, signedIn.today())) {
            append(entries, signedIn, therapist, state, CaseView::Supervised);
        }
    }
    std::ranges::stable_sort(entries, [](const FlagEntry& left, const FlagEntry& right) {
        return std::tuple(core::urgency(left.flag.kind), right.date) <
               std::tuple(core::urgency(right.flag.kind), left.date);
    });
    return entries;
}

std::vector<FlagEntry> supervisionQueue(SignedIn& signedIn)
{
    signedIn.require(core::Role::Supervisor, "see the supervision queue");
    signedIn.noteSeen("supervision.view");
    std::vector<FlagEntry> entries;
    for (const core::UserId& therapist :
         storage::supervisedBy(signedIn.vault(), signedIn.user().id, signedIn.today())) {
        append(entries, signedIn, therapist, std::nullopt, CaseView::Supervised);
    }
    std::erase_if(entries, [&](const FlagEntry& entry) {
        const bool reviewed = std::ranges::any_of(entry.reviews, [&](const core::Review& review) {
            return review.supervisor == signedIn.user().id;
        });
        return reviewed || entry.flag.state == core::FlagState::Closed ||
               entry.flag.kind == core::FlagKind::AllianceWatch;
    });
    std::ranges::stable_sort(entries, [](const FlagEntry& left, const FlagEntry& right) {
        return std::tuple(core::urgency(left.flag.kind), left.date) <
               std::tuple(core::urgency(right.flag.kind), right.date);
    });
    return entries;
}

int supervisedTherapists(const SignedIn& signedIn)
{
    signedIn.require(core::Role::Supervisor, "see whom they supervise");
    return static_cast<int>(
        storage::supervisedBy(signedIn.vault(), signedIn.user().id, signedIn.today()).size());
}

FlagEntry requireFlag(const SignedIn& signedIn, const core::FlagId& id)
{
    requireTherapistOrSupervisor(signedIn);
    const auto flag = storage::flagById(signedIn.vault(), id);
    if (!flag) {
        throw Refusal(RefusalKind::NotFound, "no flag '" + id.hex() + "' in this vault");
    }
    auto episode = storage::caseById(signedIn.vault(), flag->series.caseId);
    const CaseView view = requireMayRead(signedIn, *episode);
    return entryOf(signedIn, *flag, std::move(*episode), view);
}

} // namespace soundings::app
