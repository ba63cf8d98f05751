// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/client_record.h"
#include "app/workflow/erase_client.h"
#include "app/workflow/explain_flag.h"
#include "app/workflow/export_client.h"
#include "app/workflow/keep_draft.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/manage_cases.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/record_session.h"
#include "app/workflow/session_result.h"
#include "app/workflow/sign_review.h"
#include "app/workflow/update_rupture.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/role_table.h"

namespace soundings::tests {

namespace {

using app::SignedIn;
using enum Answer;

/// In the order of Person.
constexpr std::array ItsTherapist{Yes, No, No, No, No};
constexpr std::array ItsTherapistAndSupervisor{Yes, No, Yes, No, No};
constexpr std::array AnyManager{No, No, No, No, Yes};
constexpr std::array OnlyItsSupervisor{No, No, Yes, No, No};
/// To other therapists the client is as unknown as one who does not exist.
constexpr std::array ItsTherapistUnseen{Yes, NotThere, No, No, No};
/// A manager does it by the code, for clients of somebody who left.
constexpr std::array ItsTherapistAndManager{Yes, NotThere, No, No, Yes};

} // namespace

std::vector<UseCase> caseUseCases()
{
    return {
        {"see a client",
         ItsTherapistUnseen,
         [](SignedIn& who, const Scene&) {
             static_cast<void>(app::requireOwnClient(who, "K-001"));
         }},
        {"see a client in no case yet whom the case's therapist added",
         ItsTherapistUnseen,
         [](SignedIn& who, const Scene&) {
             static_cast<void>(app::requireOwnClient(who, "K-009"));
         }},
        {"erase a client in no case yet whom the case's therapist added",
         ItsTherapistAndManager,
         [](SignedIn& who, const Scene&) {
             app::eraseClient(who, {.code = "K-009", .sharedTexts = {}});
         }},
        {"see a client's record",
         ItsTherapistUnseen,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::clientRecord(who, "K-001")); }},
        {"open another case of a client",
         ItsTherapistUnseen,
         [](SignedIn& who, const Scene&) {
             app::CaseDraft draft;
             draft.participants = {{.clientCode = "K-001"}};
             draft.start = core::Date(2026, 1, 1);
             app::openCase(who, draft);
         }},
        {"see a flagged case",
         ItsTherapistAndSupervisor,
         [](SignedIn& who, const Scene& scene) {
             static_cast<void>(app::caseRecord(who, scene.episode));
         }},
        {"see its curves",
         ItsTherapistAndSupervisor,
         [](SignedIn& who, const Scene& scene) {
             static_cast<void>(app::curvesOf(who, scene.episode));
         }},
        {"see a flag",
         ItsTherapistAndSupervisor,
         [](SignedIn& who, const Scene& scene) {
             static_cast<void>(app::requireFlag(who, scene.flag.id));
         }},
        {"see why a flag was raised",
         ItsTherapistAndSupervisor,
         [](SignedIn& who, const Scene& scene) {
             static_cast<void>(app::explainFlag(who, scene.flag.id));
         }},
        {"look for the session of a day",
         ItsTherapist,
         [](SignedIn& who, const Scene& scene) {
             static_cast<void>(app::sessionOn(who, scene.episode, scene.session.date));
         }},
        {"see what a session came to",
         ItsTherapist,
         [](SignedIn& who, const Scene& scene) {
             static_cast<void>(app::sessionResult(who, scene.session.id));
         }},
        {"record a session",
         ItsTherapist,
         [](SignedIn& who, const Scene& scene) {
             app::recordSession(who, scene.episode, draftOn(core::Date(2026, 3, 2)));
         }},
        {"keep what was entered and not recorded",
         ItsTherapist,
         [](SignedIn& who, const Scene& scene) {
             app::keepDraft(who, scene.episode.id.hex(), "{}");
         }},
        {"see what was kept",
         ItsTherapist,
         [](SignedIn& who, const Scene& scene) {
             static_cast<void>(app::keptDraft(who, scene.episode));
         }},
        {"throw away what was kept",
         ItsTherapist,
         [](SignedIn& who, const Scene& scene) {
             app::throwDraftAway(who, scene.episode.id.hex());
         }},
        {"add a form to a session",
         ItsTherapist,
         [](SignedIn& who, const Scene& scene) {
             app::addResponses(
                 who, scene.episode, scene.session, {totalOf("ors", 20, scene.episode)});
         }},
        {"work on a rupture",
         ItsTherapist,
         [](SignedIn& who, const Scene& scene) { app::updateRupture(who, scene.rupture, {}); }},
        {"settle a flag that is no rupture",
         ItsTherapist,
         [](SignedIn& who, const Scene& scene) {
             app::settleFlag(who, scene.watch.id, core::FlagState::Closed);
         }},
        {"close a case",
         ItsTherapist,
         [](SignedIn& who, const Scene& scene) {
             app::closeCase(who, scene.episode, core::Date(2026, 3, 1), core::Ending::Agreed);
         }},
        {"see what erasing a client takes away",
         ItsTherapistAndManager,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::planErasure(who, "K-001")); }},
        {"erase a client",
         ItsTherapistAndManager,
         [](SignedIn& who, const Scene&) {
             app::eraseClient(who, {.code = "K-001", .sharedTexts = {}});
         }},
        {"see on what ground a client's data may be given out",
         ItsTherapistAndManager,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::exportGrounds(who, "K-001")); }},
        {"give out a client's data",
         ItsTherapistUnseen,
         [](SignedIn& who, const Scene& scene) {
             app::exportClient(who, {.client = "K-001", .folder = scene.folder / "own"});
         }},
        {"give out the data of a client who agreed",
         AnyManager,
         [](SignedIn& who, const Scene& scene) {
             app::exportClient(who,
                               {.client = "K-001",
                                .folder = scene.folder / "agreed",
                                .reason = app::ExportReason::ClientConsents});
         }},
        {"sign a review of a flag",
         OnlyItsSupervisor,
         [](SignedIn& who, const Scene& scene) {
             app::signReview(who, {.flag = scene.flag.id, .agrees = true});
         }},
    };
}

} // namespace soundings::tests
