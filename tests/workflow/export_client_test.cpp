// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/audit_text.h"
#include "app/workflow/case_access.h"
#include "app/workflow/export_client.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/read_file.h"
#include "app/workflow/update_rupture.h"
#include "core/interchange/csv_reader.h"
#include "storage/case_store.h"
#include "storage/change.h"
#include "storage/error.h"
#include "storage/files/folder_in_the_making.h"
#include "storage/random_id.h"
#include "storage/user_store.h"
#include "tests/fault/killed.h"
#include "tests/storage/fixture/small_files_only.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

using namespace soundings;
using app::ExportReason;
using app::ExportRequest;
using app::RefusalKind;
using core::GivenFormat;
using tests::ClinicFixture;
using tests::refusalOf;

namespace fs = std::filesystem;

namespace {

/// Words that stand for what must stay behind.
constexpr const char* Private = "heron-private-note";
constexpr const char* Own = "heron-countertransference";
constexpr const char* Partner = "HERON-PARTNER";
constexpr const char* PartnerName = "heron-partner-name";
constexpr const char* Changed = "heron-what-was-changed";
constexpr const char* Plan = "heron-therapists-plan";

std::map<std::string, std::string> filesIn(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        files[entry.path().filename().string()] = app::readFile(entry.path(), 1U << 24U);
    }
    return files;
}

bool holds(const std::map<std::string, std::string>& files, const std::string& marker)
{
    return std::ranges::any_of(files, [&marker](const auto& file) {
        return file.second.find(marker) != file.second.npos;
    });
}

std::optional<RefusalKind>
exportOf(app::SignedIn& who, const fs::path& folder, ExportReason reason = ExportReason::OwnClient)
{
    return refusalOf([&] {
        return app::exportClient(who, {.client = "K-001", .folder = folder, .reason = reason});
    });
}

core::ClientId addNamed(ClinicFixture& clinic, const std::string& code, const std::string& name)
{
    core::Client client;
    client.code = code;
    client.name = name;
    return app::addClient(clinic.desk(), client);
}

/// A couple of K-001 and a partner, both rated twice, with texts of every kind.
void fillCouple(ClinicFixture& clinic)
{
    addNamed(clinic, "K-001", "Ann");
    addNamed(clinic, Partner, PartnerName);
    app::CaseDraft draft;
    draft.format = core::CaseFormat::Couple;
    draft.start = core::Date(2026, 1, 1);
    draft.participants = {{.clientCode = "K-001", .part = core::Part::Partner},
                          {.clientCode = Partner, .part = core::Part::Partner}};
    const core::Case episode = app::openCase(clinic.desk(), draft);
    for (const int week : {0, 1}) {
        auto own = tests::totalOf("srs", 38, episode);
        auto other = tests::totalOf("srs", 11.5, episode);
        other.participant = episode.participants[1].id;
        auto session = tests::draftOn(core::Date(2026, 1, week == 0 ? 5 : 12), {own, other});
        session.notes = Private;
        session.countertransference = Own;
        session.changed = Changed;
        app::recordSession(clinic.desk(), episode, session);
    }
}

std::vector<std::string> namesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

/// The place beside the vault where copies go.
fs::path placeOf(const ClinicFixture& clinic)
{
    const fs::path place = clinic.folder() / "given";
    fs::create_directories(place);
    return place;
}

} // namespace

TEST_CASE("a copy is a new folder for its owner alone, explained and noted", "[workflow][give-out]")
{
    ClinicFixture clinic;
    static_cast<void>(clinic.raiseRupture());
    const fs::path place = placeOf(clinic);
    const auto csv = app::exportClient(clinic.desk(), {.client = "K-001", .folder = place / "a"});
    const auto fhir = app::exportClient(
        clinic.desk(), {.client = "K-001", .format = GivenFormat::Fhir, .folder = place / "b/"});
    CHECK(namesIn(place) == std::vector<std::string>{"a", "b"});
    CHECK(namesIn(place / "b") == std::vector<std::string>{"client.fhir.json", "cover.html"});
    CHECK(
        namesIn(place / "a") ==
        std::vector<std::string>{
            "cases.csv", "client.csv", "cover.html", "flags.csv", "responses.csv", "sessions.csv"});
    CHECK(csv.sessions == 4);
    CHECK(fhir.files == std::vector<std::string>{"client.fhir.json", "cover.html"});
    CHECK(fs::status(place / "a").permissions() == fs::perms::owner_all);
    for (const auto& entry : fs::directory_iterator(place / "a")) {
        CHECK(entry.status().permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }

    const auto entries = clinic.desk().vault().auditEntries();
    const auto& last = entries.back();
    CHECK(last.what.action == "client.export");
    CHECK(last.what.object == fhir.id.hex());
    CHECK(last.what.detail == "fhir");
    CHECK(entries[entries.size() - 2].what.detail == "csv");
    const std::string cover = filesIn(place / "b").at("cover.html");
    CHECK(cover.find(std::to_string(last.number) + " of the vault") != std::string::npos);
    CHECK(cover.find(app::hashText(last.hash)) != std::string::npos);
}

TEST_CASE("what is of somebody else in the room, or the therapist's own, is in no file",
          "[workflow][give-out]")
{
    ClinicFixture clinic;
    fillCouple(clinic);
    const fs::path place = placeOf(clinic);
    for (const GivenFormat format : {GivenFormat::Csv, GivenFormat::Fhir}) {
        const fs::path folder = place / (format == GivenFormat::Csv ? "csv" : "fhir");
        app::exportClient(clinic.desk(), {.client = "K-001", .format = format, .folder = folder});
        const auto files = filesIn(folder);
        for (const char* marker : {Private, Own, Partner, PartnerName, Changed, "11.5"}) {
            INFO(marker);
            CHECK_FALSE(holds(files, marker));
        }
        CHECK(holds(files, "Ann"));
        CHECK(holds(files, "38"));
    }
    CHECK(holds(filesIn(place / "csv"), "other people in the room"));
}

TEST_CASE("alone in the room, what was changed is given, the private texts are not",
          "[workflow][give-out]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    auto session = tests::draftOn(core::Date(2026, 3, 2));
    session.notes = Private;
    session.countertransference = Own;
    session.changed = Changed;
    app::recordSession(clinic.desk(), app::findCase(clinic.desk(), "K-001"), session);
    app::RuptureStep step;
    step.plan = Plan;
    app::updateRupture(
        clinic.desk(), app::requireFlag(clinic.desk(), flag.id).rupture.value().id, step);
    for (const GivenFormat format : {GivenFormat::Csv, GivenFormat::Fhir}) {
        const fs::path folder = placeOf(clinic) / (format == GivenFormat::Csv ? "csv" : "fhir");
        app::exportClient(clinic.desk(), {.client = "K-001", .format = format, .folder = folder});
        CHECK(holds(filesIn(folder), Changed));
        CHECK_FALSE(holds(filesIn(folder), Private));
        CHECK_FALSE(holds(filesIn(folder), Own));
        CHECK_FALSE(holds(filesIn(folder), Plan));
        CHECK(holds(filesIn(folder), "possible-rupture"));
    }
}

TEST_CASE("flags are kept back where the client is not to be shown any, and it is said",
          "[workflow][give-out]")
{
    ClinicFixture clinic;
    core::Client client;
    client.code = "K-001";
    client.caution = true;
    app::addClient(clinic.desk(), client);
    app::CaseDraft draft;
    draft.participants = {{.clientCode = "K-001", .part = core::Part::Client}};
    draft.start = core::Date(2026, 1, 1);
    const core::Case episode = app::openCase(clinic.desk(), draft);
    for (int number = 1; number <= 3; ++number) {
        clinic.recordSrs(episode, number, 38);
    }
    REQUIRE_FALSE(clinic.recordSrs(episode, 4, 27).flags.empty());
    const auto exported =
        app::exportClient(clinic.desk(), {.client = "K-001", .folder = placeOf(clinic) / "a"});
    CHECK(exported.limits.flagsWithheld);
    CHECK_FALSE(holds(filesIn(exported.folder), "possible-rupture"));
    CHECK(holds(filesIn(exported.folder), "not to give it out"));
}

TEST_CASE("a client without a case has a copy too", "[workflow][give-out]")
{
    ClinicFixture clinic;
    addNamed(clinic, "K-001", "Zoë \"Zo\" 😀");
    const auto exported =
        app::exportClient(clinic.desk(), {.client = "K-001", .folder = placeOf(clinic) / "a"});
    CHECK(exported.cases == 0);
    const std::string client = filesIn(exported.folder).at("client.csv");
    core::CsvReader reader(client, ',');
    REQUIRE(reader.next());
    CHECK(reader.cells()[1] == "Zoë \"Zo\" 😀");
}

TEST_CASE("the therapist gives out the cases with them; a manager all, if the client agrees",
          "[workflow][give-out][roles]")
{
    ClinicFixture clinic;
    static_cast<void>(clinic.raiseRupture());
    const fs::path place = placeOf(clinic);
    clinic.addUser("bela", {core::Role::Therapist});
    clinic.addUser("mara", {core::Role::Manager});
    {
        app::SignedIn& sven = clinic.signInSupervisor();
        CHECK(exportOf(sven, place / "a") == RefusalKind::NotAllowed);
        CHECK(exportOf(sven, place / "a", ExportReason::ClientConsents) == RefusalKind::NotAllowed);
    }
    {
        app::SignedIn& bela = clinic.signInAs("bela");
        CHECK(exportOf(bela, place / "a") == RefusalKind::NotFound);
        CHECK(exportOf(bela, place / "a", ExportReason::ClientConsents) == RefusalKind::NotAllowed);
        CHECK(bela.vault().auditEntries().back().what.action != "client.export");
    }
    CHECK(fs::is_empty(place));

    app::SignedIn& mara = clinic.signInAs("mara");
    CHECK(exportOf(mara, place / "a") == RefusalKind::NotAllowed);
    CHECK_FALSE(exportOf(mara, place / "a", ExportReason::ClientConsents));
    CHECK(mara.vault().auditEntries().back().what.detail == "csv, the client consents");
    CHECK(refusalOf([&] {
              return app::exportClient(mara,
                                       {.client = "K-999",
                                        .folder = place / "b",
                                        .reason = ExportReason::ClientConsents});
          }) == RefusalKind::NotFound);
}

TEST_CASE("cases with another therapist stay with them, and are counted", "[workflow][give-out]")
{
    ClinicFixture clinic;
    static_cast<void>(clinic.raiseRupture());
    clinic.addUser("bela", {core::Role::Therapist, core::Role::Manager});
    {
        storage::Vault& vault = clinic.desk().vault();
        core::Case other = app::findCase(clinic.desk(), "K-001");
        other.id = storage::newId<core::Case>();
        for (core::Participant& person : other.participants) {
            person.id = storage::newId<core::Participant>();
        }
        other.therapist = storage::userByName(vault, "bela").value().id;
        storage::Change change = clinic.desk().change("case.open", other.id.hex());
        storage::insertCase(change, other);
        change.commit();
    }
    const fs::path place = placeOf(clinic);
    const auto own = app::exportClient(clinic.desk(), {.client = "K-001", .folder = place / "a"});
    CHECK(own.cases == 1);
    CHECK(own.limits.casesOfOthers == 1);
    CHECK(holds(filesIn(place / "a"), "1 case with another therapist"));
    const auto all = app::exportClient(
        clinic.desk(),
        {.client = "K-001", .folder = place / "b", .reason = ExportReason::ClientConsents});
    CHECK(all.cases == 2);
    CHECK(all.limits.casesOfOthers == 0);
}

TEST_CASE("what is there already, or has no place, is refused, and nothing is noted",
          "[workflow][give-out]")
{
    ClinicFixture clinic;
    static_cast<void>(clinic.openIndividual("K-001"));
    const fs::path place = placeOf(clinic);
    fs::create_directory(place / "empty");
    app::writeNewFile(place / "file", "somebody's");
    fs::create_symlink(place / "nowhere", place / "link");
    const auto before = clinic.desk().vault().auditEntries().size();
    for (const char* name : {"empty", "file", "link"}) {
        INFO(name);
        CHECK(exportOf(clinic.desk(), place / name) == RefusalKind::Conflict);
    }
    CHECK(exportOf(clinic.desk(), place / "no" / "such") == RefusalKind::Conflict);
    CHECK(clinic.desk().vault().auditEntries().size() == before);
    CHECK(namesIn(place) == std::vector<std::string>{"empty", "file", "link"});
}

TEST_CASE("a disk that is full, at whichever file, leaves nothing", "[workflow][give-out]")
{
    ClinicFixture clinic;
    static_cast<void>(clinic.raiseRupture());
    const fs::path place = placeOf(clinic);
    std::size_t largest = 0;
    app::exportClient(clinic.desk(), {.client = "K-001", .folder = place / "whole"});
    for (const auto& [name, content] : filesIn(place / "whole")) {
        largest = std::max(largest, content.size());
    }
    int refused = 0;
    for (rlim_t room = 1; room < largest; room += 97) {
        INFO(room << " bytes a file");
        try {
            const tests::SmallFilesOnly full(room);
            app::exportClient(clinic.desk(), {.client = "K-001", .folder = place / "full"});
            FAIL_CHECK("written on a full disk");
        } catch (const app::Refusal& refusal) {
            CHECK(refusal.reason() == app::RefusalReason::FileCannotBeWritten);
            ++refused;
        } catch (const storage::Error& error) {
            // The audit's own file.
            CHECK(error.kind() != storage::ErrorKind::Internal);
            ++refused;
        }
        CHECK(namesIn(place) == std::vector<std::string>{"whole"});
    }
    CHECK(refused > 3);
    CHECK_FALSE(exportOf(clinic.desk(), place / "full"));
    CHECK(clinic.desk().vault().check().ok());
}

TEST_CASE("30 kills in the middle leave a whole copy that is noted, or none",
          "[workflow][give-out][fault]")
{
    constexpr int Kills = 30;
    ClinicFixture clinic;
    static_cast<void>(clinic.raiseRupture());
    const fs::path place = placeOf(clinic);
    const fs::path vaultPath = clinic.vaultPath();
    const auto giveOut = [&] {
        app::SignedIn anna = app::openVault(vaultPath,
                                            "anna",
                                            storage::Secret::fromText(ClinicFixture::Passphrase),
                                            clinic.clock());
        app::exportClient(anna, {.client = "K-001", .folder = place / "copy"});
    };
    // Nobody else may hold the vault meanwhile.
    clinic.desk().vault().lock();
    const int longest = tests::longestLifeMicroseconds(giveOut);
    const auto whole = namesIn(place / "copy");
    fs::remove_all(place / "copy");
    std::mt19937 random(20261128);
    std::uniform_int_distribution<int> lives(0, longest);
    int given = 0;
    int left = 0;
    for (int kill = 0; kill < Kills; ++kill) {
        tests::killAfter(std::chrono::microseconds(lives(random)), giveOut);
        if (fs::exists(place / "copy")) {
            CHECK(namesIn(place / "copy") == whole);
            CHECK(filesIn(place / "copy").at("cover.html").ends_with("</html>\n"));
            fs::remove_all(place / "copy");
            ++given;
        }
        for (const auto& entry : fs::directory_iterator(place)) {
            CHECK(storage::FolderInTheMaking::isLeftBehind(entry.path()));
            fs::remove_all(entry.path());
            ++left;
        }
    }
    CAPTURE(given, left);
    CHECK(given > 0);
    CHECK(given < Kills);
    app::SignedIn& anna = clinic.signInAs("anna");
    CHECK(anna.vault().check().ok());
    const auto noted =
        std::ranges::count_if(anna.vault().auditEntries(), [](const storage::AuditEntry& entry) {
            return entry.what.action == "client.export";
        });
    CHECK(noted >= given + 1);
}

TEST_CASE("on what ground a client's data may be given out is told beforehand, and nothing noted",
          "[workflow][give-out]")
{
    ClinicFixture clinic;
    static_cast<void>(clinic.raiseRupture());
    const auto entries = clinic.desk().vault().auditEntries().size();
    const auto own = app::exportGrounds(clinic.desk(), "K-001");
    CHECK(own.ownClient);
    CHECK(own.mayConsent); // Anna manages the clinic, too
    CHECK(refusalOf([&] { return app::exportGrounds(clinic.desk(), "K-404"); }) ==
          RefusalKind::NotFound);
    CHECK(clinic.desk().vault().auditEntries().size() == entries);
    clinic.addUser("bela", {core::Role::Therapist});
    clinic.addUser("mara", {core::Role::Manager});
    clinic.addUser("sven", {core::Role::Supervisor});
    CHECK(refusalOf([&] { return app::exportGrounds(clinic.signInAs("bela"), "K-001"); }) ==
          RefusalKind::NotFound);
    CHECK(refusalOf([&] { return app::exportGrounds(clinic.signInAs("sven"), "K-001"); }) ==
          RefusalKind::NotAllowed);
    const auto managed = app::exportGrounds(clinic.signInAs("mara"), "K-001");
    CHECK_FALSE(managed.ownClient);
    CHECK(managed.mayConsent);
}

TEST_CASE("giving out that is stopped leaves no folder, no file and no entry, at whatever file",
          "[workflow][give-out]")
{
    ClinicFixture clinic;
    fillCouple(clinic);
    const auto entries = clinic.desk().vault().auditEntries().size();
    const fs::path target = clinic.folder() / "given";
    const fs::path before = clinic.folder();
    const auto inFolder = std::distance(fs::directory_iterator(before), {});
    int asked = 0;
    for (int allowed = 0;; ++allowed) {
        asked = 0;
        const auto stopped = refusalOf([&] {
            return app::exportClient(clinic.desk(), {.client = "K-001", .folder = target}, [&] {
                return ++asked <= allowed;
            });
        });
        if (!stopped) {
            break;
        }
        INFO(allowed);
        CHECK(stopped == RefusalKind::Conflict);
        CHECK_FALSE(fs::exists(target));
        CHECK(std::distance(fs::directory_iterator(before), {}) == inFolder);
        CHECK(clinic.desk().vault().auditEntries().size() == entries);
        REQUIRE(allowed < 100);
    }
    // Before anything, before each file, and before the audit notes it.
    CHECK(asked > 4);
    CHECK(fs::exists(target / app::CoverFile));
}
