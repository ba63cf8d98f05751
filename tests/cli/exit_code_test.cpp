// SPDX-License-Identifier: GPL-3.0-or-later
// The same mishap ends every command with the same number: 2 for a file that is to be read and is
// not there or is a folder, 5 for a place that does not take what is to be written.
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <tuple>

using namespace soundings::tests;

namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

void requireEnds(const Finished& finished, int exit)
{
    INFO(finished.error);
    CHECK(finished.exit == exit);
    CHECK(finished.out.empty());
    CHECK(finished.hasOneErrorLine());
}

/// Commands that read `file`; those of a vault are run as ada.
std::vector<std::pair<bool, Words>> readersOf(const std::string& file, const std::string& place)
{
    return {
        {false, {"measure", "check", file}},
        {false, {"analyse", "change", file, "--pre", "a", "--post", "b", "--reliability", ".9"}},
        {false, {"analyse", "rupture", file, "--measure", "srs"}},
        {false, {"analyse", "trend", file}},
        {false, {"analyse", "trajectory", "fit", file, "--measure", "phq-9"}},
        {false, {"analyse", "trajectory", "apply", file, "--model", file}},
        {false, {"vault", "restore", file, place, "--user", "ada", "--passphrase-file", file}},
        {false, {"vault", "create", place, "--user", "ada", "--passphrase-file", file}},
        {true, {"import", file, "--as", "csv"}},
        {true, {"measure", "add", file}},
        {true, {"client", "list", "--key-file", file}},
        {true, {"vault", "passphrase", "--new-passphrase-file", file}},
        {true, {"user", "add", "zoe", "--role", "therapist", "--new-passphrase-file", file}},
    };
}

/// Commands that write `file`, or make the folder `file`.
std::vector<std::pair<bool, Words>>
writersOf(const std::string& file, const std::string& place, const std::string& passphrase)
{
    return {
        {false, {"measure", "list", "--output", file}},
        {true, {"client", "list", "--output", file}},
        {true, {"vault", "backup", file}},
        {true, {"client", "export", "K-001", "--as", "csv", file}},
        {true, {"user", "retire", "grace", "--recovery-sheet", file}},
        {true,
         {"vault", "passphrase", "--new-passphrase-file", passphrase, "--make-key-file", file}},
        {false,
         {"vault",
          "create",
          place,
          "--user",
          "ada",
          "--passphrase-file",
          passphrase,
          "--recovery-sheet",
          file}},
    };
}

} // namespace

TEST_CASE("a file that is not there, and a folder in its place, end every command with 2",
          "[cli][exit]")
{
    const TestVault vault;
    const std::string place = (vault.scratch().path() / "new.soundings").string();
    const std::string missing = (vault.scratch().path() / "no such file").string();
    const std::string folder = (vault.scratch().path() / "folder").string();
    fs::create_directory(folder);
    const std::string entries = vault.auditEntries();
    for (const std::string& file : {missing, folder}) {
        for (const auto& [isOfVault, words] : readersOf(file, place)) {
            if (file == folder && words[0] == "measure") {
                continue; // a measure is a folder
            }
            INFO(words[0] << " " << words[1]);
            requireEnds(isOfVault ? vault.run(words) : run(words), 2);
            CHECK_FALSE(fs::exists(place));
        }
    }
    CHECK(vault.auditEntries() == entries);
}

TEST_CASE("a place that takes no file ends every command that writes with 5", "[cli][exit]")
{
    const TestVault vault;
    vault.addCase("K-001");
    const std::string passphrase = vault.scratch().write("other", "nine quiet herons wade\n");
    REQUIRE(vault
                .run({"user",
                      "add",
                      "grace",
                      "--role",
                      "therapist",
                      "--new-passphrase-file",
                      passphrase})
                .exit == 0);
    const std::string place = (vault.scratch().path() / "new.soundings").string();
    const std::string folder = (vault.scratch().path() / "folder").string();
    fs::create_directory(folder);
    const std::string nowhere = (vault.scratch().path() / "no" / "such" / "place").string();
    const std::string tooLong = (vault.scratch().path() / std::string(300, 'x')).string();
    for (const std::string& file : {nowhere, folder, tooLong}) {
        for (const auto& [isOfVault, words] : writersOf(file, place, passphrase)) {
            INFO(words[0] << " " << words[1] << " " << file);
            requireEnds(isOfVault ? vault.run(words) : run(words), 5);
            CHECK_FALSE(fs::exists(place));
        }
    }
    CHECK(fs::is_empty(folder));
    requireEnds(run({"measure", "list", "--output", "/dev/full"}), 5);
    vault.requireClean();
}
