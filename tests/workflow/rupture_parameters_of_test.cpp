// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/rupture_parameters_of.h"
#include "core/measure/shipped.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using core::Provenance;

TEST_CASE("the rules get the numbers of the profile, each with where it comes from",
          "[workflow][alliance]")
{
    const auto srs = app::ruptureParametersOf(*core::findShipped("srs"));
    REQUIRE(srs);
    CHECK(srs->better == core::Direction::HigherIsBetter);
    CHECK(srs->withinSd->value == 2.0);
    CHECK(srs->minimumDrop.value == 3.0);
    CHECK(srs->minimumDrop.source.starts_with("setting: "));
    CHECK(srs->watchDrop->value == 1.0);
    CHECK(srs->watchDrop->source.find("OpenFIT turns red") != std::string::npos);
    CHECK(srs->watchLevel->value == 36.0);
    CHECK(srs->watchLevel->comparison == core::Comparison::Below);
    CHECK(srs->watchLevel->source.starts_with("https://"));
    CHECK(srs->bestPossible == 40.0);
}

TEST_CASE("the clinic's own SD comes before the profile's, and says whose it is and of when",
          "[workflow][alliance]")
{
    const core::Measure& srs = *core::findShipped("srs");
    const core::FrozenWithinPersonSd frozen{
        .date = core::Date(2026, 1, 31),
        .pooled = {.sd = 1.75, .persons = 34, .degreesOfFreedom = 120}};
    const auto own = app::ruptureParametersOf(srs, &frozen);
    REQUIRE(own);
    CHECK(own->withinSd->value == 1.75);
    CHECK(own->withinSd->source == "pooled over 34 people of this clinic, 2026-01-31");
    const auto without = app::ruptureParametersOf(srs, nullptr);
    CHECK(without == app::ruptureParametersOf(srs));
    auto rest = own;
    rest->withinSd = without->withinSd;
    CHECK(rest == without);
    CHECK_FALSE(app::ruptureParametersOf(*core::findShipped("phq-9"), &frozen));
}

TEST_CASE("a measure of progress has no rupture rules", "[workflow][alliance]")
{
    for (const core::Measure& measure : core::shippedMeasures()) {
        INFO(measure.profile.id);
        const bool isAlliance = measure.profile.kind == core::MeasureKind::Alliance;
        const auto parameters = app::ruptureParametersOf(measure);
        CHECK(parameters.has_value() == isAlliance);
        if (parameters) {
            CHECK_NOTHROW(core::requireValid(*parameters));
        }
    }
}

TEST_CASE("on a scale where lower is better the best score is its lowest", "[workflow][alliance]")
{
    core::Measure turned = *core::findShipped("srs");
    turned.profile.scores.front().direction = core::Direction::LowerIsBetter;
    CHECK(app::ruptureParametersOf(turned)->bestPossible == 0.0);
}

TEST_CASE("a number that the profile does not give stays open and is not made up",
          "[workflow][alliance]")
{
    core::Measure bare = *core::findShipped("srs");
    bare.profile.rupture = core::RuptureSettings{.score = "total",
                                                 .watchBelow = std::nullopt,
                                                 .watchDrop = std::nullopt,
                                                 .minimumDrop = std::nullopt,
                                                 .withinSd = std::nullopt};
    const auto parameters = app::ruptureParametersOf(bare);
    REQUIRE(parameters);
    CHECK_FALSE(parameters->withinSd);
    CHECK_FALSE(parameters->watchDrop);
    CHECK_FALSE(parameters->watchLevel);
    CHECK(parameters->minimumDrop.value == 0.0);
}
