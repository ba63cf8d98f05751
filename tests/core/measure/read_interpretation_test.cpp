// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/parse.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::core;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinRel;

namespace {

MeasureText with(const std::string& part)
{
    return packageOf(replaced(minimalProfile(), "\"sources\":", part + ", \"sources\":"));
}

MeasureText withSd(const std::string& numbers)
{
    return with(R"("rupture": {"withinSd": {"source": "manual", )" + numbers + "}}");
}

} // namespace

TEST_CASE("a within-person SD is given, or computed from SD and reliability, never both",
          "[core][measure]")
{
    CHECK(parse(withSd(R"("value": 2)")).profile.rupture->withinSd->value == 2.0);
    CHECK_THAT(parse(withSd(R"("sd": 7.5, "r": 0.8)")).profile.rupture->withinSd->value,
               WithinRel(3.3541019662496847, 1e-14));
    CHECK(parse(withSd(R"("sd": 7.5, "r": 0)")).profile.rupture->withinSd->value == 7.5);
    for (const char* numbers : {R"("sd": 7.5)",
                                R"("r": 0.8)",
                                R"("sd": 0, "r": 0.8)",
                                R"("sd": -1, "r": 0.8)",
                                R"("sd": 7.5, "r": 1)",
                                R"("sd": 7.5, "r": -0.1)",
                                R"("sd": 7.5, "r": 0.8, "value": 2)"}) {
        INFO(numbers);
        CHECK_THAT(parseFaults(withSd(numbers)),
                   ContainsSubstring("withinSd/sd: does not give a standard deviation"));
    }
}

TEST_CASE("a rupture setting that is misspelt is refused, never read over", "[core][measure]")
{
    CHECK_THAT(parseFaults(with(R"("rupture": {"minimalDrop": {"value": 3}})")),
               ContainsSubstring("rupture/minimalDrop: this field is not known"));
    CHECK_THAT(parseFaults(with(R"("rupture": {"watchDrop": {"points": 3}})")),
               ContainsSubstring("rupture/watchDrop/value: missing"));
    CHECK_THAT(parseFaults(with(R"("rupture": {"watchBelow": {"value": 36}})")),
               ContainsSubstring("rupture/watchBelow/op: missing"));
}

TEST_CASE("bands share the source of the first of their score, and of no other score",
          "[core][measure]")
{
    const auto bands = parse(with(R"("bands": [
        {"from": 0, "code": "low", "source": "manual"}, {"from": 10, "code": "high"},
        {"score": "other", "from": 0, "code": "low"}])"))
                           .profile.bands;
    REQUIRE(bands.size() == 3);
    CHECK(bands[0].score == "total");
    CHECK(bands[1].provenance.sources == std::vector<std::string>{"manual"});
    CHECK(bands[2].provenance.sources.empty());
}

TEST_CASE("a cut-off that names a group of people keeps it and refuses a misspelt one",
          "[core][measure]")
{
    const auto cutoff = [](const std::string& whom) {
        return with(R"("cutoffs": [{"op": "<", "value": 10, "meaning": "clinical",
                        "appliesTo": {)" +
                    whom + "}}]");
    };
    const auto read = parse(cutoff(R"("ageFrom": 13, "ageTo": 17, "locale": "de")"));
    CHECK(read.profile.cutoffs.front().appliesTo.ageFrom == 13);
    CHECK(read.profile.cutoffs.front().appliesTo.ageTo == 17);
    CHECK(read.profile.cutoffs.front().appliesTo.locale == "de");
    // Read over, it would hold for everybody.
    CHECK_THAT(parseFaults(cutoff(R"("agefrom": 13)")),
               ContainsSubstring("appliesTo/agefrom: this field is not known"));
    CHECK_FALSE(parseFaults(cutoff(R"("ageFrom": 13.5)")).empty());
    CHECK_FALSE(parseFaults(cutoff(R"("ageFrom": "13")")).empty());
}

TEST_CASE("a safety rule cannot be made to overlook a blank", "[core][measure]")
{
    const auto safety = [](const std::string& rest) {
        return with(R"("safety": [{"item": "q9", "op": ">=", "value": 1, "level": "review-now",
                        "message": "risk")" +
                    rest + "}]");
    };
    CHECK(parse(safety("")).profile.safety.size() == 1);
    CHECK(parse(safety(R"(, "ifBlank": "flag-not-answered")")).profile.safety.size() == 1);
    CHECK_FALSE(parseFaults(safety(R"(, "ifBlank": "ignore")")).empty());
    CHECK_FALSE(parseFaults(safety(R"(, "ifBlank": false)")).empty());
    CHECK_FALSE(parseFaults(safety(R"(, "off": true)")).empty());
}
