// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("from a new client to a signed review, each step by its printed id", "[cli][care]")
{
    const TestVault vault;
    const std::string flag = vault.raiseRupture();

    const Finished load = vault.run({"caseload"});
    REQUIRE(load.exit == 0);
    REQUIRE(load.rows().size() == 1);
    CHECK(load.rows()[0].at("client") == "K-001");
    CHECK(load.rows()[0].at("status") == "possible-rupture");
    CHECK(load.rows()[0].at("since_session") == "4");
    CHECK(load.rows()[0].at("last_scores") == "srs 24");

    const Finished flags = vault.run({"flag", "list", "--state", "open"});
    CHECK(flags.rows().at(0).at("id") == flag);
    CHECK(flags.rows().at(0).at("kind") == "possible-rupture");

    const Finished why = vault.run({"flag", "explain", flag, "--format", "json"});
    REQUIRE(why.exit == 0);
    CHECK(why.json().at("sentence").get<std::string>().starts_with("Possible rupture"));
    CHECK(why.json().at("cleared_by").at("score").is_number());
    CHECK(why.json().at("evidence").at(0).at("method") == "below-own-mean");

    const Finished step =
        vault.run({"rupture", "update", flag, "--state", "working", "--type", "withdrawal"});
    REQUIRE(step.exit == 0);
    CHECK(step.rows().at(0).at("state") == "working");

    REQUIRE(vault
                .run({"user",
                      "add",
                      "mary",
                      "--role",
                      "supervisor",
                      "--new-passphrase-file",
                      vault.passphraseFile()})
                .exit == 0);
    REQUIRE(vault.run({"supervision", "add", "mary", "ada"}).exit == 0);
    const Finished review =
        vault.runAs("mary", {"review", "sign", flag, "--agree", "no", "--note", "A holiday"});
    REQUIRE(review.exit == 0);
    CHECK(review.rows().at(0).at("id").size() == 32);
    CHECK(review.rows().at(0).at("agree") == "no");
    const Finished ended = vault.run({"supervision", "end", "mary", "ada"});
    REQUIRE(ended.exit == 0);
    CHECK(ended.rows().at(0).at("therapist") == "ada");
    CHECK(vault.run({"supervision", "end", "mary", "ada"}).exit != 0);
    CHECK(vault.runAs("mary", {"flag", "explain", flag}).exit != 0);

    CHECK(vault.run({"audit", "verify"}).rows().at(0).at("ok") == "yes");
    CHECK(vault.run({"vault", "check"}).exit == 0);
}

TEST_CASE("client show in JSON holds sessions with date, responses, scores and flags",
          "[cli][care]")
{
    const TestVault vault;
    const std::string flag = vault.raiseRupture();
    const auto client = vault.run({"client", "show", "K-001", "--format", "json"}).json();
    const auto& sessions = client.at("cases").at(0).at("sessions");
    REQUIRE(sessions.size() == 4);
    CHECK(sessions[3].at("date") == "2024-01-22");
    CHECK(sessions[3].at("responses").at(0).at("scores").at(0).at("value") == 24);
    CHECK(sessions[3].at("flags").at(0).at("id") == flag);
}

TEST_CASE("a blank safety item is stored as missing and raises its own flag", "[cli][care]")
{
    const TestVault vault;
    vault.addCase("K-002");
    const Finished recorded = vault.run({"session",
                                         "record",
                                         "--case",
                                         "K-002",
                                         "--date",
                                         "2024-01-08",
                                         "--measure",
                                         "phq-9",
                                         "--answers",
                                         "1,1,1,1,1,1,1,1,"});
    REQUIRE(recorded.exit == 0);
    CHECK(recorded.rows().at(0).at("missing") == "1");
    CHECK(recorded.rows().at(0).at("flag") == "safety-item-not-answered");
}

TEST_CASE("a total says that what was answered to the safety question is not known", "[cli][care]")
{
    const TestVault vault;
    vault.addCase("K-002");
    const auto record = [&](const std::string& measure, const std::string& score) {
        return vault.run({"session",
                          "record",
                          "--case",
                          "K-002",
                          "--date",
                          "2024-01-08",
                          "--measure",
                          measure,
                          "--score",
                          score});
    };
    const Finished total = record("phq-9", "14");
    REQUIRE(total.exit == 0);
    CHECK(total.rows().at(0).at("flag").empty());
    CHECK_THAT(total.error, ContainsSubstring("only the total of phq-9"));
    CHECK_THAT(total.error, ContainsSubstring("safety question"));
    const Finished harmless = record("ors", "21");
    REQUIRE(harmless.exit == 0);
    CHECK(harmless.error.find("safety question") == std::string::npos);
}

TEST_CASE("a form without any answer is not stored", "[cli][care]")
{
    const TestVault vault;
    vault.addCase("K-002");
    const std::string entries = vault.auditEntries();
    const Finished blank = vault.run(
        {"session", "record", "--case", "K-002", "--measure", "phq-9", "--answers", ",,,,,,,,"});
    CHECK(blank.exit == 2);
    CHECK(blank.hasOneErrorLine());
    CHECK_THAT(blank.error, ContainsSubstring("--skipped"));
    CHECK(vault.auditEntries() == entries);
}

TEST_CASE("a second form on the same day joins the session; several forms go in order",
          "[cli][care]")
{
    const TestVault vault;
    vault.addCase("K-003");
    const Finished first = vault.run({"session",
                                      "record",
                                      "--case",
                                      "K-003",
                                      "--date",
                                      "2024-01-08",
                                      "--measure",
                                      "ors",
                                      "--score",
                                      "21",
                                      "--measure",
                                      "srs",
                                      "--skipped",
                                      "ran out of time"});
    REQUIRE(first.exit == 0);
    REQUIRE(first.rows().size() == 2);
    CHECK(first.rows()[0].at("score") == "21");
    CHECK(first.rows()[1].at("score").empty());
    CHECK(first.rows()[1].at("reason") == "ran out of time");
    const Finished second = vault.run({"session",
                                       "record",
                                       "--case",
                                       "K-003",
                                       "--date",
                                       "2024-01-08",
                                       "--measure",
                                       "phq-9",
                                       "--answers",
                                       "0,0,0,0,0,0,0,0,0"});
    REQUIRE(second.exit == 0);
    CHECK(second.rows()[0].at("id") == first.rows()[0].at("id"));
    CHECK(second.rows()[0].at("session") == "1");
}

TEST_CASE("what is said of a session that is there already is refused, not dropped", "[cli][care]")
{
    const TestVault vault;
    vault.addCase("K-003");
    REQUIRE(vault.recordSrs("K-003", 1, "35").exit == 0);
    const std::string before = vault.auditEntries();
    const auto record = [&vault](std::vector<std::string> more) {
        more.insert(more.begin(),
                    {"session",
                     "record",
                     "--case",
                     "K-003",
                     "--date",
                     "2024-01-01",
                     "--measure",
                     "ors",
                     "--score",
                     "21"});
        return vault.run(more);
    };
    for (const auto& about : std::vector<std::vector<std::string>>{{"--attendance", "late"},
                                                                   {"--attendance", "attended"},
                                                                   {"--discussed", "no"},
                                                                   {"--changed", "slower"}}) {
        const Finished refused = record(about);
        INFO(refused.error);
        CHECK(refused.exit == 2);
        CHECK(refused.hasOneErrorLine());
        CHECK(refused.error.find("session 1 of 2024-01-01 is there already and stays as it is") !=
              std::string::npos);
        CHECK(refused.error.find("--session") != std::string::npos);
    }
    CHECK(vault.auditEntries() == before);
    CHECK(record({}).rows().at(0).at("session") == "1");
    CHECK(record({"--session", "2", "--attendance", "late"}).rows().at(0).at("session") == "2");
}

TEST_CASE("a couple is opened, rated by each partner, and closed", "[cli][care]")
{
    const TestVault vault;
    REQUIRE(vault.run({"client", "add", "A"}).exit == 0);
    REQUIRE(vault.run({"client", "add", "B"}).exit == 0);
    const Finished opened =
        vault.run({"case", "open", "A", "B", "--format", "couple", "--start", "2024-01-01"});
    REQUIRE(opened.exit == 0);
    const std::string episode = opened.rows().at(0).at("id");
    const Finished recorded = vault.run({"session",
                                         "record",
                                         "--case",
                                         episode,
                                         "--date",
                                         "2024-01-08",
                                         "--measure",
                                         "srs",
                                         "--score",
                                         "36",
                                         "--participant",
                                         "A",
                                         "--measure",
                                         "srs",
                                         "--score",
                                         "30",
                                         "--participant",
                                         "B"});
    REQUIRE(recorded.exit == 0);
    CHECK(recorded.rows().at(0).at("participant") != recorded.rows().at(1).at("participant"));
    const Finished closed =
        vault.run({"case", "close", episode, "--ending", "agreed", "--date", "2024-02-01"});
    REQUIRE(closed.exit == 0);
    CHECK(closed.rows().at(0).at("id") == episode);
    CHECK(vault.run({"caseload"}).rows().empty());
}

TEST_CASE("a client whose code is the name of a command is a client all the same", "[cli][care]")
{
    const TestVault vault;
    REQUIRE(vault.run({"client", "add", "audit"}).exit == 0);
    CHECK(vault.run({"client", "show", "audit"}).exit == 0);
}

TEST_CASE("a therapist's own form is the therapist's without a word, and never the client's",
          "[cli][care]")
{
    const TestVault vault;
    vault.addCase("K-001");
    const auto record = [&vault](int week, std::vector<std::string> form) {
        std::vector<std::string> words = {"session",
                                          "record",
                                          "--case",
                                          "K-001",
                                          "--date",
                                          "2024-01-0" + std::to_string(week),
                                          "--measure"};
        words.insert(words.end(), form.begin(), form.end());
        return vault.run(words);
    };
    REQUIRE(record(1, {"soundings-alliance-therapist", "--score", "6"}).exit == 0);
    CHECK_THAT(vault.run({"caseload"}).rows().at(0).at("last_scores"),
               ContainsSubstring("soundings-alliance-therapist:therapist 6"));

    const Finished client =
        record(2, {"soundings-alliance-therapist", "--rater", "client", "--score", "6"});
    CHECK(client.exit == 2);
    CHECK_THAT(client.error, ContainsSubstring("rater of soundings-alliance-therapist"));
    CHECK(record(3, {"srs", "--rater", "therapist", "--score", "38"}).exit == 2);
    CHECK(record(4, {"srs", "--score", "38", "--attendance", "did-not-come"}).exit == 2);
    CHECK(vault.run({"caseload"}).rows().at(0).at("sessions") == "1");
}

TEST_CASE("a case is due the forms of those who fill them in", "[cli][care]")
{
    const TestVault vault;
    const auto open = [&vault](const std::string& code, const std::string& measure) {
        REQUIRE(vault.run({"client", "add", code}).exit == 0);
        return vault.run({"case", "open", code, "--format", "individual", "--measure", measure});
    };
    CHECK_THAT(open("K-001", "soundings-alliance-therapist").out,
               ContainsSubstring("soundings-alliance-therapist:therapist"));
    CHECK(open("K-002", "srs:therapist").exit == 2);
    CHECK(open("K-003", "ors:parent:2").exit == 0);
    CHECK(open("K-004", "no-such-form").exit == 5);
}
