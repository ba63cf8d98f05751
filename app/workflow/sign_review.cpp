// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/sign_review.h"

#include "app/workflow/list_flags.h"
#include "app/workflow/refusal.h"
#include "storage/random_id.h"
#include "storage/review_store.h"

namespace soundings::app {

core::Review signReview(SignedIn& signedIn, const ReviewDraft& draft)
{
    signedIn.require(core::Role::Supervisor, "sign a review");
    const FlagEntry entry = requireFlag(signedIn, draft.flag);
    if (entry.view != CaseView::Supervised) {
        throw Refusal(RefusalKind::NotAllowed,
                      "nobody reviews their own case: another supervisor has to sign");
    }
    const core::Review review{.id = storage::newIdIn<core::Review>(entry.flag.series.caseId),
                              .flag = draft.flag,
                              .supervisor = signedIn.user().id,
                              .agrees = draft.agrees,
                              .note = draft.note,
                              .task = draft.task,
                              .due = draft.due,
                              .signedOn = signedIn.today()};
    core::requireValid(review);
    storage::Change change = signedIn.change("review.sign", review.id.hex());
    storage::insertReview(change, review);
    change.commit();
    return review;
}

} // namespace soundings::app
