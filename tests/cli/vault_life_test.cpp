// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fstream>
#include <iterator>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("a check says on standard error that the vault is sound, and what it looked at",
          "[cli][vault]")
{
    const TestVault vault;
    vault.addCase("K-001");
    const Finished sound = vault.run({"vault", "check"});
    CHECK(sound.exit == 0);
    CHECK(sound.out == "what,detail\n");
    CHECK_THAT(sound.error, ContainsSubstring("the vault is sound: "));
    CHECK_THAT(sound.error, ContainsSubstring(vault.auditEntries() + " entries of the audit log"));
    CHECK_THAT(sound.error, ContainsSubstring("2 keys"));
    const auto pages =
        std::filesystem::file_size(std::filesystem::path(vault.path()) / "records.db") / 4096;
    CHECK_THAT(sound.error, ContainsSubstring(std::to_string(pages) + " pages"));
}

TEST_CASE("a check that finds something never calls the vault sound", "[cli][vault]")
{
    const TestVault vault;
    // The last page is read by no command but the check.
    const auto records = std::filesystem::path(vault.path()) / "records.db";
    const auto last = static_cast<std::streamoff>(std::filesystem::file_size(records)) - 2000;
    {
        std::fstream file(records, std::ios::in | std::ios::out | std::ios::binary);
        file.seekg(last);
        const char flipped = static_cast<char>(file.get() ^ 1);
        file.seekp(last);
        file.put(flipped);
    }
    const Finished checked = vault.run({"vault", "check"});
    INFO(checked.out << checked.error);
    CHECK((checked.exit == 1 || checked.exit == 4));
    CHECK(checked.error.find("sound:") == std::string::npos);
    if (checked.exit == 1) {
        CHECK_FALSE(checked.rows().empty());
        CHECK_THAT(checked.error, ContainsSubstring("finding"));
    }
}

TEST_CASE("a vault made with slashes and dots is named by its folder, its sheet how to recover it",
          "[cli][vault]")
{
    const Scratch scratch;
    const std::string passphrase = scratch.write("passphrase", "seven quiet herons wade\n");
    const std::string sheet = (scratch.path() / "sheet.txt").string();
    const Finished made = run({"vault",
                               "create",
                               scratch.path().string() + "/./x.soundings//",
                               "--user",
                               "ada",
                               "--passphrase-file",
                               passphrase,
                               "--recovery-sheet",
                               sheet});
    INFO(made.error);
    REQUIRE(made.exit == 0);
    CHECK(made.rows().at(0).at("vault") == (scratch.path() / "x.soundings").string());
    std::ifstream stream(sheet);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    CHECK_THAT(text, ContainsSubstring("Vault:     x.soundings\n"));
    CHECK_THAT(text, ContainsSubstring("soundings-cli vault recover DIR --user NAME"));
}

TEST_CASE("a new passphrase opens the vault, the old one no more, and neither stands anywhere",
          "[cli][vault]")
{
    const TestVault vault;
    const std::string next = vault.scratch().write("next", "lantern under nine oaks\n");
    const Finished weak = vault.run({"vault",
                                     "passphrase",
                                     "--new-passphrase-file",
                                     vault.scratch().write("weak", "too short\n")});
    CHECK(weak.exit == 2);
    CHECK(weak.hasOneErrorLine());
    const Finished changed = vault.run({"vault", "passphrase", "--new-passphrase-file", next});
    INFO(changed.error);
    CHECK(changed.exit == 0);
    CHECK(changed.header() == "id,user,key_file");
    CHECK(vault.run({"vault", "info"}).exit == 3);
    const Finished audit =
        run({"audit", "list", "--vault", vault.path(), "--user", "ada", "--passphrase-file", next});
    CHECK(audit.exit == 0);
    CHECK_THAT(audit.out, ContainsSubstring("user.passphrase"));
    for (const auto& [name, content] : vault.contents()) {
        INFO(name);
        CHECK(content.find("lantern under") == std::string::npos);
    }
}

TEST_CASE("a vault that others can reach is warned of by every command and mended by the check",
          "[cli][vault][rights]")
{
    using std::filesystem::perms;
    const TestVault vault;
    const auto keys = std::filesystem::path(vault.path()) / "keys.json";
    std::filesystem::permissions(keys, perms::owner_read | perms::owner_write | perms::others_read);
    std::filesystem::permissions(vault.path(), perms::owner_all | perms::group_exec);

    const Finished info = vault.run({"vault", "info"});
    CHECK(info.exit == 0);
    CHECK_THAT(info.error, ContainsSubstring("keys.json: others on this computer can read it"));

    const Finished found = vault.run({"vault", "check"});
    CHECK(found.exit == 1);
    const auto rows = found.rows();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].at("what") == "rights");
    CHECK_THAT(rows[1].at("detail"), ContainsSubstring("keys.json"));
    CHECK(found.error.find("sound:") == std::string::npos);
    // Said as a finding, and not once more as a note.
    CHECK(found.error.find("others on this computer") == std::string::npos);

    const Finished mended = vault.run({"vault", "check", "--mend-permissions"});
    CHECK(mended.exit == 0);
    CHECK(mended.out == "what,detail\n");
    CHECK_THAT(mended.error, ContainsSubstring("nobody else can reach"));
    CHECK(std::filesystem::status(keys).permissions() == (perms::owner_read | perms::owner_write));
    CHECK(std::filesystem::status(vault.path()).permissions() == perms::owner_all);
    CHECK(vault.run({"vault", "info"}).error.find("others on this computer") == std::string::npos);
}

TEST_CASE("a link in the place of a file of the vault is refused and named", "[cli][vault]")
{
    const TestVault vault;
    const auto keys = std::filesystem::path(vault.path()) / "keys.json";
    const auto aside = vault.scratch().path() / "keys.json";
    std::filesystem::rename(keys, aside);
    std::filesystem::create_symlink(aside, keys);
    const Finished refused = vault.run({"vault", "info"});
    CHECK(refused.exit == 4);
    CHECK(refused.hasOneErrorLine());
    CHECK_THAT(refused.error, ContainsSubstring("this is a link"));
    CHECK_THAT(refused.error, ContainsSubstring("keys.json"));
}
