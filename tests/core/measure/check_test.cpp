// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check.h"
#include "core/measure/shipped.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::core;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

/// What check() says about PHQ-9 after one change to its profile.
std::string faultsOfPhq(const std::string& from, const std::string& to)
{
    auto text = shippedText("phq-9");
    text.profileJson = replaced(text.profileJson, from, to);
    return checkFaults(text);
}

std::string faultsOfScores(const std::string& rest)
{
    return checkFaults(packageOf(
        profileWithScores(R"({"id": "s1", "direction": "worse", "source": "s", )" + rest + "}")));
}

} // namespace

TEST_CASE("a stated range that the items do not give is a fault", "[core][measure]")
{
    CHECK_THAT(faultsOfPhq("\"range\": [0, 27]", "\"range\": [0, 28]"),
               ContainsSubstring("[0, 28] is not what the items give; expected [0, 27]"));
    CHECK_THAT(faultsOfScores(R"("op": "linear", "range": [0, 4],
                   "terms": [{"of": "a", "weight": -1}])"),
               ContainsSubstring("expected [-4, 0]"));
    CHECK(faultsOfScores(R"("op": "mean", "range": [0, 40], "multiply": 10,
                   "terms": ["a", "b", "c"])")
              .empty());
}

TEST_CASE("terms, reversal, look-up and weights must fit the items", "[core][measure]")
{
    CHECK_THAT(faultsOfScores(R"("op": "sum", "terms": ["a", "z"], "range": [0, 8])"),
               ContainsSubstring("'z' is neither an item with numbers nor an earlier score"));
    CHECK_THAT(faultsOfScores(R"("op": "sum", "terms": ["s1"], "range": [0, 8])"),
               ContainsSubstring("'s1' is neither"));
    CHECK_THAT(faultsOfScores(R"("op": "sum", "terms": ["a"], "range": [0, 4],
                   "reverse": [{"item": "b", "min": 0, "max": 4}])"),
               ContainsSubstring("'b' is not an item of this score"));
    CHECK_THAT(faultsOfScores(R"("op": "sum", "terms": ["a"], "range": [0, 4],
                   "reverse": [{"item": "a", "min": 1, "max": 4}])"),
               ContainsSubstring("are not those of the item; expected 0 and 4"));
    CHECK_THAT(faultsOfScores(R"("op": "lookup", "terms": ["a"], "range": [0, 4])"),
               ContainsSubstring("a look-up needs one term and a table"));
    CHECK_THAT(faultsOfScores(R"("op": "sum", "terms": [{"of": "a", "weight": 2}],
                   "range": [0, 8])"),
               ContainsSubstring("op linear"));
    CHECK_THAT(faultsOfScores(R"("op": "sum", "terms": [], "range": [0, 8])"),
               ContainsSubstring("nothing to score"));
    CHECK_THAT(faultsOfScores(R"("op": "sum", "terms": ["a", "b"], "range": [0, 8],
                   "missing": {"maxMissing": 1, "method": "none", "source": "s"})"),
               ContainsSubstring("blanks are allowed but not filled in"));
    CHECK_THAT(faultsOfScores(R"("op": "sum", "terms": ["a", "b"], "range": [0, 8],
                   "missing": {"maxMissing": 2, "method": "personMean", "source": "s"})"),
               ContainsSubstring("not fewer than there are terms"));
}

TEST_CASE("bands cover the range and rise; limits lie inside it", "[core][measure]")
{
    CHECK_THAT(faultsOfPhq("\"from\": 0,", "\"from\": 1,"),
               ContainsSubstring("leaves a gap below 1"));
    CHECK_THAT(faultsOfPhq("\"from\": 10,", "\"from\": 5,"),
               ContainsSubstring("profile.json/bands/2: the band does not lie above"));
    CHECK_THAT(faultsOfPhq("\"from\": 20,", "\"from\": 30,"),
               ContainsSubstring("outside the range"));
    CHECK_THAT(faultsOfPhq("\"value\": 10,", "\"value\": 100,"),
               ContainsSubstring("profile.json/cutoffs/0: 100 lies outside the range"));
    CHECK_THAT(faultsOfPhq("\"value\": 0.89,", "\"value\": 1.0,"),
               ContainsSubstring("not a reliability"));
    CHECK_THAT(faultsOfPhq("\"points\": 6,", "\"points\": 0,"),
               ContainsSubstring("0 points cannot be"));
    CHECK_THAT(faultsOfPhq("\"sd\": 5.5", "\"sd\": -5.5"), ContainsSubstring("norms/0/sd"));
    CHECK_THAT(faultsOfPhq("\"score\": \"total\"", "\"score\": \"sum\""),
               ContainsSubstring("there is no score 'sum'"));
}

TEST_CASE("a safety item that does not exist or can never fire is a fault", "[core][measure]")
{
    CHECK_THAT(faultsOfPhq("\"item\": \"q9\"", "\"item\": \"q10\""),
               ContainsSubstring("safety/0/item: 'q10' is not an item"));
    CHECK_THAT(faultsOfPhq("\"value\": 1,\n      \"level\"", "\"value\": 5,\n      \"level\""),
               ContainsSubstring("no answer of the item can reach it"));
}

TEST_CASE("every number names its source and every setting its reason", "[core][measure]")
{
    CHECK_THAT(faultsOfPhq("\"source\": \"loewe2004\",", ""),
               ContainsSubstring("mcid/0: a number without a source"));
    CHECK_THAT(faultsOfPhq("\"source\": \"loewe2004\"", "\"source\": \"loewe2005\""),
               ContainsSubstring("'loewe2005' is not in the list of sources"));
    auto gad = shippedText("gad-7");
    gad.profileJson =
        replaced(gad.profileJson, "\"basis\": \"setting\"", "\"basis\": \"published\"");
    CHECK_THAT(checkFaults(gad), ContainsSubstring("scores/0/missing: a number without a source"));
    auto srs = shippedText("srs");
    srs.profileJson =
        replaced(srs.profileJson, "Setting of Soundings", "\", \"confidence\": \"low\", \"x\": \"");
    CHECK_THAT(parseFaults(srs), ContainsSubstring("rupture/withinSd/x: this field is not known"));
}

TEST_CASE("text and licence class agree", "[core][measure]")
{
    auto text = shippedText("phq-9");
    text.profileJson =
        replaced(text.profileJson, "\"ship\": \"items\"", "\"ship\": \"score-only\"");
    CHECK_THAT(checkFaults(text), ContainsSubstring("may not hold item text"));
    text = shippedText("phq-9");
    text.questionnaireJsonByLanguage.clear();
    text.testsJson.clear();
    CHECK_THAT(checkFaults(text), ContainsSubstring("item text is promised"));
}

TEST_CASE("two answers with one number, or some without, are a fault", "[core][measure]")
{
    auto text = shippedText("phq-9");
    auto& form = text.questionnaireJsonByLanguage.at("en");
    const std::string whole = form;
    form = replaced(whole, "\"valueDecimal\": 3", "\"valueDecimal\": 2");
    CHECK_THAT(checkFaults(text), ContainsSubstring("q1: two answers have the number 2"));
    form = replaced(whole, "ordinalValue", "somethingElse");
    CHECK_THAT(checkFaults(text), ContainsSubstring("q1: some answers have a number"));
    form = replaced(whole, "\"linkId\": \"q2\"", "\"linkId\": \"q1\"");
    CHECK_THAT(checkFaults(text), ContainsSubstring("this linkId is used twice"));
}

TEST_CASE("languages ask the same items with the same numbers", "[core][measure]")
{
    auto text = shippedText("gad-7");
    const auto german = replaced(
        text.questionnaireJsonByLanguage.at("en"), "\"language\": \"en\"", "\"language\": \"de\"");
    text.questionnaireJsonByLanguage["de"] = german;
    CHECK(checkFaults(text).empty());
    text.questionnaireJsonByLanguage["de"] =
        replaced(german, "\"linkId\": \"q7\"", "\"linkId\": \"q8\"");
    CHECK_THAT(checkFaults(text), ContainsSubstring("differ from"));
}

TEST_CASE("a golden vector that comes out differently is a fault", "[core][measure]")
{
    const auto faultsOf = [](const std::string& vector) {
        auto text = shippedText("phq-9");
        text.testsJson = R"({"vectors": [)" + vector + "]}";
        return checkFaults(text);
    };
    CHECK_THAT(faultsOf(R"({"name": "n", "answers": [1,1,1,1,1,1,1,1,0], "scores": {"total": 9}})"),
               ContainsSubstring("tests.json/vectors/0/scores/total: 8; expected 9"));
    CHECK_THAT(faultsOf(R"({"name": "n", "answers": [1,1,1,1,1,1,1,1,0], "scores": {"total": 8},
                            "safety": [{"item": "q9", "kind": "positive"}]})"),
               ContainsSubstring("no finding; expected q9 positive"));
    CHECK_THAT(faultsOf(R"({"name": "n", "answers": [9], "scores": {"total": 9}})"),
               ContainsSubstring("'9' given"));
    CHECK_THAT(faultsOf(R"({"name": "n", "answers": [1], "refused": true})"),
               ContainsSubstring("the answers were accepted"));
    CHECK_THAT(faultsOf(R"({"name": "n", "answers": [1]})"), ContainsSubstring("expects nothing"));
    CHECK_THAT(faultsOf(R"({"name": "n", "direct": 8, "scores": {"summe": 8}})"),
               ContainsSubstring("there is no score 'summe'"));
}

TEST_CASE("ids, versions and respondents are checked", "[core][measure]")
{
    const auto minimal = minimalProfile();
    for (const char* id : {"../x", "BDI", "a b", "-a", ""}) {
        const auto text = packageOf(replaced(minimal, "\"bdi\"", '"' + std::string(id) + '"'));
        CHECK(!(parseFaults(text).empty() && checkFaults(text).empty()));
    }
    CHECK_THAT(checkFaults(packageOf(replaced(minimal, "1.0.0", "1.0"))),
               ContainsSubstring("'1.0' is not a version"));
    CHECK_THAT(checkFaults(packageOf(replaced(
                   minimal, "\"id\": \"bdi\"", "\"id\": \"bdi\", \"respondents\": [\"dog\"]"))),
               ContainsSubstring("'dog' is not known"));
}
