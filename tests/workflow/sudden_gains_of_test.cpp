// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/sudden_gains_of.h"
#include "core/measure/shipped.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;

namespace {

core::Series seriesWith(const std::vector<std::optional<double>>& scores)
{
    std::vector<core::Rating> ratings;
    for (const auto& score : scores) {
        ratings.push_back({.session = static_cast<int>(ratings.size()) + 1, .score = score});
    }
    return core::Series(std::move(ratings));
}

} // namespace

TEST_CASE("the first criterion is the measure's reliable change", "[workflow][gains]")
{
    const auto phq = app::gainParametersOf(*core::findShipped("phq-9"));
    REQUIRE(phq);
    CHECK(phq->magnitude == 6.0);
    CHECK(phq->better == core::Direction::LowerIsBetter);
    const auto ors = app::gainParametersOf(*core::findShipped("ors"));
    REQUIRE(ors);
    CHECK(ors->better == core::Direction::HigherIsBetter);
    CHECK(ors->scale->highest == 40.0);
}

TEST_CASE("where nothing says how large a reliable change is, no gain is looked for",
          "[workflow][gains]")
{
    for (const core::Measure& measure : core::shippedMeasures()) {
        INFO(measure.profile.id);
        const bool can = measure.profile.kind == core::MeasureKind::Outcome &&
                         core::reliableChangeOf(measure) != nullptr;
        const auto parameters = app::gainParametersOf(measure);
        CHECK(parameters.has_value() == can);
        if (parameters) {
            CHECK_NOTHROW(core::requireValid(*parameters));
        } else {
            CHECK(app::suddenGainsOf(measure, seriesWith({20, 20, 20, 5, 5, 5})).empty());
        }
    }
}

TEST_CASE("only the interval that is one is told, on either kind of scale", "[workflow][gains]")
{
    const auto gains =
        app::suddenGainsOf(*core::findShipped("phq-9"), seriesWith({20, 20, 19, 11, 10, 10}));
    REQUIRE(gains.size() == 1);
    CHECK(gains[0].from == 3);
    CHECK(gains[0].to == 4);
    CHECK(gains[0].magnitude == 8.0);
    CHECK(gains[0].reversed == core::Verdict::No);
    const auto risen =
        app::suddenGainsOf(*core::findShipped("ors"), seriesWith({12, 12, 13, 30, 31, 30}));
    REQUIRE(risen.size() == 1);
    CHECK(risen[0].to == 4);
    // A gap beside the interval leaves it without a verdict, which is not "sudden".
    CHECK(app::suddenGainsOf(*core::findShipped("phq-9"),
                             seriesWith({20, 20, 19, std::nullopt, 10, 10}))
              .empty());
    CHECK(app::suddenGainsOf(*core::findShipped("phq-9"), core::Series()).empty());
}
