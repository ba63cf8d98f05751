// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("open_flags counts what flag list --state open shows, also after an acknowledgement",
          "[cli][caseload]")
{
    const TestVault vault;
    const std::string flag = vault.raiseRupture();
    const auto requireFlags = [&vault](const std::string& open, const std::string& acknowledged) {
        const Row row = vault.run({"caseload"}).rows().at(0);
        CHECK(row.at("open_flags") == open);
        CHECK(row.at("acknowledged_flags") == acknowledged);
        CHECK(vault.run({"flag", "list", "--state", "open"}).rows().empty() == open.empty());
        const auto json = vault.run({"caseload", "--format", "json"}).json().at(0);
        CHECK(json.at("open_flags").empty() == open.empty());
        CHECK(json.at("acknowledged_flags").empty() == acknowledged.empty());
    };
    requireFlags("possible-rupture", "");
    REQUIRE(vault.run({"rupture", "update", flag, "--state", "acknowledged"}).exit == 0);
    requireFlags("", "possible-rupture");
    CHECK(vault.run({"caseload"}).rows().at(0).at("status") == "possible-rupture");
    REQUIRE(vault.run({"rupture", "update", flag, "--state", "repaired"}).exit == 0);
    requireFlags("", "");
}

TEST_CASE("the columns of the caseload stand in the order that scripts know, new ones last",
          "[cli][caseload]")
{
    const TestVault vault;
    CHECK(vault.run({"caseload"}).header() ==
          "case,client,format,status,since_session,open_flags,last_scores,sessions,last_session,"
          "last_rating,days_since_rating,acknowledged_flags,course,course_since,course_reason,"
          "course_cases,course_date");
}

TEST_CASE("every status word is explained by the help, and under a table those it shows",
          "[cli][caseload]")
{
    const Finished help = run({"caseload", "--help"});
    for (const char* word : {"safety",
                             "possible-rupture",
                             "deteriorated",
                             "off-track",
                             "watch",
                             "slower-than-expected",
                             "not-enough-ratings",
                             "change-not-judged",
                             "no-reliable-change",
                             "on-track",
                             "improved",
                             "recovered"}) {
        CHECK_THAT(help.out, ContainsSubstring("\n  " + std::string(word) + " "));
    }

    const TestVault vault;
    vault.addCase("K-002");
    for (const char* day : {"2024-01-08", "2024-01-15"}) {
        REQUIRE(vault
                    .run({"session",
                          "record",
                          "--case",
                          "K-002",
                          "--date",
                          day,
                          "--measure",
                          "soundings-progress",
                          "--score",
                          "12"})
                    .exit == 0);
    }
    const Finished table = vault.run({"caseload", "--format", "table"});
    REQUIRE(table.exit == 0);
    CHECK_THAT(table.out, ContainsSubstring("change-not-judged"));
    CHECK_THAT(table.error, ContainsSubstring("change-not-judged: two ratings or more"));
    CHECK(table.error.find("recovered") == std::string::npos);
    CHECK(vault.run({"caseload"}).error.empty());
}
