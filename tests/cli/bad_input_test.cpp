// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

void requireError(const Finished& finished, int exit, const std::string& words)
{
    INFO("stderr: " << finished.error);
    CHECK(finished.exit == exit);
    CHECK(finished.out.empty());
    CHECK(finished.hasOneErrorLine());
    CHECK_THAT(finished.error, ContainsSubstring(words));
}

std::vector<std::string> record(const std::string& date, const std::vector<std::string>& rest)
{
    std::vector<std::string> words = {"session", "record", "--case", "K-001", "--date", date};
    words.insert(words.end(), rest.begin(), rest.end());
    return words;
}

} // namespace

TEST_CASE("wrong usage ends with 2 and one line", "[cli][errors]")
{
    requireError(run({}), 2, "a command is missing after 'soundings-cli': one of");
    requireError(run({"nonsense"}), 2, "nonsense");
    requireError(run({"client"}), 2, "a command is missing after 'soundings-cli client'");
    requireError(run({"caseload", "--nonsense"}), 2, "nonsense");
    requireError(run({"caseload"}), 2, "--vault");
    requireError(run({"--format", "xml", "measure", "list"}), 2, "xml");
    requireError(run({"measure", "score", "phq-9", "--answers", "1,2"}), 2, "9 to 10");
    requireError(
        run({"measure", "score", "phq-9", "--answers", "1,2,x,0,0,0,0,0,0"}), 2, "answer 3");
    requireError(run({"measure", "score", "phq-9", "--answers", "1,2,9,0,0,0,0,0,0"}), 2, "9");
    requireError(run({"measure", "show", "nonsense"}), 5, "nonsense");
    requireError(run({"measure", "list", "--output", "/nowhere/at/all.csv"}), 5, "/nowhere");
}

TEST_CASE("a wrong passphrase and an unknown user end with 3", "[cli][errors]")
{
    const TestVault vault;
    const std::string wrong = vault.scratch().write("wrong", "another passphrase here\n");
    const std::vector<std::string> words = {
        "vault", "info", "--vault", vault.path(), "--passphrase-file"};
    const auto with = [&words](const std::string& file, const std::string& user) {
        std::vector<std::string> all = words;
        all.insert(all.end(), {file, "--user", user});
        return run(all);
    };
    requireError(with(wrong, "ada"), 3, "passphrase");
    requireError(with(vault.passphraseFile(), "nobody"), 3, "passphrase");
    CHECK(with(vault.passphraseFile(), "ada").exit == 0);
}

TEST_CASE("a role that may not is refused with 3", "[cli][errors]")
{
    const TestVault vault;
    REQUIRE(vault
                .run({"user",
                      "add",
                      "boss",
                      "--role",
                      "manager",
                      "--new-passphrase-file",
                      vault.passphraseFile()})
                .exit == 0);
    requireError(vault.runAs("boss", {"caseload"}), 3, "therapist");
    requireError(vault.runAs("boss", {"client", "add", "K-001"}), 3, "therapist");
}

TEST_CASE("a folder that is no vault ends with 2, one that is not there with 5", "[cli][errors]")
{
    const Scratch scratch;
    const std::string passphrase = scratch.write("passphrase", "seven quiet herons wade\n");
    const auto info = [&passphrase](const std::string& folder) {
        return run(
            {"vault", "info", "--vault", folder, "--user", "ada", "--passphrase-file", passphrase});
    };
    requireError(info(scratch.path().string()), 2, "expected the folder of a vault");
    requireError(info((scratch.path() / "none").string()), 5, "none");
}

TEST_CASE("a damaged vault ends with 4", "[cli][errors]")
{
    const TestVault vault;
    const auto records = std::filesystem::path(vault.path()) / "records.db";
    std::filesystem::resize_file(records, std::filesystem::file_size(records) / 2);
    const Finished info = vault.run({"vault", "info"});
    CHECK(info.exit == 4);
    CHECK(info.hasOneErrorLine());
}

TEST_CASE("what may not be recorded is refused and nothing is written", "[cli][errors]")
{
    const TestVault vault;
    vault.addCase("K-001");
    REQUIRE(vault.recordSrs("K-001", 1, "37").exit == 0);
    const std::string before = vault.auditEntries();

    const auto srs = [](const char* score) {
        return std::vector<std::string>{"--measure", "srs", "--score", score};
    };
    requireError(vault.run(record("2124-01-08", srs("37"))), 2, "up to");
    requireError(vault.run(record("2023-12-31", srs("37"))), 2, "2024-01-01");
    requireError(vault.run(record("2024-02-30", srs("37"))), 2, "2024-02-30");
    requireError(vault.run(record("2024-01-08", srs("41"))), 2, "41");
    requireError(vault.run(record("2024-01-08", srs("many"))), 2, "many");
    requireError(vault.run(record("2024-01-01", srs("36"))), 5, "is stored already");
    requireError(
        vault.run(record("2024-01-08", {"--session", "1", "--measure", "srs", "--score", "36"})),
        5,
        "session");
    requireError(vault.run(record("2024-01-08", {"--measure", "srs"})), 2, "--measure");
    requireError(vault.run(record("2024-01-08", {"--measure", "none", "--score", "1"})), 5, "none");
    requireError(vault.run({"session", "record", "--case", "K-999"}), 5, "K-999");
    requireError(vault.run({"client", "add", "K-001"}), 5, "K-001");
    requireError(vault.run({"flag", "explain", "xyz"}), 2, "32 hexadecimal");
    requireError(vault.run({"flag", "explain", std::string(32, '0')}), 5, "flag");

    CHECK(vault.auditEntries() == before);
    CHECK(vault.run({"vault", "info"}).rows().at(0).at("sessions") == "1");
}

TEST_CASE("a weak passphrase and a recovery sheet that is there already leave no vault",
          "[cli][errors]")
{
    const Scratch scratch;
    const std::string weak = scratch.write("weak", "short\n");
    const std::string vault = (scratch.path() / "new.soundings").string();
    requireError(
        run({"vault", "create", vault, "--user", "ada", "--passphrase-file", weak}), 2, "15");
    requireError(run({"vault",
                      "create",
                      vault,
                      "--user",
                      "ada",
                      "--passphrase-file",
                      weak,
                      "--recovery-sheet",
                      weak}),
                 5,
                 "exists");
    CHECK_FALSE(std::filesystem::exists(vault));
}

TEST_CASE("words that are not UTF-8 are refused, saying which, and nothing is kept", "[cli]")
{
    const TestVault vault;
    const std::string before = vault.auditEntries();
    for (const auto& words : std::vector<std::vector<std::string>>{
             {"client", "add", "K\xe9"},
             {"client", "add", "K-001", "--name", "Ren\xe9"},
             {"measure", "score", "phq-9", "--answers", "1,2,\xff"}}) {
        const Finished refused = vault.run(words);
        INFO(refused.error);
        CHECK(refused.exit == 2);
        CHECK(refused.hasOneErrorLine());
        CHECK_THAT(refused.error, ContainsSubstring("UTF-8"));
    }
    CHECK(vault.auditEntries() == before);
    CHECK_THAT(vault.run({"client", "add", "K\xe9"}).error,
               ContainsSubstring("word 9") && ContainsSubstring("place 2"));
}

TEST_CASE("a folder whose name is not UTF-8 opens in either form of the option", "[cli]")
{
    const TestVault vault;
    const std::string odd = (vault.scratch().path() / "praxis-m\xfcller").string();
    std::filesystem::rename(vault.path(), odd);
    const std::vector<std::string> rest{
        "client", "list", "--user", "ada", "--passphrase-file", vault.passphraseFile()};
    for (const std::vector<std::string>& form :
         {std::vector<std::string>{"--vault", odd}, std::vector<std::string>{"--vault=" + odd}}) {
        std::vector<std::string> words = rest;
        words.insert(words.end(), form.begin(), form.end());
        const Finished listed = run(words);
        INFO(listed.error);
        CHECK(listed.exit == 0);
    }
    const Finished nowhere = run({"client", "list", "--user", "ada", "--vault=" + odd + "\xff"});
    CHECK(nowhere.exit == 2);
    CHECK_THAT(nowhere.error, ContainsSubstring("word 5") && ContainsSubstring("UTF-8"));
    // A name as it is shown has to be text all the same.
    for (const char* format : {"csv", "json", "table"}) {
        std::vector<std::string> words{"vault", "info", "--format", format, "--vault=" + odd};
        words.insert(words.end(), rest.begin() + 2, rest.end());
        const Finished shown = run(words);
        INFO(format << ": " << shown.error);
        CHECK(shown.exit == 0);
        CHECK_THAT(shown.out, ContainsSubstring("praxis-m"));
    }
}

TEST_CASE("a code that looks like one that is there is refused, naming it", "[cli]")
{
    const TestVault vault;
    REQUIRE(vault.run({"client", "add", "K-001"}).exit == 0);
    const Finished refused = vault.run({"client", "add", "k-001"});
    CHECK(refused.exit == 5);
    CHECK(refused.hasOneErrorLine());
    CHECK_THAT(refused.error, ContainsSubstring("'K-001'"));
    CHECK(vault.run({"client", "add", "K-002 "}).exit == 2);
    CHECK(vault.run({"client", "list"}).rows().size() == 1);
}
