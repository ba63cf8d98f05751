// SPDX-License-Identifier: GPL-3.0-or-later
// Where a result must not go: into a vault, or over what cannot be made again.
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fstream>
#include <iterator>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace fs = std::filesystem;

namespace {

std::string contentAt(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void requireInTheWay(const Finished& finished, const std::string& says)
{
    INFO(finished.error);
    CHECK(finished.exit == 5);
    CHECK(finished.out.empty());
    CHECK(finished.hasOneErrorLine());
    CHECK_THAT(finished.error, ContainsSubstring(says));
    CHECK_THAT(finished.error, ContainsSubstring("expected"));
}

} // namespace

TEST_CASE("no command puts its result into the folder of a vault", "[cli][output][place]")
{
    const TestVault vault;
    vault.addCase("K-001");
    const auto before = vault.contents();
    const fs::path folder = vault.path();
    fs::create_directory_symlink(folder, vault.scratch().path() / "link");
    const std::string ratings = vault.scratch().write("r.csv", "client,session,score\nC,1,30\n");
    for (const fs::path& target : {folder / "keys.json",
                                   folder / "records.db",
                                   folder / "head",
                                   folder / "new.csv",
                                   folder / "backups" / "new.csv",
                                   folder / "no" / "such" / "new.csv",
                                   vault.scratch().path() / "link" / "keys.json"}) {
        const std::string output = target.string();
        requireInTheWay(run({"measure", "list", "--output", output}), "folder of the vault");
        requireInTheWay(
            run({"analyse", "rupture", ratings, "--measure", "srs", "--output", output}),
            "folder of the vault");
        requireInTheWay(vault.run({"client", "list", "--output", output}), "folder of the vault");
        requireInTheWay(vault.run({"vault", "backup", output}), "folder of the vault");
        requireInTheWay(run({"demo", output, "--clients", "1"}), "folder of the vault");
        CHECK(vault.contents() == before);
    }
    const std::string inside = (folder / "backups" / "new").string();
    requireInTheWay(vault.run({"client", "export", "K-001", "--as", "csv", inside}),
                    "folder of the vault");
    requireInTheWay(vault.run({"summary", "--from", "2025-Q1", "--to", "2025-Q1", "--out", inside}),
                    "folder of the vault");
    const std::vector<std::string> passphrase = {
        "--user", "ada", "--passphrase-file", vault.passphraseFile()};
    const auto withPassphrase = [&passphrase](std::vector<std::string> words) {
        words.insert(words.end(), passphrase.begin(), passphrase.end());
        return run(words);
    };
    requireInTheWay(withPassphrase({"vault", "create", inside}), "folder of the vault");
    requireInTheWay(withPassphrase({"vault",
                                    "create",
                                    (vault.scratch().path() / "other").string(),
                                    "--recovery-sheet",
                                    inside}),
                    "folder of the vault");
    const std::string other = (vault.scratch().path() / "other").string();
    CHECK_FALSE(fs::exists(other));
    requireInTheWay(withPassphrase({"vault", "create", other, "--recovery-sheet", other}),
                    "where the vault is to be");
    CHECK_FALSE(fs::exists(other));
    const std::string backup = (vault.scratch().path() / "b").string();
    REQUIRE(vault.run({"vault", "backup", backup}).exit == 0);
    requireInTheWay(withPassphrase({"vault", "restore", backup, inside}), "folder of the vault");
    CHECK_FALSE(fs::exists(inside));
    vault.requireClean();
}

TEST_CASE("a result goes where a link leads, and a link to nothing is told", "[cli][output][place]")
{
    const TestVault vault;
    const fs::path folder = vault.scratch().path();
    const std::string real = vault.scratch().write("real.csv", "of before\n");
    fs::create_symlink(real, folder / "link.csv");
    fs::create_symlink(folder / "nowhere.csv", folder / "dangling.csv");
    REQUIRE(vault.run({"user", "list", "--output", (folder / "link.csv").string()}).exit == 0);
    CHECK(fs::is_symlink(folder / "link.csv"));
    CHECK_THAT(contentAt(real), ContainsSubstring("ada"));
    const Finished refused =
        vault.run({"user", "list", "--output", (folder / "dangling.csv").string()});
    CHECK(refused.exit == 5);
    CHECK(refused.hasOneErrorLine());
    CHECK(fs::is_symlink(folder / "dangling.csv"));
    CHECK_FALSE(fs::exists(folder / "nowhere.csv"));
}

TEST_CASE("what cannot be made again is not replaced by a result", "[cli][output][place]")
{
    const TestVault vault;
    const fs::path folder = vault.scratch().path();
    REQUIRE(vault.run({"vault", "backup", (folder / "backup").string()}).exit == 0);
    REQUIRE(run({"vault",
                 "create",
                 (folder / "other").string(),
                 "--user",
                 "ada",
                 "--passphrase-file",
                 vault.passphraseFile(),
                 "--recovery-sheet",
                 (folder / "sheet.html").string()})
                .exit == 0);
    const std::string next = vault.scratch().write("next", "nine quiet herons wade\n");
    REQUIRE(vault
                .run({"vault",
                      "passphrase",
                      "--new-passphrase-file",
                      next,
                      "--make-key-file",
                      (folder / "key").string()})
                .exit == 0);
    const std::map<std::string, std::string> dear{
        {"backup", "a backup of a vault"}, {"sheet.html", "recovery sheet"}, {"key", "key file"}};
    for (const auto& [name, what] : dear) {
        const std::string before = contentAt(folder / name);
        requireInTheWay(run({"measure", "list", "--output", (folder / name).string()}), what);
        CHECK(contentAt(folder / name) == before);
    }
}

TEST_CASE("a result does not take the place of a file that the command is given",
          "[cli][output][place]")
{
    const TestVault vault;
    vault.addCase("K-001");
    const std::string file = vault.passphraseFile();
    const std::string before = contentAt(file);
    requireInTheWay(vault.run({"client", "list", "--output", file}), "--passphrase-file");
    fs::create_hard_link(file, vault.scratch().path() / "same");
    requireInTheWay(
        vault.run({"client", "list", "--output", (vault.scratch().path() / "same").string()}),
        "--passphrase-file");
    CHECK(contentAt(file) == before);

    const std::string ratings = vault.scratch().write("r.csv", "client,session,score\nC,1,30\n");
    for (const bool isWord : {true, false}) {
        std::vector<std::string> words{"analyse", "rupture"};
        if (isWord) {
            words.push_back(ratings);
        } else {
            words.insert(words.end(), {"--input", ratings});
        }
        words.insert(words.end(), {"--measure", "srs", "--output", ratings});
        requireInTheWay(run(words), "--output");
    }
    CHECK(contentAt(ratings) == "client,session,score\nC,1,30\n");

    // The sheet would be written first and the result over it.
    const std::string sheet = (vault.scratch().path() / "sheet.txt").string();
    requireInTheWay(run({"vault",
                         "create",
                         (vault.scratch().path() / "other").string(),
                         "--user",
                         "ada",
                         "--passphrase-file",
                         file,
                         "--recovery-sheet",
                         sheet,
                         "--output",
                         sheet}),
                    "--recovery-sheet");
    CHECK_FALSE(fs::exists(sheet));
    CHECK_FALSE(fs::exists(vault.scratch().path() / "other"));
    // A column may be called as the file is.
    const Finished named = run({"analyse",
                                "rupture",
                                ratings,
                                "--measure",
                                "srs",
                                "--score",
                                "score",
                                "--output",
                                (vault.scratch().path() / "score").string()});
    INFO(named.error);
    CHECK(named.exit == 0);
}

TEST_CASE("the option --replace does not replace the backup of another vault",
          "[cli][backup][place]")
{
    const TestVault vault;
    const TestVault neighbour;
    const std::string theirs = (neighbour.scratch().path() / "b").string();
    REQUIRE(neighbour.run({"vault", "backup", theirs}).exit == 0);
    const std::string before = contentAt(theirs);
    requireInTheWay(vault.run({"vault", "backup", theirs, "--replace"}), "another vault");
    CHECK(contentAt(theirs) == before);
    CHECK(neighbour.run({"vault", "backup", theirs, "--replace"}).exit == 0);
}
