// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string textOf(const Finished& finished, const std::string& kind)
{
    for (const Row& row : finished.rows()) {
        if (row.at("kind") == kind) {
            return row.at("count").empty() ? row.at("text") : row.at("count");
        }
    }
    return "no such row";
}

} // namespace

TEST_CASE("a file with a broken line is refused as a whole, and the line is named", "[cli][import]")
{
    const TestVault vault;
    const std::string file =
        vault.scratch().write("ratings.csv",
                              "client,date,session,measure,score\n"
                              "X,2024-01-08,1,srs,37\nX,2024-01-15,2,srs,much\n");
    const std::string before = vault.auditEntries();
    const Finished refused = vault.run({"import", file, "--as", "csv"});
    CHECK(refused.exit == 2);
    CHECK(refused.hasOneErrorLine());
    CHECK_THAT(refused.error, ContainsSubstring("ratings.csv"));
    CHECK_THAT(refused.error, ContainsSubstring("line 3, column score"));
    CHECK(textOf(refused, "refused") == "1");
    CHECK(textOf(refused, "stored") == "no");
    CHECK(vault.auditEntries() == before);
    CHECK(vault.run({"client", "list"}).rows().empty());
}

TEST_CASE("a file without dates comes in through a map, after a dry run that keeps nothing",
          "[cli][import]")
{
    const TestVault vault;
    const std::string file = vault.scratch().write("weeks.csv",
                                                   "id,week,scale,points\n"
                                                   "X,0,alliance,37\nX,1,alliance,36.5\n"
                                                   "X,2,alliance,37.2\nX,3,alliance,24\n"
                                                   "X,4,alliance,\nX,4,other,3\n");
    const std::string map = vault.scratch().write(
        "map.json",
        R"({"columns": {"client": "id", "session": "week", "measure": "scale", "score": "points"},
            "values": {"measure": {"alliance": "srs"}}, "rows": {"scale": ["alliance"]},
            "addToSession": 1, "firstSession": "2024-01-08", "daysBetween": 7})");
    std::vector<std::string> words = {"import", file, "--as", "csv", "--map", map};

    words.emplace_back("--dry-run");
    const Finished tried = vault.run(words);
    REQUIRE(tried.exit == 0);
    CHECK(textOf(tried, "stored") == "no");
    CHECK(vault.run({"client", "list"}).rows().empty());

    words.pop_back();
    const Finished stored = vault.run(words);
    REQUIRE(stored.exit == 0);
    CHECK(textOf(stored, "stored") == "yes");
    CHECK(textOf(stored, "forms") == "4");
    CHECK(textOf(stored, "not-filled-in") == "1");
    CHECK(textOf(stored, "left-out") == "1");
    CHECK(textOf(stored, "new-client") == "X");
    CHECK(vault.run({"caseload"}).rows().at(0).at("status") == "possible-rupture");
}

TEST_CASE("an import says once of how many forms the answer to the safety question is not known",
          "[cli][import][safety]")
{
    const TestVault vault;
    const auto import = [&vault](const std::string& rows, std::vector<std::string> more) {
        const std::string file = vault.scratch().write("ratings.csv", rows);
        std::vector<std::string> words{"import", file, "--as", "csv"};
        words.insert(words.end(), more.begin(), more.end());
        return vault.run(words);
    };
    const std::string totals = "client,date,session,measure,score\n"
                               "X,2024-01-08,1,phq-9,14\nX,2024-01-15,2,phq-9,0\n"
                               "X,2024-01-15,2,srs,36\nX,2024-01-22,3,phq-9,\n";
    const std::string note =
        "soundings-cli: note: only the total of 2 forms with a safety question "
        "is in the file, so what was answered to it is not known here: look "
        "at it on the forms\n";
    CHECK(import(totals, {"--dry-run"}).error == note);
    CHECK(import(totals, {}).error == note);
    const std::string answers = "client,date,session,measure,item_1,item_2,item_3,item_4,item_5,"
                                "item_6,item_7,item_8,item_9,item_10\n";
    CHECK(import(answers + "Y,2024-01-08,1,phq-9,0,0,0,0,0,0,0,0,0,0\n", {}).error.empty());
    const Finished refused = import(totals + "X,2024-01-29,4,srs,99\n", {});
    CHECK(refused.exit != 0);
    CHECK(refused.hasOneErrorLine());
}

TEST_CASE("a file that was imported already is refused in a sentence that names the rating",
          "[cli][import]")
{
    const TestVault vault;
    const std::string header = "client,date,session,measure,score\n";
    const std::string rows = "X,2024-01-08,1,srs,37\nX,2024-01-15,2,srs,36\n";
    const std::string file = vault.scratch().write("ratings.csv", header + rows);
    REQUIRE(vault.run({"import", file, "--as", "csv"}).exit == 0);
    const std::string before = vault.auditEntries();

    const Finished again = vault.run({"import", file, "--as", "csv"});
    CHECK(again.exit == 5);
    CHECK(again.hasOneErrorLine());
    CHECK_THAT(again.error,
               ContainsSubstring("SRS of client X by client for session 1 is there already"));
    CHECK_THAT(again.out + again.error, !ContainsSubstring("UNIQUE"));
    CHECK(textOf(again, "refused") == "2");

    const std::string mixed =
        vault.scratch().write("mixed.csv", header + rows + "X,2024-01-22,3,srs,99\n");
    CHECK(vault.run({"import", mixed, "--as", "csv"}).exit == 5);
    CHECK(vault.auditEntries() == before);
}

TEST_CASE("an import ends as its first refused row would alone", "[cli][import][roles]")
{
    const TestVault vault;
    const auto endOf = [&vault](const std::string& rows, const std::string& user) {
        const std::string file = vault.scratch().write(
            "ratings.csv", "client,date,session,measure,score,rater\n" + rows);
        return vault.runAs(user, {"import", file, "--as", "csv"}).exit;
    };
    REQUIRE(vault
                .run({"user",
                      "add",
                      "ben",
                      "--role",
                      "therapist",
                      "--new-passphrase-file",
                      vault.passphraseFile()})
                .exit == 0);
    REQUIRE(endOf("X,2024-01-08,1,srs,37,\n", "ada") == 0);

    CHECK(endOf("X,2024-01-15,2,srs,36,\n", "ben") == 5); // like a code that nobody has
    CHECK(endOf("X,2024-01-15,2,no-such-form,3,\n", "ada") == 5);
    CHECK(endOf("X,2024-01-15,2,srs,36,therapist\n", "ada") == 2);
    CHECK(endOf("X,2024-01-15,2,srs,360,\nX,2024-01-22,3,no-such-form,3,\n", "ada") == 2);
}

TEST_CASE("a map with an unknown key is refused by its name", "[cli][import]")
{
    const TestVault vault;
    const std::string file =
        vault.scratch().write("ratings.csv", "client,date,session,measure,score\n");
    const std::string map = vault.scratch().write("map.json", R"({"pillars": {}})");
    const Finished refused = vault.run({"import", file, "--as", "csv", "--map", map});
    CHECK(refused.exit == 2);
    CHECK(refused.hasOneErrorLine());
    CHECK_THAT(refused.error, ContainsSubstring("pillars"));
}
