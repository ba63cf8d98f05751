// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fstream>
#include <iterator>
#include <sstream>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("the same measures come out as CSV, JSON and a table", "[cli][output]")
{
    const Finished csv = run({"measure", "list"});
    REQUIRE(csv.exit == 0);
    CHECK(csv.header() == "id,version,name,kind,items,min,max,better,licence,validated,local");
    const Finished json = run({"measure", "list", "--format", "json"});
    REQUIRE(json.exit == 0);
    CHECK(json.json().size() == csv.rows().size());
    CHECK(json.json().at(0).at("id") == csv.rows().at(0).at("id"));
    CHECK(json.json().at(0).at("min").is_number());
    const Finished table = run({"--format", "table", "measure", "list"});
    REQUIRE(table.exit == 0);
    CHECK_THAT(table.out, ContainsSubstring("-----"));
}

TEST_CASE("a cell with commas, quotes and letters beyond ASCII survives CSV", "[cli][output]")
{
    const TestVault vault;
    REQUIRE(vault.run({"client", "add", "K-001", "--name", "Zoë \"Z\", née Ørsted"}).exit == 0);
    const Finished list = vault.run({"client", "list"});
    CHECK_THAT(list.out, ContainsSubstring("\"Zoë \"\"Z\"\", née Ørsted\""));
    CHECK(vault.run({"client", "list", "--format", "json"}).json().at(0).at("name") ==
          "Zoë \"Z\", née Ørsted");
}

TEST_CASE("the option --output writes a whole file and replaces the one before", "[cli][output]")
{
    const Scratch scratch;
    const std::string file = scratch.write("measures.csv", "old");
    const Finished written = run({"measure", "list", "--output", file});
    REQUIRE(written.exit == 0);
    CHECK(written.out.empty());
    std::ifstream stream(file);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    CHECK(text == run({"measure", "list"}).out);
    CHECK(std::distance(std::filesystem::directory_iterator(scratch.path()), {}) == 1);
}

TEST_CASE("a long cell of a table goes on in the next line and loses no word", "[cli][output]")
{
    const Finished wide = run({"measure", "show", "phq-9", "--format", "table"});
    REQUIRE(wide.exit == 0);
    std::istringstream lines(wide.out);
    std::string header;
    std::string rule;
    std::getline(lines, header);
    std::getline(lines, rule);
    // Only an address stays whole; unfolded, the notice of the licence alone has 219 letters.
    CHECK(rule.size() < 220);
    CHECK_THAT(wide.out, ContainsSubstring("grant from"));
    CHECK_THAT(wide.out, ContainsSubstring("reproduce"));
    CHECK(run({"measure", "show", "phq-9"}).out.find("grant from Pfizer Inc.") !=
          std::string::npos);
}

TEST_CASE("a form is scored with its band, its safety item and its blanks", "[cli][output]")
{
    const Finished scored = run({"measure", "score", "phq-9", "--answers", "1,2,,3,0,1,1,0,2"});
    REQUIRE(scored.exit == 0);
    const Row row = scored.rows().at(0);
    CHECK_FALSE(row.at("band").empty());
    CHECK(row.at("missing") == "1");
    CHECK_THAT(row.at("safety"), ContainsSubstring("positive"));
    const Finished tooFew = run({"measure", "score", "phq-9", "--answers", "1,,,,,,,,"});
    REQUIRE(tooFew.exit == 0);
    CHECK_THAT(tooFew.rows().at(0).at("reason"), ContainsSubstring("missing"));
    CHECK_THAT(tooFew.rows().at(0).at("safety"), ContainsSubstring("not-answered"));
}

TEST_CASE("help and version go to standard output and end with 0", "[cli][output]")
{
    CHECK_THAT(run({"--version"}).out, ContainsSubstring("soundings-cli "));
    CHECK(run({"--help"}).exit == 0);
    const Finished help = run({"session", "record", "--help"});
    CHECK(help.exit == 0);
    CHECK_THAT(help.out, ContainsSubstring("--answers"));
    CHECK_THAT(help.out, ContainsSubstring("Example:"));
    CHECK_THAT(help.out, ContainsSubstring("--passphrase-file"));
}

TEST_CASE("measure check lists every fault and ends with 1", "[cli][output]")
{
    const Scratch scratch;
    const std::string profile = scratch.write("profile.json", "{}");
    const Finished checked = run({"measure", "check", profile});
    CHECK(checked.exit == 1);
    CHECK(checked.header() == "where,what,expected");
    CHECK(checked.out.size() > checked.header().size() + 1);
}

TEST_CASE("answers at the end that no score uses may be left out", "[cli][output]")
{
    const Finished nine = run({"measure", "score", "phq-9", "--answers", "1,1,1,1,1,1,1,1,1"});
    const Finished ten = run({"measure", "score", "phq-9", "--answers", "1,1,1,1,1,1,1,1,1,2"});
    REQUIRE(nine.exit == 0);
    CHECK(nine.out == ten.out);
}
