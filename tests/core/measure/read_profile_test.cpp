// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/parse.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::core;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

MeasureText with(const std::string& part)
{
    return packageOf(replaced(minimalProfile(), "\"sources\":", part + ", \"sources\":"));
}

Profile profileWith(const std::string& part)
{
    return parse(with(part)).profile;
}

} // namespace

TEST_CASE("what a profile leaves out has the value that the format names", "[core][measure]")
{
    const Profile profile = parse(packageOf(minimalProfile())).profile;
    CHECK(profile.respondents == std::vector<std::string>{"client"});
    CHECK(profile.kind == MeasureKind::Outcome);
    CHECK_FALSE(profile.validated);
    CHECK(profile.verification == Verification::Unverified);
    CHECK_FALSE(profile.ageFrom);
    CHECK_FALSE(profile.ageTo);
    CHECK(profile.frequency.minDays == 0);
    CHECK(profile.inputs.empty());
}

TEST_CASE("a measure with a rupture rule is one of the alliance unless it says otherwise",
          "[core][measure]")
{
    CHECK(profileWith(R"("rupture": {})").kind == MeasureKind::Alliance);
    CHECK(profileWith(R"("rupture": {}, "kind": "outcome")").kind == MeasureKind::Outcome);
    CHECK_THAT(parseFaults(with(R"("kind": "mood")")), ContainsSubstring("mood"));
}

TEST_CASE("who, when and how often are read as they stand", "[core][measure]")
{
    const Profile profile = profileWith(R"("respondents": ["parent", "client"],
        "ages": {"from": 6, "to": 12}, "frequency": {"when": "session-start", "minDays": 14},
        "inputs": [{"id": "l1", "min": 0, "max": 10, "step": 0.1}, {"id": "l2", "min": 0, "max": 1}])");
    CHECK(profile.respondents == std::vector<std::string>{"parent", "client"});
    CHECK(profile.ageFrom == 6);
    CHECK(profile.ageTo == 12);
    CHECK(profile.frequency.when == "session-start");
    CHECK(profile.frequency.minDays == 14);
    REQUIRE(profile.inputs.size() == 2);
    CHECK(profile.inputs[0].step == 0.1);
    CHECK(profile.inputs[1].step == 1.0);
}

TEST_CASE("what is of another type than the format says is refused where it stands",
          "[core][measure]")
{
    for (const auto& [part, place] :
         {std::pair(R"("respondents": 3)", "respondents"),
          std::pair(R"("respondents": [1])", "respondents"),
          std::pair(R"("ages": {"from": "6"})", "ages/from"),
          std::pair(R"("ages": [6, 12])", "ages"),
          std::pair(R"("validated": "yes")", "validated"),
          std::pair(R"("frequency": {"minDays": 1.5})", "minDays"),
          std::pair(R"("inputs": [{"id": "l1", "max": 3}])", "inputs/0/min"),
          std::pair(R"("acronym": 7)", "acronym")}) {
        INFO(part);
        CHECK_THAT(parseFaults(with(part)), ContainsSubstring(place));
    }
}
