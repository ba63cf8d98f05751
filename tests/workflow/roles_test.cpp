// SPDX-License-Identifier: GPL-3.0-or-later
// Every use case against everybody who may not: refused, and not a trace of it in the vault.
#include "app/workflow/add_measure.h"
#include "app/workflow/back_up_vault.h"
#include "app/workflow/caseload.h"
#include "app/workflow/check_vault.h"
#include "app/workflow/client_record.h"
#include "app/workflow/daily_backup.h"
#include "app/workflow/explain_flag.h"
#include "app/workflow/export_client.h"
#include "app/workflow/import_ratings.h"
#include "app/workflow/learn_from_clinic.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/manage_users.h"
#include "app/workflow/read_audit.h"
#include "app/workflow/retire_user.h"
#include "app/workflow/session_result.h"
#include "app/workflow/sign_review.h"
#include "app/workflow/start_case.h"
#include "app/workflow/summarise_clinic.h"
#include "app/workflow/update_rupture.h"
#include "core/measure/shipped.h"
#include "storage/session_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace soundings;
using app::RefusalKind;
using app::SignedIn;
using core::Role;
using tests::ClinicFixture;
using tests::totalOf;

namespace {

struct UseCase
{
    const char* name;
    std::function<void(SignedIn&)> attempt;
};

/// Anna's flagged case of K-001 and everything somebody else could try on it.
struct Clinic
{
    ClinicFixture fixture;
    core::Flag flag = fixture.raiseRupture();
    core::Case episode = app::findCase(fixture.desk(), "K-001");
    core::Session session = storage::sessionById(fixture.desk().vault(), flag.session).value();
    core::RuptureId rupture = app::requireFlag(fixture.desk(), flag.id).rupture->id;

    /// What only the therapist of the case may do, or look at.
    [[nodiscard]] std::vector<UseCase> onTheCase() const
    {
        return {
            {"find one's own case",
             [](SignedIn& who) { static_cast<void>(app::requireOwnCase(who, "K-001")); }},
            {"close a case",
             [this](SignedIn& who) {
                 app::closeCase(who, episode, core::Date(2026, 3, 1), core::Ending::Agreed);
             }},
            {"record a session",
             [this](SignedIn& who) {
                 app::recordSession(who, episode, tests::draftOn(core::Date(2026, 3, 2)));
             }},
            {"add a form",
             [this](SignedIn& who) {
                 app::addResponses(who, episode, session, {totalOf("ors", 20, episode)});
             }},
            {"look for a session",
             [this](SignedIn& who) {
                 static_cast<void>(app::sessionOn(who, episode, session.date));
             }},
            {"see a session's result",
             [this](SignedIn& who) { static_cast<void>(app::sessionResult(who, session.id)); }},
            {"work on a rupture", [this](SignedIn& who) { app::updateRupture(who, rupture, {}); }},
            {"settle a flag",
             [this](SignedIn& who) { app::settleFlag(who, flag.id, core::FlagState::Closed); }}};
    }

    /// What the therapist's supervisor may see too.
    [[nodiscard]] std::vector<UseCase> ofTheFlag() const
    {
        return {{"see a case",
                 [this](SignedIn& who) { static_cast<void>(app::caseRecord(who, episode)); }},
                {"see the curves",
                 [this](SignedIn& who) { static_cast<void>(app::curvesOf(who, episode)); }},
                {"see a flag",
                 [this](SignedIn& who) { static_cast<void>(app::requireFlag(who, flag.id)); }},
                {"explain a flag",
                 [this](SignedIn& who) { static_cast<void>(app::explainFlag(who, flag.id)); }}};
    }
};

std::vector<UseCase> ofTherapists()
{
    core::Client client;
    client.code = "K-900";
    return {{"add a client", [client](SignedIn& who) { app::addClient(who, client); }},
            {"list clients", [](SignedIn& who) { static_cast<void>(app::listClients(who)); }},
            {"see a client",
             [](SignedIn& who) { static_cast<void>(app::requireOwnClient(who, "K-001")); }},
            {"see a client's record",
             [](SignedIn& who) { static_cast<void>(app::clientRecord(who, "K-001")); }},
            {"open a case",
             [](SignedIn& who) {
                 app::CaseDraft draft;
                 draft.participants = {{.clientCode = "K-001"}};
                 draft.start = core::Date(2026, 1, 1);
                 app::openCase(who, draft);
             }},
            {"start a case",
             [client](SignedIn& who) {
                 app::NewCase request;
                 request.clients = {{.client = client}};
                 request.start = "2026-01-01";
                 app::startCase(who, request);
             }},
            {"see the caseload", [](SignedIn& who) { static_cast<void>(app::caseload(who)); }},
            {"import ratings", [](SignedIn& who) {
                 const auto file = core::importRatings("client,date,session,measure,score\n"
                                                       "K-900,2026-01-05,1,srs,38\n");
                 static_cast<void>(app::importRatings(who, file, app::ImportMode::Store));
             }}};
}

std::vector<UseCase> ofSupervisors(const core::FlagId& flag)
{
    return {{"see the supervision queue",
             [](SignedIn& who) { static_cast<void>(app::supervisionQueue(who)); }},
            {"count whom they supervise",
             [](SignedIn& who) { static_cast<void>(app::supervisedTherapists(who)); }},
            {"sign a review",
             [flag](SignedIn& who) { app::signReview(who, {.flag = flag, .agrees = true}); }}};
}

std::vector<UseCase> ofManagers(const std::filesystem::path& folder)
{
    return {
        {"add a user",
         [](SignedIn& who) {
             app::addUser(who,
                          "carl",
                          {Role::Therapist},
                          storage::Secret::fromText("lantern under nine oaks"));
         }},
        {"say who supervises whom",
         [](SignedIn& who) { app::addSupervision(who, "anna", "bela"); }},
        {"summarise the clinic",
         [](SignedIn& who) { static_cast<void>(app::summariseClinic(who, {2025, 1}, {2025, 4})); }},
        {"learn from the clinic's cases", [](SignedIn& who) { app::learnFromClinic(who); }},
        {"export a summary",
         [folder](SignedIn& who) { app::exportSummary(who, {}, folder / "summary"); }},
        {"back up the vault",
         [folder](SignedIn& who) { app::backUpVault(who, folder / "clinic.soundings-backup"); }},
        {"list the day's backups",
         [](SignedIn& who) { static_cast<void>(app::dailyBackups(who)); }},
        {"say where a second backup goes",
         [folder](SignedIn& who) { app::chooseSecondBackupFolder(who, folder); }},
        {"check the vault", [](SignedIn& who) { static_cast<void>(app::checkVault(who)); }},
        {"verify the audit", [](SignedIn& who) { static_cast<void>(app::verifyAudit(who)); }},
        {"read the audit", [](SignedIn& who) { static_cast<void>(app::listAudit(who)); }},
        {"read the audit entry by entry",
         [](SignedIn& who) {
             app::readAudit(who,
                            {},
                            storage::AuditOrder::NewestFirst,
                            [](const storage::AuditEntry&) { return true; });
         }},
        {"give out the data of a client who agreed",
         [folder](SignedIn& who) {
             app::exportClient(who,
                               {.client = "K-001",
                                .folder = folder / "given",
                                .reason = app::ExportReason::ClientConsents});
         }},
        {"look whether somebody can be retired",
         [](SignedIn& who) { app::requireRetirable(who, {.name = "rosa"}, false); }},
        {"retire a user", [](SignedIn& who) { app::retireUser(who, {.name = "rosa"}); }}};
}

/// All are refused for the reason given, and the vault is as it was.
void requireRefused(SignedIn& who,
                    const std::vector<UseCase>& useCases,
                    RefusalKind kind = RefusalKind::NotAllowed)
{
    const auto before = who.vault().auditEntries().size();
    const auto info = who.vault().info();
    for (const UseCase& useCase : useCases) {
        INFO(who.user().name << " tries to " << useCase.name);
        CHECK(tests::refusalOf([&] {
                  useCase.attempt(who);
                  return 0;
              }) == kind);
    }
    CHECK(who.vault().auditEntries().size() == before);
    CHECK(who.vault().info().clients == info.clients);
    CHECK(who.vault().info().cases == info.cases);
    CHECK(who.vault().info().sessions == info.sessions);
    CHECK(who.vault().info().users == info.users);
}

void requireAllowed(SignedIn& who, const std::vector<UseCase>& useCases)
{
    for (const UseCase& useCase : useCases) {
        INFO(who.user().name << " may " << useCase.name);
        CHECK_NOTHROW(useCase.attempt(who));
    }
}

} // namespace

TEST_CASE("a therapist does nothing in somebody else's case and no other role's work",
          "[workflow][roles]")
{
    Clinic clinic;
    clinic.fixture.addUser("bela", {Role::Therapist});
    clinic.fixture.addUser("rosa", {Role::Therapist});
    SignedIn& bela = clinic.fixture.signInAs("bela");

    requireRefused(bela, clinic.onTheCase());
    requireRefused(bela, clinic.ofTheFlag());
    requireRefused(bela, ofSupervisors(clinic.flag.id));
    requireRefused(bela, ofManagers(clinic.fixture.folder()));
    CHECK_FALSE(std::filesystem::exists(clinic.fixture.folder() / "summary"));
    CHECK_FALSE(std::filesystem::exists(clinic.fixture.folder() / "given"));
    CHECK_FALSE(std::filesystem::exists(clinic.fixture.folder() / "clinic.soundings-backup"));
    CHECK(app::listFlags(bela).empty());
    CHECK(app::caseload(bela).empty());
    CHECK(app::listClients(bela).empty());
}

TEST_CASE("a client of somebody else is not there for a therapist", "[workflow][roles]")
{
    Clinic clinic;
    clinic.fixture.addUser("bela", {Role::Therapist});
    const auto all = ofTherapists();
    std::vector<UseCase> aboutTheClient;
    for (const UseCase& useCase : all) {
        const std::string name = useCase.name;
        if (name == "see a client" || name == "see a client's record" || name == "open a case") {
            aboutTheClient.push_back(useCase);
        }
    }
    REQUIRE(aboutTheClient.size() == 3);
    requireRefused(clinic.fixture.signInAs("bela"), aboutTheClient, RefusalKind::NotFound);
}

TEST_CASE("a supervisor sees the flagged case of a supervised therapist and changes nothing in it",
          "[workflow][roles]")
{
    Clinic clinic;
    SignedIn& sven = clinic.fixture.signInSupervisor();

    requireAllowed(sven, clinic.ofTheFlag());
    requireRefused(sven, clinic.onTheCase());
    requireRefused(sven, ofTherapists());
    requireRefused(sven, ofManagers(clinic.fixture.folder()));
    requireRefused(sven, {{"add a measure", [](SignedIn& who) {
                               app::addMeasure(who, core::shippedText("ors"));
                           }}});
}

TEST_CASE("a supervisor of nobody here is a stranger to the case", "[workflow][roles]")
{
    Clinic clinic;
    clinic.fixture.addUser("stella", {Role::Supervisor});
    SignedIn& stella = clinic.fixture.signInAs("stella");

    requireRefused(stella, clinic.onTheCase());
    requireRefused(stella, clinic.ofTheFlag());
    requireRefused(stella, {ofSupervisors(clinic.flag.id).back()});
    CHECK(app::supervisionQueue(stella).empty());
    CHECK(app::listFlags(stella).empty());
}

TEST_CASE("a manager sees no client, no case and no flag", "[workflow][roles]")
{
    Clinic clinic;
    clinic.fixture.addUser("mara", {Role::Manager});
    SignedIn& mara = clinic.fixture.signInAs("mara");

    requireRefused(mara, clinic.onTheCase());
    requireRefused(mara, clinic.ofTheFlag());
    requireRefused(mara, ofTherapists());
    requireRefused(mara, ofSupervisors(clinic.flag.id));
    requireRefused(mara,
                   {{"list flags", [](SignedIn& who) { static_cast<void>(app::listFlags(who)); }}});
}

// Without this the refusals above could rest on anything.
TEST_CASE("whoever may is let through by the very same attempts", "[workflow][roles]")
{
    Clinic clinic;
    SignedIn& anna = clinic.fixture.desk();
    requireAllowed(anna, clinic.ofTheFlag());
    const auto own = clinic.onTheCase();
    // Closing comes last, and a rupture is worked on instead of its flag being settled.
    for (std::size_t index = 0; index < own.size(); ++index) {
        if (index != 1 && index + 1 != own.size()) {
            requireAllowed(anna, {own[index]});
        }
    }
    requireAllowed(anna, ofTherapists());
    clinic.fixture.addUser("bela", {Role::Therapist});
    clinic.fixture.addUser("rosa", {Role::Therapist});
    requireAllowed(anna, ofManagers(clinic.fixture.folder()));
    requireAllowed(clinic.fixture.signInSupervisor(), ofSupervisors(clinic.flag.id));
}
