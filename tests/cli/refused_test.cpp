// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is refused says so in one line, ends with its number, and leaves the vault as it was to
// the last byte.
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Refused
{
    std::vector<std::string> words;
    int exit;
    std::string says;
};

void requireRefused(const TestVault& vault, const std::vector<Refused>& all)
{
    const auto before = vault.contents();
    for (const Refused& one : all) {
        std::string command;
        for (const std::string& word : one.words) {
            command += word + " ";
        }
        INFO(command);
        const Finished finished = vault.run(one.words);
        INFO("stderr: " << finished.error);
        CHECK(finished.exit == one.exit);
        CHECK(finished.hasOneErrorLine());
        CHECK_THAT(finished.error, ContainsSubstring(one.says));
        CHECK(vault.contents() == before);
    }
    vault.requireClean();
}

std::vector<std::string> record(const std::string& date, const std::vector<std::string>& rest)
{
    std::vector<std::string> words = {"session", "record", "--case", "K-001", "--date", date};
    words.insert(words.end(), rest.begin(), rest.end());
    return words;
}

std::vector<std::string> import(const TestVault& vault, const std::string& rows)
{
    static int number = 0;
    const std::string file = vault.scratch().write("ratings" + std::to_string(++number) + ".csv",
                                                   "client,date,session,measure,score\n" + rows);
    return {"import", file, "--as", "csv"};
}

} // namespace

TEST_CASE("a day, a number or an answer that may not be leaves the vault as it was",
          "[cli][errors]")
{
    const TestVault vault;
    vault.addCase("K-001");
    REQUIRE(vault.recordSrs("K-001", 2, "37").exit == 0); // on 2024-01-08
    const std::vector<std::string> srs = {"--measure", "srs", "--score", "37"};
    requireRefused(
        vault,
        {{record("2124-01-08", srs), 2, "date: '2124-01-08' given"},
         {record("2023-12-31", srs), 2, "2024-01-01"},
         {record("2024-1-8", srs), 2, "YYYY-MM-DD"},
         {record("2024-01-22", {"--session", "0"}), 2, "a number from 1"},
         {record("2024-01-22", {"--session", "1"}), 5, "session: '1' given"},
         {record("2024-01-01", {"--session", "2"}), 2, "session 1"},
         {record("2024-01-22", {"--measure", "srs", "--score", "40.1"}),
          2,
          "expected 0 to 40, at most 1 decimal\n"},
         {record("2024-01-22", {"--measure", "srs", "--score", "nan"}), 2, "nan"},
         {record("2024-01-22", {"--measure", "phq-9", "--answers", "0,1,2,3,4,0,0,0,0"}), 2, "q5"},
         {record("2024-01-22", {"--measure", "phq-9", "--answers", "0,1,2"}), 2, "9 to 10"},
         {record("2024-01-22", {"--measure", "srs", "--score", "37", "--participant", "K-009"}),
          5,
          "K-009"},
         {{"case", "close", "K-001", "--ending", "agreed", "--date", "2024-01-02"},
          5,
          "session 1"}});
}

TEST_CASE("a file with one bad line is refused with that line, however the line is bad",
          "[cli][errors][import]")
{
    const TestVault vault;
    vault.addCase("K-001");
    REQUIRE(vault.recordSrs("K-001", 1, "37").exit == 0); // on 2024-01-01
    const std::string good = "X,2024-01-08,1,srs,37\n";
    const auto bad = [&](const std::string& row) { return import(vault, good + row); };
    requireRefused(vault,
                   {{bad("X,2024-01-15,2,srs,much\n"), 2, "line 3, column score"},
                    {bad("X,2024-01-15,2,srs,41\n"), 2, "line 3"},
                    {bad("X,2024-02-30,2,srs,37\n"), 2, "line 3, column date"},
                    {bad("X,2124-01-08,2,srs,37\n"), 2, "line 3, column date"},
                    {bad("X,2024-01-15,0,srs,37\n"), 2, "line 3, column session"},
                    {bad("X,2024-01-15,2,none,37\n"), 5, "line 3"},
                    {bad("X,2024-01-08,1,srs,36\n"), 2, "line 3"},
                    {bad("X,2024-01-09,1,ors,36\n"), 2, "line 3"},
                    {bad(",2024-01-15,2,srs,37\n"), 2, "line 3, column client"},
                    {bad("K-001,2023-12-31,2,srs,37\n"), 2, "line 3, column date"},
                    {bad("K-001,2024-01-01,1,srs,37\n"), 5, "line 3"},
                    {bad("X,2024-01-15,2,srs\n"), 2, "line 3"},
                    {bad("X,2024-01-15,2,srs,37,more\n"), 2, "line 3"},
                    {bad("X,2024-01-15,2,srs,\"37\n"), 2, "line 3"},
                    {bad("X\xff,2024-01-15,2,srs,37\n"), 2, "line 3"},
                    {bad(std::string("X\0,2024-01-15,2,srs,37\n", 23)), 2, "line 3"}});
}

TEST_CASE("a dry run of a bad file ends as the import would", "[cli][errors][import]")
{
    const TestVault vault;
    auto words = import(vault, "X,2024-01-08,1,srs,much\n");
    words.emplace_back("--dry-run");
    requireRefused(vault, {{words, 2, "line 2, column score"}});
}

TEST_CASE("a file that is not there, a folder and an empty file are refused by name",
          "[cli][errors][import]")
{
    const TestVault vault;
    const std::string folder = vault.scratch().path().string();
    const std::string empty = vault.scratch().write("empty.csv", "");
    requireRefused(vault,
                   {{{"import", folder + "/none.csv", "--as", "csv"}, 2, "none.csv"},
                    {{"import", folder, "--as", "csv"}, 2, "folder"},
                    {{"import", empty, "--as", "csv"}, 2, "empty.csv"},
                    {{"import", empty, "--as", "pdf"}, 2, "pdf"}});
}

TEST_CASE("work on a rupture that cannot follow, and a review of one's own case, are refused",
          "[cli][errors]")
{
    const TestVault vault;
    const std::string flag = vault.raiseRupture();
    REQUIRE(vault.run({"rupture", "update", flag, "--state", "working"}).exit == 0);
    requireRefused(vault,
                   {{{"rupture", "update", flag, "--state", "flagged"}, 2, "flagged"},
                    {{"rupture", "update", flag, "--state", "mended"}, 2, "mended"},
                    {{"rupture", "update", flag, "--state", "repaired", "--type", "not-a-rupture"},
                     2,
                     "dismissed"},
                    {{"rupture", "update", std::string(32, '0'), "--state", "working"}, 5, ""},
                    {{"review", "sign", flag, "--agree", "yes"}, 3, "own case"}});
}

TEST_CASE("a wrong passphrase and somebody unknown are told alike and change only their count",
          "[cli][errors]")
{
    const TestVault vault;
    const auto withoutCount = [&vault] {
        auto contents = vault.contents();
        contents.erase("attempts");
        return contents;
    };
    const auto before = withoutCount();
    const std::string wrong = vault.scratch().write("wrong", "another passphrase here\n");
    const auto info = [&](const std::string& user, const std::string& passphrase) {
        return run({"vault",
                    "info",
                    "--vault",
                    vault.path(),
                    "--user",
                    user,
                    "--passphrase-file",
                    passphrase});
    };
    const Finished wrongWords = info("ada", wrong);
    const Finished nobody = info("nobody", vault.passphraseFile());
    CHECK(wrongWords.exit == 3);
    CHECK(wrongWords.hasOneErrorLine());
    // Who has an account here is nobody's business outside.
    CHECK(wrongWords.error == nobody.error);
    CHECK(nobody.exit == 3);
    CHECK(withoutCount() == before);
    vault.requireClean();
    // The right passphrase of the check cleared the count; each run is a program of its own.
    CHECK(info("ada", wrong).exit == 3);
    // One of the five was tried above; each run is a program of its own.
    for (int again = 0; again < 4; ++again) {
        CHECK(info("ada", wrong).error == wrongWords.error);
    }
    const Finished waits = info("ada", vault.passphraseFile());
    CHECK(waits.exit == 3);
    CHECK(waits.hasOneErrorLine());
    CHECK(waits.error.find("too many wrong passphrases for this name: try again in ") !=
          std::string::npos);
    CHECK(waits.error.find("vault recover") != std::string::npos);
}

TEST_CASE("a folder that is no vault is left as it is", "[cli][errors]")
{
    const TestVault vault;
    const Scratch other;
    other.write("letter.txt", "somebody's");
    const std::string folder = other.path().string();
    for (const auto& words :
         {std::vector<std::string>{"client", "add", "K-001"}, {"caseload"}, {"vault", "check"}}) {
        auto all = words;
        all.insert(
            all.begin(),
            {"--vault", folder, "--user", "ada", "--passphrase-file", vault.passphraseFile()});
        const Finished finished = run(all);
        CHECK(finished.exit == 2);
        CHECK(finished.hasOneErrorLine());
    }
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
}

TEST_CASE("somebody else's case is refused with no word about the client, by its code like none",
          "[cli][errors][roles]")
{
    const TestVault vault;
    const std::string flag = vault.raiseRupture();
    for (const auto& [name, role] :
         {std::pair("bela", "therapist"), {"sven", "supervisor"}, {"mara", "manager"}}) {
        REQUIRE(vault
                    .run({"user",
                          "add",
                          name,
                          "--role",
                          role,
                          "--new-passphrase-file",
                          vault.passphraseFile()})
                    .exit == 0);
    }
    const auto before = vault.contents();
    const std::vector<std::vector<std::string>> commands = {
        record("2024-02-05", {"--measure", "srs", "--score", "37"}),
        {"case", "close", "K-001", "--ending", "agreed"},
        {"flag", "explain", flag},
        {"rupture", "update", flag, "--state", "working"},
        {"review", "sign", flag, "--agree", "yes"}};
    for (const char* name : {"bela", "sven", "mara"}) {
        for (const auto& words : commands) {
            const Finished finished = vault.runAs(name, words);
            INFO(name << ": " << words[0] << " " << words[1] << ": " << finished.error);
            // A therapist who tries codes does not learn who is a colleague's client.
            const bool isByCode = words[0] == "session" || words[0] == "case";
            CHECK(finished.exit == (isByCode && std::string(name) == "bela" ? 5 : 3));
            CHECK(finished.out.empty());
            CHECK(finished.hasOneErrorLine());
            CHECK(vault.contents() == before);
        }
    }
    // To a therapist a client of somebody else is not there at all.
    CHECK(vault.runAs("bela", {"client", "show", "K-001"}).exit == 5);
    CHECK(vault.runAs("sven", {"client", "show", "K-001"}).exit == 3);
    CHECK(vault.runAs("mara", {"client", "list"}).exit == 3);
    CHECK(vault.contents() == before);
    vault.requireClean();
}
