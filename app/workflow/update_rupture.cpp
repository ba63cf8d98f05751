// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/update_rupture.h"

#include "app/workflow/case_access.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/refusal.h"
#include "core/record/invalid_value.h"
#include "storage/case_store.h"
#include "storage/flag_store.h"
#include "storage/rupture_store.h"

namespace soundings::app {

core::Rupture updateRupture(SignedIn& signedIn, const core::RuptureId& id, const RuptureStep& step)
{
    signedIn.require(core::Role::Therapist, "work on a rupture");
    auto rupture = storage::ruptureById(signedIn.vault(), id);
    if (!rupture) {
        throw Refusal(RefusalKind::NotFound, "no rupture '" + id.hex() + "' in this vault");
    }
    const auto episode = storage::caseById(signedIn.vault(), rupture->caseId);
    requireOwn(signedIn, *episode);
    const auto type = step.type ? step.type : rupture->type;
    core::requireValidStep(*rupture, step.state, type);
    rupture->state = step.state;
    rupture->type = type;
    if (step.plan) {
        core::requireNotes("plan", *step.plan, 20'000);
        rupture->plan = *step.plan;
    }

    storage::Change change =
        signedIn.change("rupture.update", id.hex(), core::ruptureStateCode(step.state));
    storage::updateRupture(change, *rupture);
    if (rupture->flag) {
        const bool open = core::isOpen(step.state);
        storage::setFlagState(
            change, *rupture->flag, open ? core::FlagState::Acknowledged : core::FlagState::Closed);
    }
    change.commit();
    return *rupture;
}

void settleFlag(SignedIn& signedIn, const core::FlagId& id, core::FlagState state)
{
    signedIn.require(core::Role::Therapist, "settle a flag");
    const FlagEntry entry = requireFlag(signedIn, id);
    requireOwn(signedIn, entry.episode);
    if (entry.rupture) {
        throw Refusal(RefusalKind::Conflict,
                      "a possible rupture is worked on until it is repaired, unrepaired or "
                      "dismissed: change the state of the rupture",
                      RefusalReason::RuptureIsWorkedOn);
    }
    storage::Change change = signedIn.change("flag.settle", id.hex(), core::flagStateCode(state));
    storage::setFlagState(change, id, state);
    change.commit();
}

} // namespace soundings::app
