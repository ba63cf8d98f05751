// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fstream>
#include <iterator>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("a new vault hands out its recovery key once, on the sheet or in the result",
          "[cli][vault]")
{
    const Scratch scratch;
    const std::string passphrase = scratch.write("passphrase", "seven quiet herons wade\n");
    const auto create = [&](const std::string& name, std::vector<std::string> more) {
        more.insert(more.begin(),
                    {"vault",
                     "create",
                     (scratch.path() / name).string(),
                     "--user",
                     "ada",
                     "--passphrase-file",
                     passphrase});
        return run(more);
    };
    const std::string sheet = (scratch.path() / "sheet.txt").string();
    const Finished withSheet = create("a.soundings", {"--recovery-sheet", sheet});
    REQUIRE(withSheet.exit == 0);
    CHECK(withSheet.rows().at(0).at("id").size() == 32);
    CHECK(withSheet.rows().at(0).at("recovery_key").empty());
    std::ifstream stream(sheet);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    CHECK_THAT(text, ContainsSubstring("Recovery key"));

    const Finished unmanaged = create("c.soundings", {"--role", "therapist"});
    CHECK(unmanaged.exit == 2);
    CHECK_THAT(unmanaged.error, ContainsSubstring("manager among them"));
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "c.soundings"));

    const Finished without = create("b.soundings", {"--role", "manager"});
    REQUIRE(without.exit == 0);
    CHECK(without.rows().at(0).at("roles") == "manager");
    CHECK(without.rows().at(0).at("recovery_key").size() > 50);
}

TEST_CASE("a vault whose recovery key could not be handed over is not there", "[cli][vault]")
{
    const Scratch scratch;
    const std::string passphrase = scratch.write("passphrase", "seven quiet herons wade\n");
    const auto create = [&](const std::string& name, const std::vector<std::string>& more) {
        std::vector<std::string> words = {"vault",
                                          "create",
                                          (scratch.path() / name).string(),
                                          "--user",
                                          "ada",
                                          "--passphrase-file",
                                          passphrase,
                                          "--output",
                                          "/dev/full"};
        words.insert(words.end(), more.begin(), more.end());
        const Finished finished = run(words);
        INFO(finished.error);
        CHECK(finished.exit == 5);
        CHECK(finished.hasOneErrorLine());
    };
    create("a.soundings", {});
    create("b.soundings", {"--recovery-sheet", (scratch.path() / "sheet.txt").string()});
    std::filesystem::create_directory(scratch.path() / "empty");
    create("empty", {});
    CHECK(std::filesystem::is_empty(scratch.path() / "empty"));
    const auto left = std::filesystem::directory_iterator(scratch.path());
    CHECK(std::distance(begin(left), end(left)) == 2);
}

TEST_CASE("the passphrase comes from standard input or a file, with either line end",
          "[cli][vault]")
{
    const TestVault vault;
    const std::vector<std::string> words = {
        "vault", "info", "--vault", vault.path(), "--user", "ada"};
    const auto with = [&words](std::vector<std::string> more, const std::string& input) {
        more.insert(more.begin(), words.begin(), words.end());
        return run(more, input);
    };
    const std::string good = TestVault::Passphrase;
    CHECK(with({"--passphrase-stdin"}, good).exit == 0);
    CHECK(with({"--passphrase-stdin"}, good + "\r\nrest").exit == 0);
    CHECK(with({"--passphrase-stdin"}, "").exit == 2);
    CHECK(with({"--passphrase-stdin"}, std::string(5000, 'x')).exit == 2);
    CHECK(with({"--passphrase-file", "/nowhere"}, "").exit == 2);
    const Finished nothing = with({}, good);
    CHECK(nothing.exit == 2);
    CHECK_THAT(nothing.error, ContainsSubstring("--passphrase-file"));
    CHECK(with({"--passphrase-stdin", "--passphrase-file", "x"}, good).exit == 2);
}

TEST_CASE("a passphrase on standard input is never taken for the file that is to be read from it",
          "[cli][vault]")
{
    const TestVault vault;
    const std::string input = std::string(TestVault::Passphrase) +
                              "\nclient,date,session,measure,score\nX,2024-01-08,1,srs,37\n";
    const std::string map = vault.scratch().write("map.json", "{}");
    const std::vector<std::string> import = {
        "import", "--as", "csv", "--vault", vault.path(), "--user", "ada"};
    const auto refuses = [&](std::vector<std::string> words, const std::vector<std::string>& more) {
        words.insert(words.end(), more.begin(), more.end());
        const Finished finished = run(words, input);
        INFO(finished.error);
        CHECK(finished.exit == 2);
        CHECK(finished.out.empty());
        CHECK(finished.hasOneErrorLine());
        CHECK_THAT(finished.error, ContainsSubstring("standard input can hold"));
        CHECK_THAT(finished.error, !ContainsSubstring("heron"));
    };
    refuses(import, {"-", "--passphrase-stdin"});
    refuses(import, {"/dev/stdin", "--passphrase-stdin"});
    refuses(import, {"-", "--passphrase-file", "/dev/stdin"});
    refuses(import, {map, "--map", "-", "--passphrase-stdin"});
    refuses(import, {"-", "--map", "-", "--passphrase-file", vault.passphraseFile()});
    refuses({"analyse", "change"}, {"--passphrase-stdin"});
    refuses({"analyse", "rupture", "-", "--measure", "srs"}, {"--passphrase-stdin"});
    CHECK(vault.run({"client", "list"}).rows().empty());

    const std::string file = vault.scratch().write(
        "ratings.csv", "client,date,session,measure,score\nX,2024-01-08,1,srs,37\n");
    std::vector<std::string> apart = import;
    apart.insert(apart.end(), {file, "--passphrase-stdin"});
    CHECK(run(apart, TestVault::Passphrase).exit == 0);
}

TEST_CASE("a vault is recovered with its key, and a wrong or mistyped one ends with 3",
          "[cli][vault][recovery]")
{
    const Scratch scratch;
    const std::string vault = (scratch.path() / "t.soundings").string();
    const std::string old = scratch.write("old", "seven quiet herons wade\n");
    const std::string fresh = "lantern under nine oaks";
    const Finished created =
        run({"vault", "create", vault, "--user", "ada", "--passphrase-file", old});
    REQUIRE(created.exit == 0);
    const std::string key = created.rows().at(0).at("recovery_key");
    const auto recover = [&](const std::string& first) {
        return run({"vault",
                    "recover",
                    vault,
                    "--user",
                    "ada",
                    "--recovery-key-stdin",
                    "--passphrase-stdin"},
                   first + "\n" + fresh + "\n");
    };
    std::string mistyped = key;
    mistyped[0] = mistyped[0] == 'A' ? 'B' : 'A';
    const Finished refused = recover(mistyped);
    CHECK(refused.exit == 3);
    CHECK(refused.hasOneErrorLine());
    CHECK_THAT(refused.error, ContainsSubstring("checksum"));
    CHECK(
        run({"vault", "info", "--vault", vault, "--user", "ada", "--passphrase-file", old}).exit ==
        0);

    // Too many wrong ones keep everybody of that name out, but not who has the key.
    for (int time = 0; time < 5; ++time) {
        CHECK(run({"vault", "info", "--vault", vault, "--user", "ada", "--passphrase-stdin"},
                  "not the one")
                  .exit == 3);
    }
    CHECK_THAT(
        run({"vault", "info", "--vault", vault, "--user", "ada", "--passphrase-file", old}).error,
        ContainsSubstring("too many wrong passphrases"));
    // As the sheet has it: in two lines.
    std::string inLines = key;
    inLines[inLines.find('-', inLines.size() / 2 - 3)] = '\n';
    const Finished done = recover(inLines);
    INFO(done.error);
    REQUIRE(done.exit == 0);
    CHECK(done.rows().at(0).at("user") == "ada");
    CHECK(
        run({"vault", "info", "--vault", vault, "--user", "ada", "--passphrase-file", old}).exit ==
        3);
    CHECK(run({"vault", "info", "--vault", vault, "--user", "ada", "--passphrase-stdin"}, fresh)
              .exit == 0);
}

TEST_CASE("a passphrase is the same however its letters are typed", "[cli][vault]")
{
    const Scratch scratch;
    const std::string vault = (scratch.path() / "t.soundings").string();
    const std::string decomposed =
        scratch.write("decomposed", "cafe\xcc\x81 by the frozen fjords\n");
    REQUIRE(
        run({"vault", "create", vault, "--user", "ada", "--passphrase-file", decomposed}).exit ==
        0);
    const auto opens = [&vault](const std::string& words) {
        return run({"vault", "info", "--vault", vault, "--user", "ada", "--passphrase-stdin"},
                   words)
                   .exit == 0;
    };
    CHECK(opens("cafe\xcc\x81 by the frozen fjords"));
    CHECK(opens("caf\xc3\xa9 by the frozen fjords"));
    CHECK(opens("caf\xc3\xa9 by\xc2\xa0the frozen fjords"));
    CHECK_FALSE(opens("cafe by the frozen fjords"));
    const std::string latin1 = scratch.write("latin1", "caf\xe9 by the frozen fjords\n");
    const Finished refused = run({"vault",
                                  "create",
                                  (scratch.path() / "l.soundings").string(),
                                  "--user",
                                  "ada",
                                  "--passphrase-file",
                                  latin1});
    CHECK(refused.exit == 2);
    CHECK(refused.hasOneErrorLine());
    CHECK_THAT(refused.error, ContainsSubstring("UTF-8"));
}
