// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <filesystem>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr auto NewWords = "lantern under nine oaks";

/// ada's vault with a key file beside her old passphrase.
struct KeyFileVault
{
    TestVault vault;
    std::string keyFile = (vault.scratch().path() / "ada.key").string();
    std::string newWords = vault.scratch().write("new", std::string(NewWords) + "\n");

    KeyFileVault()
    {
        const Finished made = vault.run({"vault",
                                         "passphrase",
                                         "--new-passphrase-file",
                                         vault.passphraseFile(),
                                         "--make-key-file",
                                         keyFile});
        INFO(made.error);
        REQUIRE(made.exit == 0);
        CHECK(made.header() == "id,user,key_file");
        CHECK(made.rows().at(0).at("key_file") == keyFile);
    }

    [[nodiscard]] Finished runWith(std::vector<std::string> words) const
    {
        words.insert(words.end(), {"--key-file", keyFile});
        return vault.run(words);
    }
};

} // namespace

TEST_CASE("with a key file a command opens the vault, without it ends with 3",
          "[cli][vault][keyfile]")
{
    const KeyFileVault made;
    CHECK(made.runWith({"vault", "check"}).exit == 0);
    CHECK(made.runWith({"client", "list"}).exit == 0);
    const Finished without = made.vault.run({"vault", "info"});
    CHECK(without.exit == 3);
    CHECK(without.hasOneErrorLine());
    CHECK_THAT(without.error, ContainsSubstring("key file"));
}

TEST_CASE("an unknown user, a wrong passphrase and a missing key file are told the same",
          "[cli][vault][keyfile][R7]")
{
    const KeyFileVault made;
    const Finished noFile = made.vault.run({"vault", "info"});
    const Finished nobody = made.vault.runAs("nobody", {"vault", "info"});
    const Finished nobodyWithFile =
        made.vault.runAs("nobody", {"vault", "info", "--key-file", made.keyFile});
    std::vector<std::string> words = {"vault",
                                      "info",
                                      "--vault",
                                      made.vault.path(),
                                      "--user",
                                      "ada",
                                      "--key-file",
                                      made.keyFile,
                                      "--passphrase-stdin"};
    const Finished wrong = run(words, NewWords);
    CHECK(noFile.exit == 3);
    for (const Finished* other : {&nobody, &nobodyWithFile, &wrong}) {
        CHECK(other->exit == noFile.exit);
        CHECK(other->error == noFile.error);
    }
}

TEST_CASE("a file that is no key file is refused before a passphrase is tried",
          "[cli][vault][keyfile]")
{
    const KeyFileVault made;
    const auto refuses = [&made](const std::string& file, const std::string& why) {
        const Finished finished = made.vault.run({"vault", "info", "--key-file", file});
        INFO(finished.error);
        CHECK(finished.exit == 2);
        CHECK(finished.hasOneErrorLine());
        CHECK_THAT(finished.error, ContainsSubstring(why));
    };
    const auto before = made.vault.contents();
    refuses("/nowhere/ada.key", "not there");
    refuses(made.vault.passphraseFile(), "not a key file");
    refuses("/dev/zero", "no plain file");
    CHECK(made.vault.contents() == before);
}

TEST_CASE("a key file is kept with a new passphrase, and dropped when that is said",
          "[cli][vault][keyfile]")
{
    const KeyFileVault made;
    const auto openWith = [&made](const std::vector<std::string>& more) {
        std::vector<std::string> words = {
            "vault", "info", "--vault", made.vault.path(), "--user", "ada", "--passphrase-stdin"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words, NewWords).exit;
    };
    REQUIRE(made.runWith({"vault", "passphrase", "--new-passphrase-file", made.newWords}).exit ==
            0);
    CHECK(openWith({}) == 3);
    REQUIRE(openWith({"--key-file", made.keyFile}) == 0);

    std::vector<std::string> drop = {"vault",
                                     "passphrase",
                                     "--vault",
                                     made.vault.path(),
                                     "--user",
                                     "ada",
                                     "--passphrase-stdin",
                                     "--new-passphrase-stdin",
                                     "--without-key-file"};
    const std::string twice = std::string(NewWords) + "\n" + NewWords + "\n";
    const Finished unnamed = run(drop, twice);
    CHECK(unnamed.exit == 2);
    CHECK_THAT(unnamed.error, ContainsSubstring("expected --key-file"));
    drop.insert(drop.end(), {"--key-file", made.keyFile});
    const Finished dropped = run(drop, twice);
    INFO(dropped.error);
    CHECK(dropped.exit == 0);
    CHECK(dropped.rows().at(0).at("key_file").empty());
    CHECK(openWith({}) == 0);
}

TEST_CASE("a key file is not made over a file, nor in the vault's own folder",
          "[cli][vault][keyfile]")
{
    const TestVault vault;
    const auto make = [&vault](const std::string& file) {
        return vault.run({"vault",
                          "passphrase",
                          "--new-passphrase-file",
                          vault.passphraseFile(),
                          "--make-key-file",
                          file});
    };
    const auto before = vault.contents();
    const Finished over = make(vault.passphraseFile());
    CHECK(over.exit == 5);
    CHECK_THAT(over.error, ContainsSubstring("exists already"));
    const Finished inside = make(vault.path() + "/ada.key");
    CHECK(inside.exit == 5);
    CHECK_THAT(inside.error, ContainsSubstring("own folder"));
    CHECK(make("/nowhere/ada.key").exit == 5);
    CHECK(vault.contents() == before);
    CHECK(vault.run({"vault", "info"}).exit == 0);
}

TEST_CASE("where a passphrase is given anew a key file is not passed over in silence",
          "[cli][vault][keyfile]")
{
    const KeyFileVault made;
    const std::string other = (made.vault.scratch().path() / "other.soundings").string();
    const Finished created = run({"vault",
                                  "create",
                                  other,
                                  "--user",
                                  "ada",
                                  "--passphrase-file",
                                  made.newWords,
                                  "--key-file",
                                  made.keyFile});
    CHECK(created.exit == 2);
    CHECK_FALSE(std::filesystem::exists(other));
    CHECK(run({"vault", "recover", made.vault.path(), "--user", "ada", "--key-file", made.keyFile})
              .exit == 2);
}

TEST_CASE("a backup is restored with the key file of its day", "[cli][backup][keyfile]")
{
    const KeyFileVault made;
    const std::string file = (made.vault.scratch().path() / "b.soundings-backup").string();
    const std::string target = (made.vault.scratch().path() / "again.soundings").string();
    REQUIRE(made.runWith({"vault", "backup", file}).exit == 0);
    std::vector<std::string> restore = {"vault",
                                        "restore",
                                        file,
                                        target,
                                        "--user",
                                        "ada",
                                        "--passphrase-file",
                                        made.vault.passphraseFile()};
    CHECK(run(restore).exit == 3);
    CHECK_FALSE(std::filesystem::exists(target));
    restore.insert(restore.end(), {"--key-file", made.keyFile});
    const Finished restored = run(restore);
    INFO(restored.error);
    CHECK(restored.exit == 0);
}
