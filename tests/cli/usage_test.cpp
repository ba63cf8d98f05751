// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody reads who typed it wrong, or asks how it is typed.
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fstream>
#include <iterator>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

void requireUsage(const Finished& finished, const std::string& words)
{
    INFO("stderr: " << finished.error);
    CHECK(finished.exit == 2);
    CHECK(finished.out.empty());
    CHECK(finished.hasOneErrorLine());
    CHECK_THAT(finished.error, ContainsSubstring(words));
}

std::string shippedProfile(const std::string& measure)
{
    std::ifstream stream(std::string(SOUNDINGS_DEFINITIONS) + "/" + measure + "/1.0.0/profile.json",
                         std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("a mistyped command is answered with the nearest one and where all are listed",
          "[cli][usage]")
{
    requireUsage(run({"caselod"}), "'caselod': did you mean 'caseload'? 'soundings-cli --help'");
    requireUsage(run({"caselod", "--vault", "x", "--user", "ada"}), "did you mean 'caseload'?");
    requireUsage(run({"vualt", "info"}), "did you mean 'vault'?");
    requireUsage(run({"measures"}), "did you mean 'measure'?");
    requireUsage(run({"vault", "checc"}),
                 "'vault checc': did you mean 'vault check'? 'soundings-cli vault --help'");
    requireUsage(run({"--format", "csv", "client", "lst"}), "did you mean 'client list'?");
}

TEST_CASE("a group alone is answered with the commands it has", "[cli][usage]")
{
    requireUsage(run({"vault"}), "after 'soundings-cli vault': one of create");
    requireUsage(run({"analyse"}), "after 'soundings-cli analyse': one of ");
}

TEST_CASE("a word that is near to no command is answered with where all are listed", "[cli][usage]")
{
    for (const char* word : {"nonsense", "x", "\xc3\xbf\n"}) {
        const Finished finished = run({word});
        requireUsage(finished, "'soundings-cli --help' shows all there are");
        CHECK(finished.error.find("did you mean") == std::string::npos);
    }
    requireUsage(run({std::string(100000, 'a')}), "there is no command");
    requireUsage(run({"vault", ""}), "there is no command");
}

TEST_CASE("an import takes FILE or --input and refuses neither and both", "[cli][usage][import]")
{
    const TestVault vault;
    const std::string file = vault.scratch().write(
        "ratings.csv", "client,date,session,measure,score\nX,2024-01-08,1,srs,37\n");
    const auto before = vault.contents();
    requireUsage(vault.run({"import", "--as", "csv"}),
                 "no file is named: expected FILE or --input");
    requireUsage(vault.run({"import", file, "--input", file, "--as", "csv"}),
                 "two files are named");
    CHECK(vault.contents() == before);
    CHECK(vault.run({"import", file, "--as", "csv", "--dry-run"}).exit == 0);
    CHECK(vault.run({"import", "--input", file, "--as", "csv", "--dry-run"}).exit == 0);
    const Finished help = run({"import", "--help"});
    CHECK(help.exit == 0);
    CHECK_THAT(help.out, ContainsSubstring("[FILE]"));
    CHECK(help.out.find("FILE PATH REQUIRED") == std::string::npos);
    CHECK(help.out.find("--input PATH REQUIRED") == std::string::npos);
}

TEST_CASE("an analysis reads standard input unless a file is named, and refuses two",
          "[cli][usage][analyse]")
{
    const Scratch scratch;
    const std::string pairs = "client,pre,post\nA,20,3\nB,18,17\n";
    const std::string file = scratch.write("pairs.csv", pairs);
    const auto change = [&pairs](std::vector<std::string> more) {
        more.insert(more.begin(), {"analyse", "change", "--measure", "phq-9"});
        return run(more, pairs);
    };
    const Finished fromInput = change({});
    REQUIRE(fromInput.exit == 0);
    REQUIRE(fromInput.rows().size() == 2);
    CHECK(change({file}).out == fromInput.out);
    CHECK(change({"--input", file}).out == fromInput.out);
    CHECK(change({"--input", "-"}).out == fromInput.out);
    requireUsage(change({file, "--input", file}), "two files are named");
    requireUsage(run({"analyse", "rupture", file, "--input", "-", "--measure", "srs"}, pairs),
                 "two files are named");
}

TEST_CASE("too few answers are told how many are needed, and which item may be left out",
          "[cli][usage]")
{
    const Finished few = run({"measure", "score", "phq-9", "--answers", "1,2"});
    requireUsage(few, "expected 9 to 10 separated by commas");
    CHECK_THAT(few.error,
               ContainsSubstring("(difficulty) is part of no score and may be left out"));
    CHECK(run({"measure", "score", "phq-9", "--answers", "0,0,0,0,0,0,0,0,0"}).exit == 0);
    CHECK(run({"measure", "score", "phq-9", "--answers", "0,0,0,0,0,0,0,0,0,1"}).exit == 0);
    const Finished all = run({"measure", "score", "soundings-progress", "--answers", "1"});
    CHECK(all.exit == 2);
    CHECK(all.error.find("may be left out") == std::string::npos);
    const Finished four = run({"measure", "score", "srs", "--answers", "1"});
    requireUsage(four, "expected 4 separated by commas, nothing for a missing one\n");
}

TEST_CASE("a measure is checked and added from standard input", "[cli][usage]")
{
    const TestVault vault;
    std::string own = shippedProfile("srs");
    const std::string id = "\"id\": \"srs\"";
    REQUIRE(own.find(id) != std::string::npos);
    own.replace(own.find(id), id.size(), "\"id\": \"our-srs\"");

    const Finished sound = run({"measure", "check", "-"}, own);
    INFO(sound.out << sound.error);
    CHECK(sound.exit == 0);
    const Finished broken = run({"measure", "check", "-"}, "{");
    CHECK(broken.exit == 1);
    CHECK(broken.rows().size() == 1);

    const Finished both =
        run({"measure", "add", "-", "--vault", vault.path(), "--user", "ada", "--passphrase-stdin"},
            own);
    requireUsage(both, "standard input can hold either the passphrase or the input");
    const Finished added = run(vault.asAda({"measure", "add", "-"}), own);
    INFO(added.error);
    REQUIRE(added.exit == 0);
    CHECK(added.rows().at(0).at("id") == "our-srs");
    CHECK(vault.run({"measure", "score", "our-srs", "--answers", "1"}).exit == 2);
    CHECK_THAT(run({"measure", "add", "--help"}).out, ContainsSubstring("standard input"));
}

TEST_CASE("what is missing is named as what it is", "[cli][usage]")
{
    const TestVault vault;
    const std::string empty = vault.scratch().write("empty", "");
    const auto says = [](const Finished& refused, int exit, const std::string& what) {
        INFO(refused.error);
        CHECK(refused.exit == exit);
        CHECK(refused.hasOneErrorLine());
        CHECK_THAT(refused.error, ContainsSubstring(what));
    };
    says(vault.run({"retention", "set", "--years", "10"}), 2, "--reason is required");
    says(vault.run({"retention", "set", "--reason", "a test"}), 2, "--years");
    const std::string key = (vault.scratch().path() / "key").string();
    says(vault.run({"vault", "passphrase", "--make-key-file", key}), 2, "--new-passphrase-file");
    says(vault.run({"user", "add", "zoe", "--role", "therapist"}), 2, "--new-passphrase-file");
    says(run({"vault",
              "recover",
              vault.path(),
              "--user",
              "ada",
              "--recovery-key-file",
              empty,
              "--passphrase-file",
              vault.passphraseFile()}),
         2,
         "recovery key file '" + empty + "': the first line is empty, expected a recovery key");
    says(run({"client", "list", "--vault", vault.path(), "--user", "ada"}),
         2,
         "--passphrase-file FILE or --passphrase-stdin");
}

TEST_CASE("the name of somebody who is retired is not given again, and that is said",
          "[cli][usage]")
{
    const TestVault vault;
    const std::string passphrase = vault.scratch().write("other", "nine quiet herons wade\n");
    const std::vector<std::string> add{
        "user", "add", "grace", "--role", "therapist", "--new-passphrase-file", passphrase};
    REQUIRE(vault.run(add).exit == 0);
    CHECK_THAT(vault.run(add).error, ContainsSubstring("exists already"));
    REQUIRE(vault.run({"user", "retire", "grace"}).exit == 0);
    const Finished refused = vault.run(add);
    CHECK(refused.exit == 5);
    CHECK_THAT(refused.error, ContainsSubstring("'grace' is retired"));
    CHECK_THAT(refused.error, ContainsSubstring("expected another name"));
}

TEST_CASE("a place that is taken is told before anybody has to think of a passphrase",
          "[cli][usage]")
{
    const TestVault vault;
    const Finished refused = run({"vault", "create", vault.path(), "--user", "ada"});
    INFO(refused.error);
    CHECK(refused.exit == 5);
    CHECK(refused.hasOneErrorLine());
    CHECK_THAT(refused.error, ContainsSubstring("something here already"));
}
