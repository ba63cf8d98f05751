// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/read_file.h"
#include "app/workflow/summarise_clinic.h"
#include "storage/digest.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

using namespace soundings;
using app::RefusalKind;
using app::SummaryTable;
using tests::ClinicFixture;
using tests::refusalOf;

namespace fs = std::filesystem;

namespace {

app::ClinicSummary someSummary()
{
    const std::string whole = "2025-Q1 to 2025-Q2";
    return {.from = {2025, 1},
            .to = {2025, 2},
            .cells = {{SummaryTable::Began, "2025-Q1", "all", 15, std::nullopt},
                      {SummaryTable::Began, "2025-Q2", "all", std::nullopt, std::nullopt},
                      {SummaryTable::Ending, whole, "agreed", 30, 75},
                      {SummaryTable::Ending, whole, "drop-out", 10, 25}},
            .threshold = 8,
            .rounding = 5,
            .hidden = 1};
}

std::string textOf(const fs::path& file)
{
    return app::readFile(file, 1U << 20U);
}

std::optional<RefusalKind> exportTo(ClinicFixture& clinic, const fs::path& folder)
{
    return refusalOf([&] {
        app::exportSummary(clinic.desk(), someSummary(), folder);
        return 0;
    });
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

} // namespace

TEST_CASE("a hidden cell is an empty cell, and nothing else is", "[workflow][summary]")
{
    CHECK(app::summaryCsv(someSummary()) == "table,period,category,clients,percent\r\n"
                                            "began,2025-Q1,all,15,\r\n"
                                            "began,2025-Q2,all,,\r\n"
                                            "ending,2025-Q1 to 2025-Q2,agreed,30,75\r\n"
                                            "ending,2025-Q1 to 2025-Q2,drop-out,10,25\r\n");
}

TEST_CASE("the manifest is JSON that says how the cells were protected and proves the CSV",
          "[workflow][summary]")
{
    const std::string csv = app::summaryCsv(someSummary());
    const auto manifest = nlohmann::json::parse(
        app::summaryManifest(someSummary(), csv, {.number = 12, .utcSeconds = 86'400, .hash = {}}));
    CHECK(manifest.at("file") == "summary.csv");
    CHECK(manifest.at("sha256") == storage::sha256Hex(csv));
    CHECK(manifest.at("from") == "2025-Q1");
    CHECK(manifest.at("to") == "2025-Q2");
    CHECK(manifest.at("k") == 8);
    CHECK(manifest.at("rounding") == 5);
    CHECK(manifest.at("hiddenCells") == 1);
    CHECK(manifest.at("cells") == 4);
    CHECK(manifest.at("auditNumber") == 12);
    CHECK(manifest.at("auditHash") == std::string(64, '0'));
    CHECK_FALSE(manifest.contains("auditTime"));
    CHECK_FALSE(manifest.at("denominators").get<std::string>().empty());
    CHECK_FALSE(manifest.at("change").get<std::string>().empty());
    CHECK_FALSE(manifest.at("warning").get<std::string>().empty());
}

TEST_CASE("the two files come into a new folder that only their owner reads, and are noted",
          "[workflow][summary]")
{
    ClinicFixture clinic;
    const fs::path folder = clinic.folder() / "deep" / "summary";
    REQUIRE_FALSE(exportTo(clinic, folder));

    CHECK(namesIn(folder) == std::vector<std::string>{"manifest.json", "summary.csv"});
    CHECK(textOf(folder / "summary.csv") == app::summaryCsv(someSummary()));
    for (const char* name : {"summary.csv", "manifest.json"}) {
        CHECK(fs::status(folder / name).permissions() ==
              (fs::perms::owner_read | fs::perms::owner_write));
    }
    const auto entry = clinic.desk().vault().auditEntries().back();
    CHECK(entry.what.action == "summary.export");
    CHECK(entry.what.detail == "2025-Q1 to 2025-Q2");
}

TEST_CASE("a folder that holds either file is refused and left as it is", "[workflow][summary]")
{
    ClinicFixture clinic;
    for (const char* name : {"summary.csv", "manifest.json"}) {
        const fs::path folder = clinic.folder() / ("with-" + std::string(name));
        fs::create_directory(folder);
        app::writeNewFile(folder / name, "somebody's");
        const auto before = clinic.desk().vault().auditEntries().size();

        CHECK(exportTo(clinic, folder) == RefusalKind::Conflict);

        CHECK(namesIn(folder) == std::vector<std::string>{name});
        CHECK(textOf(folder / name) == "somebody's");
        CHECK(clinic.desk().vault().auditEntries().size() == before);
    }
}

TEST_CASE("where a file stands in the way of the folder nothing is written or noted",
          "[workflow][summary]")
{
    ClinicFixture clinic;
    const fs::path file = clinic.folder() / "file";
    app::writeNewFile(file, "somebody's");
    const auto before = clinic.desk().vault().auditEntries().size();
    CHECK(exportTo(clinic, file) == RefusalKind::Conflict);
    CHECK(exportTo(clinic, file / "below") == RefusalKind::Conflict);
    CHECK(exportTo(clinic, clinic.folder() / std::string(300, 'x')) == RefusalKind::Conflict);
    CHECK(textOf(file) == "somebody's");
    CHECK(clinic.desk().vault().auditEntries().size() == before);
}

TEST_CASE("a link that waits where a file will stand is not followed", "[workflow][summary]")
{
    ClinicFixture clinic;
    for (const char* name : {"summary.csv", "manifest.json"}) {
        const fs::path folder = clinic.folder() / ("link-" + std::string(name));
        fs::create_directory(folder);
        fs::create_symlink(clinic.folder() / "elsewhere", folder / name);

        CHECK(exportTo(clinic, folder) == RefusalKind::Conflict);

        CHECK_FALSE(fs::exists(clinic.folder() / "elsewhere"));
        CHECK(namesIn(folder) == std::vector<std::string>{name});
    }
}

TEST_CASE("when the manifest cannot be written the figures do not stay without it",
          "[workflow][summary]")
{
    ClinicFixture clinic;
    const fs::path folder = clinic.folder() / "summary";
    fs::create_directories(folder);
    // A link to nowhere looks free until the file is to be put there.
    fs::create_symlink(folder / "nowhere", folder / "manifest.json");

    CHECK(exportTo(clinic, folder) == RefusalKind::Conflict);

    CHECK(namesIn(folder) == std::vector<std::string>{"manifest.json"});
}

TEST_CASE("a summary that a manager made is not exported by anybody else",
          "[workflow][summary][roles]")
{
    ClinicFixture clinic;
    clinic.addUser("bela", {core::Role::Therapist, core::Role::Supervisor});
    clinic.signInAs("bela");
    CHECK(exportTo(clinic, clinic.folder() / "summary") == RefusalKind::NotAllowed);
    CHECK_FALSE(fs::exists(clinic.folder() / "summary"));
}
