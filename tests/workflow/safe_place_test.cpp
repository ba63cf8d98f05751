// SPDX-License-Identifier: GPL-3.0-or-later
// A vault's folder takes nothing but the vault, and nothing dear is replaced by a result.
#include "app/workflow/back_up_vault.h"
#include "app/workflow/daily_backup.h"
#include "app/workflow/demo_clinic.h"
#include "app/workflow/export_client.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/read_file.h"
#include "app/workflow/recovery_sheet.h"
#include "app/workflow/safe_place.h"
#include "app/workflow/summarise_clinic.h"
#include "storage/keys/key_file.h"
#include "storage/keys/recovery_key.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"
#include "tests/workflow/scratch_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <map>

using namespace soundings;
using app::Refusal;
using app::RefusalKind;
using app::RefusalReason;
using tests::ClinicFixture;
using tests::refusalOf;
using tests::ScratchFolder;

namespace fs = std::filesystem;

namespace {

std::optional<RefusalReason> reasonOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Refusal& refusal) {
        CHECK(refusal.kind() == RefusalKind::Conflict);
        return refusal.reason();
    }
    return std::nullopt;
}

bool isOutside(const fs::path& place)
{
    const auto reason = reasonOf([&] { app::requireOutsideVaults(place); });
    CHECK((!reason || reason == RefusalReason::PlaceInVault));
    return !reason;
}

bool mayBeReplaced(const fs::path& file)
{
    return !reasonOf([&] { app::requireReplaceable(file); });
}

std::string placedIn(const fs::path& file, const std::string& content)
{
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
}

/// By name, to be compared; without what an open vault holds.
std::map<std::string, std::uintmax_t> filesBelow(const fs::path& folder)
{
    std::map<std::string, std::uintmax_t> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        files[entry.path().string()] = entry.is_regular_file() ? entry.file_size() : 0;
    }
    return files;
}

} // namespace

TEST_CASE("a place in the folder of a vault is refused, however deep and by whatever way",
          "[workflow][place]")
{
    ClinicFixture clinic;
    const fs::path vault = clinic.vaultPath();
    for (const char* name : {"records.db", "keys.json", "head", "backups", "new.csv", "a/b/c"}) {
        INFO(name);
        CHECK_FALSE(isOutside(vault / name));
    }
    CHECK_FALSE(isOutside(vault / "backups" / ""));
    CHECK_FALSE(isOutside(vault / "." / "new.csv"));
    CHECK_FALSE(isOutside(clinic.folder() / "no" / ".." / vault.filename() / "new.csv"));
    CHECK(isOutside(vault / ".." / "new.csv"));
    CHECK(isOutside(vault));
    CHECK(isOutside(clinic.folder() / "new.csv"));

    fs::create_directory_symlink(vault / "backups", clinic.folder() / "linked");
    CHECK_FALSE(isOutside(clinic.folder() / "linked" / "new.csv"));
    CHECK_FALSE(isOutside(clinic.folder() / "linked" / "new" / "deeper.csv"));
    CHECK_FALSE(isOutside(clinic.folder() / "linked" / ".." / "keys.json"));
    fs::create_symlink(vault / "keys.json", clinic.folder() / "link");
    CHECK_FALSE(isOutside(clinic.folder() / "link"));
    const fs::path elsewhere = placedIn(clinic.folder() / "letter.txt", "Dear");
    fs::create_symlink(elsewhere, vault / "out");
    CHECK_FALSE(isOutside(vault / "out"));
}

TEST_CASE("what is left of a vault that lost a file is a vault's folder still", "[workflow][place]")
{
    for (const char* lost : {"records.db", "keys.json", "head"}) {
        INFO(lost);
        const ScratchFolder scratch;
        for (const char* name : {"records.db", "keys.json", "head"}) {
            if (std::string(name) != lost) {
                placedIn(scratch.path() / name, "x");
            }
        }
        CHECK_FALSE(isOutside(scratch.path() / lost));
    }
    const ScratchFolder scratch;
    placedIn(scratch.path() / "keys.json", "of another program");
    CHECK(isOutside(scratch.path() / "result.csv"));
}

TEST_CASE("what cannot be made again is known by what is in it and is not replaced",
          "[workflow][place]")
{
    ClinicFixture clinic;
    const fs::path folder = clinic.folder();
    app::backUpVault(clinic.desk(), folder / "backup");
    static_cast<void>(storage::makeKeyFile(folder / "key"));
    const storage::Secret key = storage::recoveryKeyText(storage::newRecoveryKey());
    const app::NewVault vault{folder / "v", "ada", {}};
    for (const char* name : {"sheet.txt", "sheet.html"}) {
        app::writeNewFile(folder / name,
                          app::recoverySheetFor(folder / name, vault, key, core::Date(2026, 3, 2)));
        CHECK_FALSE(mayBeReplaced(folder / name));
    }
    CHECK_FALSE(mayBeReplaced(folder / "backup"));
    CHECK_FALSE(mayBeReplaced(folder / "key"));
    fs::create_symlink(folder / "backup", folder / "link");
    CHECK_FALSE(mayBeReplaced(folder / "link"));
    for (const char* name : {"keys.json", "head"}) {
        fs::copy_file(clinic.vaultPath() / name, folder / (std::string("copy-") + name));
        CHECK_FALSE(mayBeReplaced(folder / (std::string("copy-") + name)));
    }
    CHECK(mayBeReplaced(folder / "nothing there"));
    CHECK(mayBeReplaced(placedIn(folder / "old.csv", "client,score\n")));
    CHECK(mayBeReplaced(placedIn(folder / "empty", "")));
    CHECK(mayBeReplaced(placedIn(folder / "page.html", "<!DOCTYPE html>\n<title>Else</title>")));
}

TEST_CASE("every use case that writes where somebody says refuses the folder of a vault",
          "[workflow][place]")
{
    ClinicFixture clinic;
    clinic.openIndividual("K-001");
    const fs::path vault = clinic.vaultPath();
    const fs::path backup = clinic.folder() / "backup";
    app::backUpVault(clinic.desk(), backup);
    const auto before = filesBelow(vault);
    const auto passphrase = storage::Secret::fromText(ClinicFixture::Passphrase);
    const fs::path inside = vault / "backups" / "new";
    const std::map<std::string, std::function<void()>> attempts{
        {"backup", [&] { app::backUpVault(clinic.desk(), inside); }},
        {"restore", [&] { app::restoreVault(backup, inside, "anna", passphrase, clinic.clock()); }},
        {"create",
         [&] {
             static_cast<void>(
                 app::createVault({inside, "ada", {core::Role::Manager}},
                                  storage::Secret::fromText("seven quiet herons wade"),
                                  clinic.clock()));
         }},
        {"demo", [&] { app::makeDemoClinic({.directory = inside, .clients = 1}, clinic.clock()); }},
        {"client export",
         [&] { app::exportClient(clinic.desk(), {.client = "K-001", .folder = inside}); }},
        {"summary", [&] { app::exportSummary(clinic.desk(), {}, inside); }},
        {"summary in the vault itself", [&] { app::exportSummary(clinic.desk(), {}, vault); }},
        {"second folder", [&] { app::chooseSecondBackupFolder(clinic.desk(), vault / "backups"); }},
        {"sheet", [&] { app::writeNewFile(inside, "a sheet"); }},
    };
    const auto entries = clinic.desk().vault().auditEntries().size();
    for (const auto& [name, attempt] : attempts) {
        INFO(name);
        CHECK(reasonOf(attempt) == RefusalReason::PlaceInVault);
        CHECK(filesBelow(vault) == before);
    }
    CHECK(clinic.desk().vault().auditEntries().size() == entries);
}
