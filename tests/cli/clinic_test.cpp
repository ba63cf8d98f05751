// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr auto LearnedHeader =
    "measure,kind,date,cases,status,reason,rater,needed,limits_hold,sd,id";

/// Open cases with four ratings each, which scatter.
std::string ratings(int people, const char* measure)
{
    std::string csv = "client,date,session,measure,score\n";
    for (int person = 1; person <= people; ++person) {
        for (int session = 1; session <= 4; ++session) {
            csv += "C-" + std::to_string(person) + ",2024-02-0" + std::to_string(session) + "," +
                   std::to_string(session) + "," + measure + "," +
                   std::to_string(30 + (person * session) % 5) + "\n";
        }
    }
    return csv;
}

} // namespace

TEST_CASE("a clinic that has nothing to learn from says so and writes nothing", "[cli][clinic]")
{
    const TestVault vault;
    const std::string before = vault.auditEntries();
    const Finished learned = vault.run({"clinic", "learn"});
    CHECK(learned.exit == 0);
    CHECK(learned.header() == LearnedHeader);
    CHECK(learned.rows().empty());
    CHECK_THAT(learned.error, ContainsSubstring("nothing was frozen"));
    CHECK(vault.auditEntries() == before);
    CHECK(vault.run({"clinic", "models"}).rows().empty());
}

TEST_CASE("what was learned is listed, stays when it is learned again, and judges ruptures",
          "[cli][clinic]")
{
    const TestVault vault;
    const std::string file = vault.scratch().write("srs.csv", ratings(20, "srs"));
    REQUIRE(vault.run({"import", file, "--as", "csv"}).exit == 0);
    const auto first = vault.run({"clinic", "learn"}).rows();
    REQUIRE(first.size() == 1);
    CHECK(first[0].at("measure") == "srs");
    CHECK(first[0].at("kind") == "within-person-sd");
    CHECK(first[0].at("cases") == "20");
    CHECK(first[0].at("needed") == "20");
    CHECK(first[0].at("status") == "in-use");
    CHECK(first[0].at("id").size() == 32);
    CHECK(first[0].at("date").size() == 10);
    CHECK(std::stod(first[0].at("sd")) > 0.0);

    REQUIRE(vault.run({"clinic", "learn"}).exit == 0);
    const Finished models = vault.run({"clinic", "models"});
    CHECK(models.header() == LearnedHeader);
    REQUIRE(models.rows().size() == 2);
    CHECK(models.rows()[0].at("status") == "superseded");
    CHECK(models.rows()[0].at("id") == first[0].at("id"));
    CHECK(models.rows()[1].at("status") == "in-use");

    const std::string flag = vault.raiseRupture();
    const Finished why = vault.run({"flag", "explain", flag, "--format", "json"});
    CHECK_THAT(why.out, ContainsSubstring("pooled over 20 people of this clinic"));
    vault.requireClean();
}

TEST_CASE("too few cases are told with how many there are", "[cli][clinic]")
{
    const TestVault vault;
    const std::string file = vault.scratch().write("srs.csv", ratings(7, "srs"));
    REQUIRE(vault.run({"import", file, "--as", "csv"}).exit == 0);
    const auto rows = vault.run({"clinic", "learn"}).rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].at("status") == "too-few-cases");
    CHECK(rows[0].at("cases") == "7");
    CHECK(rows[0].at("id").empty());
    CHECK_THAT(rows[0].at("reason"), ContainsSubstring("7 of 20 people"));
}

TEST_CASE("only a manager may let the clinic learn", "[cli][clinic]")
{
    const TestVault vault;
    REQUIRE(vault
                .run({"user",
                      "add",
                      "theo",
                      "--role",
                      "therapist",
                      "--new-passphrase-file",
                      vault.passphraseFile()})
                .exit == 0);
    const Finished refused = vault.runAs("theo", {"clinic", "learn"});
    CHECK(refused.exit == 3);
    CHECK(refused.out.empty());
}

TEST_CASE("a case is told with what it was held against, in the caseload and in JSON",
          "[cli][clinic]")
{
    const TestVault vault;
    const std::string file = vault.scratch().write("ors.csv", ratings(1, "ors"));
    REQUIRE(vault.run({"import", file, "--as", "csv"}).exit == 0);
    const Row row = vault.run({"caseload"}).rows().at(0);
    CHECK(row.at("course") == "not-evaluable");
    CHECK(row.at("course_reason") == "no-model");
    CHECK(row.at("course_cases").empty());
    CHECK(row.at("course_date").empty());
    const auto json = vault.run({"caseload", "--format", "json"}).json().at(0);
    CHECK(json.at("course").at("method") == "own-start");
    CHECK(json.at("course").at("reason") == "no-model");
    const auto shown = vault.run({"client", "show", "C-1", "--format", "json"});
    CHECK_THAT(shown.out, ContainsSubstring("\"sudden_gains\""));
    CHECK_THAT(shown.out, ContainsSubstring("\"course\""));
}

TEST_CASE("a table tells a sudden gain with its points, and how often chance makes one",
          "[cli][clinic]")
{
    const TestVault vault;
    std::string csv = "client,date,session,measure,score\n";
    const auto add = [&csv](const char* client, const std::vector<const char*>& scores) {
        for (std::size_t place = 0; place < scores.size(); ++place) {
            const std::string number = std::to_string(place + 1);
            csv += std::string(client) + ",2024-02-0" + number + "," + number + ",phq-9," +
                   scores[place] + "\n";
        }
    };
    add("C-1", {"20", "21", "20", "9", "8", "9"});
    add("C-2", {"20", "21", "20", "9", "8", "16"});
    add("C-3", {"20", "19", "18", "17", "16", "15"});
    const std::string file = vault.scratch().write("phq.csv", csv);
    REQUIRE(vault.run({"import", file, "--as", "csv"}).exit == 0);

    const Finished kept = vault.run({"client", "show", "C-1"});
    CHECK(kept.header().ends_with(",flags,sudden_gain,gain_reversed"));
    REQUIRE(kept.rows().size() == 6);
    for (std::size_t place = 0; place < 6; ++place) {
        CHECK(kept.rows()[place].at("sudden_gain") == (place == 3 ? "11" : ""));
        CHECK(kept.rows()[place].at("gain_reversed") == (place == 3 ? "no" : ""));
    }
    CHECK_THAT(kept.error, ContainsSubstring("up to a third hold one by chance"));
    const Finished table = vault.run({"client", "show", "C-1", "--format", "table"});
    CHECK_THAT(table.out, ContainsSubstring("sudden_gain"));
    CHECK_THAT(table.error, ContainsSubstring("up to a third hold one by chance"));

    const Finished lost = vault.run({"client", "show", "C-2"});
    REQUIRE(lost.rows().size() == 6);
    CHECK(lost.rows()[3].at("gain_reversed") == "yes");

    const Finished gradual = vault.run({"client", "show", "C-3"});
    REQUIRE(gradual.rows().size() == 6);
    for (const Row& row : gradual.rows()) {
        CHECK(row.at("sudden_gain").empty());
    }
    CHECK_THAT(gradual.error, !ContainsSubstring("chance"));
}
