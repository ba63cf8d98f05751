// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/back_up_vault.h"
#include "app/workflow/caseload.h"
#include "app/workflow/daily_backup.h"
#include "app/workflow/erase_client.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/refusal.h"
#include "app/workflow/start_case.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace soundings;
using app::RefusalKind;
using app::SignedIn;
using core::Role;
using storage::SharedTexts;
using tests::ClinicFixture;

namespace {

/// A couple of which both have said something, with a note about both.
core::Case talkedCouple(ClinicFixture& clinic)
{
    core::Case episode = clinic.openCouple("K-001", "K-002");
    app::SessionDraft draft = tests::draftOn(core::Date(2026, 3, 2));
    draft.notes = "K-001 said more than K-002";
    app::recordSession(clinic.desk(), episode, draft);
    return episode;
}

/// Somebody else has a case with the client too, as after a referral.
core::Case referTo(SignedIn& from, const std::string& code, core::UserId therapist)
{
    core::Case other;
    other.id = core::CaseId(core::IdBytes{1, 2, 3});
    other.therapist = therapist;
    other.start = core::Date(2026, 2, 1);
    other.participants = {{core::ParticipantId(core::IdBytes{4, 5, 6}),
                           storage::clientByCode(from.vault(), code)->id,
                           core::Part::Client}};
    storage::Change change = from.change("test.write", {});
    storage::insertCase(change, other);
    change.commit();
    return other;
}

} // namespace

TEST_CASE("a therapist erases an own client with the flagged case and all that hangs on it",
          "[workflow][erasure]")
{
    ClinicFixture clinic;
    clinic.raiseRupture();
    SignedIn& anna = clinic.desk();
    const auto plan = app::planErasure(anna, "K-001");
    CHECK(plan.code == "K-001");
    CHECK(plan.holdings.cases == 1);
    CHECK(plan.holdings.flags >= 1);
    CHECK(plan.holdings.ruptures == 1);
    CHECK(plan.holdings.responses > 2);
    CHECK_FALSE(plan.needsChoice());
    const auto report = app::eraseClient(anna, {.code = "K-001", .sharedTexts = {}});
    CHECK(report.code == "K-001");
    CHECK(report.erasure.erased == plan.holdings);
    CHECK(report.erasure.unfinished.empty());
    CHECK(app::listClients(anna).empty());
    CHECK(app::caseload(anna).empty());
    CHECK(storage::flags(anna.vault()).empty());
    CHECK(anna.vault().check().ok());
    const auto entries = anna.vault().auditEntries();
    const auto found =
        std::ranges::find(entries, "client.erase", [](const auto& one) { return one.what.action; });
    REQUIRE(found != entries.end());
    const auto& entry = *found;
    CHECK(entry.what.object == plan.client.hex());
    CHECK(entry.what.detail.find("K-001") == std::string::npos);
    // The code is free again, and a second time there is nobody.
    CHECK(tests::refusalOf([&] { return app::planErasure(anna, "K-001"); }) ==
          RefusalKind::NotFound);
    CHECK_NOTHROW(clinic.openIndividual("K-001"));
}

TEST_CASE("a client of two therapists is erased by a manager alone, who sees the code alone",
          "[workflow][erasure]")
{
    ClinicFixture clinic;
    clinic.openIndividual("K-001");
    const core::UserId idOfBela = clinic.addUser("bela", {Role::Therapist});
    clinic.addUser("mara", {Role::Manager});
    referTo(clinic.desk(), "K-001", idOfBela);
    SignedIn& bela = clinic.signInAs("bela");
    CHECK(tests::refusalOf([&] { return app::planErasure(bela, "K-001"); }) ==
          RefusalKind::NotAllowed);
    SignedIn& mara = clinic.signInAs("mara");
    const auto plan = app::planErasure(mara, "K-001");
    CHECK(plan.holdings.cases == 2);
    app::eraseClient(mara, {.code = "K-001", .sharedTexts = {}});
    CHECK(storage::clients(mara.vault()).empty());
    CHECK(storage::cases(mara.vault()).empty());
}

TEST_CASE("of two therapists neither erases their client alone, also after a case has ended",
          "[workflow][erasure][roles]")
{
    ClinicFixture clinic;
    clinic.openIndividual("K-001");
    clinic.openIndividual("K-002");
    const core::UserId idOfBela = clinic.addUser("bela", {Role::Therapist});
    const core::Case other = referTo(clinic.desk(), "K-001", idOfBela);
    const auto requireRefused = [](SignedIn& signedIn) {
        const auto entries = signedIn.vault().auditEntries().size();
        for (const bool isOnlyPlanned : {true, false}) {
            try {
                if (isOnlyPlanned) {
                    static_cast<void>(app::planErasure(signedIn, "K-001"));
                } else {
                    app::eraseClient(signedIn, {.code = "K-001", .sharedTexts = {}});
                }
                FAIL("no refusal");
            } catch (const app::Refusal& refusal) {
                CHECK(refusal.kind() == RefusalKind::NotAllowed);
                CHECK(refusal.reason() == app::RefusalReason::ClientOfOthersToo);
                CHECK(refusal.details() == std::vector<std::string>{"K-001"});
            }
        }
        CHECK(signedIn.vault().auditEntries().size() == entries);
        CHECK(storage::cases(signedIn.vault()).size() == 3);
    };
    // Whose case has ended keeps the records all the same.
    {
        core::Case ended = other;
        ended.end = core::Date(2026, 2, 28);
        ended.ending = core::Ending::Agreed;
        storage::Change change = clinic.desk().change("test.write", {});
        storage::updateCase(change, ended);
        change.commit();
    }
    requireRefused(clinic.signInAs("bela"));
}

TEST_CASE("texts about a shared case wait for somebody's choice", "[workflow][erasure]")
{
    ClinicFixture clinic;
    const core::Case episode = talkedCouple(clinic);
    SignedIn& anna = clinic.desk();
    CHECK(app::planErasure(anna, "K-001").needsChoice());
    const auto entries = anna.vault().auditEntries().size();
    CHECK(tests::refusalOf([&] {
              return app::eraseClient(anna, {.code = "K-001", .sharedTexts = {}});
          }) == RefusalKind::Conflict);
    CHECK(anna.vault().auditEntries().size() == entries);
    app::eraseClient(anna, {.code = "K-001", .sharedTexts = SharedTexts::Keep});
    const auto left = storage::caseById(anna.vault(), episode.id).value();
    CHECK(left.participants.size() == 1);
    CHECK(app::sessionOn(anna, left, core::Date(2026, 3, 2))->notes ==
          "[erased] said more than K-002");
    // The one who stays goes on, and comes to an end like anybody.
    app::recordSession(anna, left, tests::draftOn(core::Date(2026, 3, 9)));
    CHECK_NOTHROW(app::closeCase(anna, left, core::Date(2026, 3, 10), core::Ending::Agreed));
    app::eraseClient(anna, {.code = "K-002", .sharedTexts = {}});
    CHECK(storage::cases(anna.vault()).empty());
}

TEST_CASE("the day's backup, restored, leaves out who was erased after it", "[workflow][erasure]")
{
    ClinicFixture clinic;
    clinic.openIndividual("K-001");
    clinic.openIndividual("K-002");
    const auto second = clinic.folder() / "second";
    std::filesystem::create_directory(second);
    app::chooseSecondBackupFolder(clinic.desk(), second);
    for (const auto& made : app::makeDailyBackup(clinic.desk())) {
        REQUIRE(made.failure.empty());
    }
    app::eraseClient(clinic.desk(), {.code = "K-001", .sharedTexts = {}});
    int number = 0;
    for (const auto& backup : app::dailyBackups(clinic.desk())) {
        INFO(backup.info.file);
        const auto dir = clinic.folder() / ("again-" + std::to_string(++number));
        const auto restored =
            app::restoreVault(backup.info.file,
                              dir,
                              "anna",
                              storage::Secret::fromText(ClinicFixture::Passphrase),
                              clinic.clock());
        CHECK(restored.hadList);
        CHECK(restored.erased == 1);
        const auto vault =
            storage::Vault::open(dir,
                                 "anna",
                                 storage::Secret::fromText(ClinicFixture::Passphrase),
                                 clinic.clock().utcSeconds());
        CHECK_FALSE(storage::clientByCode(vault, "K-001"));
        CHECK(storage::clientByCode(vault, "K-002"));
    }
    CHECK(number == 2);
}
