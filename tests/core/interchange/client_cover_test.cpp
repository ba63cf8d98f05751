// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/client_cover.h"
#include "core/interchange/client_csv.h"
#include "tests/core/interchange/given_data.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string coverOf(const core::GivenData& data, core::GivenFormat format = core::GivenFormat::Csv)
{
    return core::clientCover(
        data, givenFacts(), format, core::clientCsvFiles(data, knownMeasures()));
}

} // namespace

TEST_CASE("the first page says whose data it is, of which days, and by which entry it is noted",
          "[interchange][client]")
{
    const std::string page = coverOf(givenData());
    CHECK_THAT(page, ContainsSubstring("K-001"));
    CHECK_THAT(page, ContainsSubstring("1 case, 2 sessions from 2026-01-05 to 2026-01-12"));
    CHECK_THAT(page, ContainsSubstring("Soundings 0.1.0"));
    CHECK_THAT(page, ContainsSubstring("17 of the vault&#39;s audit"));
    CHECK_THAT(page, ContainsSubstring(std::string(64, 'd')));
}

TEST_CASE("the first page explains every column of every file", "[interchange][client]")
{
    const std::string page = coverOf(givenData());
    for (const core::GivenTable& table : core::clientCsvTables()) {
        CHECK_THAT(page, ContainsSubstring("<h3>" + std::string(table.file) + "</h3>"));
        for (const core::GivenColumn& column : table.columns) {
            CHECK_THAT(page, ContainsSubstring("<td>" + std::string(column.name) + "</td>"));
        }
    }
}

TEST_CASE("nothing that somebody typed becomes a part of the page, and nothing is fetched",
          "[interchange][client]")
{
    auto data = givenData();
    data.client.name = "<script>alert('x')</script> & \"co\"";
    const std::string page = coverOf(data);
    CHECK_THAT(page,
               ContainsSubstring("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; "
                                 "&quot;co&quot;"));
    for (const char* word : {"<script", "<b>", "<img", "<link", "http", "src=", "url(", "href"}) {
        INFO(word);
        CHECK_THAT(page, !ContainsSubstring(word));
        CHECK_THAT(coverOf(data, core::GivenFormat::Fhir), !ContainsSubstring(word));
    }
}

TEST_CASE("what is left out is said with why, and only where it is so", "[interchange][client]")
{
    auto data = givenData();
    CHECK_THAT(coverOf(data), ContainsSubstring("private notes"));
    CHECK_THAT(coverOf(data), !ContainsSubstring("other people in the room"));
    CHECK_THAT(coverOf(data), !ContainsSubstring("another therapist"));
    CHECK_THAT(coverOf(data), !ContainsSubstring("not to give it out"));
    data.cases[0].isShared = true;
    data.limits = {.casesOfOthers = 1, .flagsWithheld = true};
    CHECK_THAT(coverOf(data), ContainsSubstring("other people in the room"));
    CHECK_THAT(coverOf(data), ContainsSubstring("1 case with another therapist"));
    CHECK_THAT(coverOf(data), ContainsSubstring("not to give it out"));
}

TEST_CASE("a client without a session and a made-up one are said to be so", "[interchange][client]")
{
    core::GivenData nobody;
    nobody.client.code = "K-002";
    CHECK_THAT(coverOf(nobody), ContainsSubstring("0 cases, no session was recorded"));
    core::GivenFacts facts = givenFacts();
    facts.madeUp = true;
    CHECK_THAT(core::clientCover(nobody, facts, core::GivenFormat::Fhir, {}),
               ContainsSubstring("Made up"));
}
