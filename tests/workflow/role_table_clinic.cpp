// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/add_measure.h"
#include "app/workflow/back_up_vault.h"
#include "app/workflow/backup_overview.h"
#include "app/workflow/caseload.h"
#include "app/workflow/change_passphrase.h"
#include "app/workflow/check_vault.h"
#include "app/workflow/daily_backup.h"
#include "app/workflow/import_ratings.h"
#include "app/workflow/learn_from_clinic.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/manage_users.h"
#include "app/workflow/read_audit.h"
#include "app/workflow/retention.h"
#include "app/workflow/retire_user.h"
#include "app/workflow/start_case.h"
#include "app/workflow/summarise_clinic.h"
#include "storage/sqlite/database.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/role_table.h"

namespace soundings::tests {

namespace {

using app::SignedIn;
using enum Answer;

/// In the order of Person.
constexpr std::array Therapists{Yes, Yes, No, No, No};
constexpr std::array Supervisors{No, No, Yes, Yes, No};
constexpr std::array Clinicians{Yes, Yes, Yes, Yes, No};
constexpr std::array Managers{No, No, No, No, Yes};
constexpr std::array TherapistsAndManagers{Yes, Yes, No, No, Yes};
constexpr std::array Everybody{Yes, Yes, Yes, Yes, Yes};

core::Client newClient()
{
    core::Client client;
    client.code = "K-900";
    return client;
}

std::vector<UseCase> cliniciansUseCases()
{
    return {
        {"add a client",
         Therapists,
         [](SignedIn& who, const Scene&) { app::addClient(who, newClient()); }},
        {"list one's own clients",
         Therapists,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::listClients(who)); }},
        {"start a case with a new client",
         Therapists,
         [](SignedIn& who, const Scene&) {
             app::NewCase request;
             request.clients = {{.client = newClient()}};
             request.start = "2026-01-01";
             app::startCase(who, request);
         }},
        {"see one's own caseload",
         Therapists,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::caseload(who)); }},
        {"import ratings of one's own clients",
         Therapists,
         [](SignedIn& who, const Scene&) {
             const auto file = core::importRatings("client,date,session,measure,score\n"
                                                   "K-900,2026-01-05,1,srs,38\n");
             static_cast<void>(app::importRatings(who, file, app::ImportMode::Store));
         }},
        {"list the flags one may see",
         Clinicians,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::listFlags(who)); }},
        {"see one's own supervision queue",
         Supervisors,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::supervisionQueue(who)); }},
        {"count whom one supervises",
         Supervisors,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::supervisedTherapists(who)); }},
        {"see who is due to be erased",
         TherapistsAndManagers,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::clientsDue(who)); }},
        {"add a measure",
         TherapistsAndManagers,
         [](SignedIn& who, const Scene&) { app::addMeasure(who, localMeasure("our-ors")); }},
    };
}

std::vector<UseCase> managersUseCases()
{
    return {
        {"summarise the clinic",
         Managers,
         [](SignedIn& who, const Scene&) {
             static_cast<void>(app::summariseClinic(who, {2025, 1}, {2025, 4}));
         }},
        {"export a summary",
         Managers,
         [](SignedIn& who, const Scene& scene) {
             app::exportSummary(who, {}, scene.folder / "summary");
         }},
        {"learn from the clinic's cases",
         Managers,
         [](SignedIn& who, const Scene&) { app::learnFromClinic(who); }},
        {"add a user",
         Managers,
         [](SignedIn& who, const Scene&) {
             app::addUser(who,
                          "carl",
                          {core::Role::Therapist},
                          storage::Secret::fromText("lantern under nine oaks"));
         }},
        {"look whether somebody can be retired",
         Managers,
         [](SignedIn& who, const Scene&) { app::requireRetirable(who, {.name = "theo"}, false); }},
        {"retire a user",
         Managers,
         [](SignedIn& who, const Scene&) { app::retireUser(who, {.name = "theo"}); }},
        {"say who supervises whom",
         Managers,
         [](SignedIn& who, const Scene&) { app::addSupervision(who, "stella", "theo"); }},
        {"end a supervision",
         Managers,
         [](SignedIn& who, const Scene&) { app::endSupervision(who, "sven", "tessa"); }},
        {"back up the vault",
         Managers,
         [](SignedIn& who, const Scene& scene) {
             app::backUpVault(who, scene.folder / "clinic.soundings-backup");
         }},
        {"see how the backups stand",
         Managers,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::backupOverview(who)); }},
        {"list the day's backups",
         Managers,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::dailyBackups(who)); }},
        {"say where a second backup goes",
         Managers,
         [](SignedIn& who, const Scene& scene) {
             app::chooseSecondBackupFolder(who, scene.folder);
         }},
        {"say how long clients are kept",
         Managers,
         [](SignedIn& who, const Scene&) { app::setRetention(who, 10, "a test"); }},
        {"check the vault",
         Managers,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::checkVault(who)); }},
        {"look for doubtful lists of the erased",
         Managers,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::doubtfulErasedLists(who)); }},
        {"write a list of the erased anew",
         Managers,
         [](SignedIn& who, const Scene& scene) { app::renewErasedList(who, scene.folder); }},
        {"accept records as they are",
         Managers,
         [](SignedIn& who, const Scene&) {
             // Somebody else would not find anything to accept, and nothing may be changed by them.
             if (who.is(core::Role::Manager)) {
                 who.vault().database().execute("INSERT INTO setting VALUES ('put.back', '1')");
             }
             app::acceptRecords(who, "a test");
         }},
        {"verify the audit",
         Managers,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::verifyAudit(who)); }},
        {"read the audit",
         Managers,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::listAudit(who)); }},
        {"read the audit entry by entry",
         Managers,
         [](SignedIn& who, const Scene&) {
             app::readAudit(who,
                            {},
                            storage::AuditOrder::NewestFirst,
                            [](const storage::AuditEntry&) { return true; });
         }},
    };
}

std::vector<UseCase> everybodysUseCases()
{
    return {
        {"make the day's backup",
         Everybody,
         [](SignedIn& who, const Scene&) { app::makeDailyBackup(who); }},
        {"see how much the vault holds",
         Everybody,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::vaultInfo(who)); }},
        {"see who works here",
         Everybody,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::listUsers(who)); }},
        {"see what the clinic learned",
         Everybody,
         [](SignedIn& who, const Scene&) { static_cast<void>(app::learnedModels(who)); }},
        {"change one's own passphrase",
         Everybody,
         [](SignedIn& who, const Scene&) {
             app::changePassphrase(who,
                                   storage::Secret::fromText(ClinicFixture::Passphrase),
                                   storage::Secret::fromText("lantern under nine oaks"));
         }},
    };
}

} // namespace

std::vector<UseCase> clinicUseCases()
{
    std::vector<UseCase> all = cliniciansUseCases();
    for (auto& more : {managersUseCases(), everybodysUseCases()}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace soundings::tests
