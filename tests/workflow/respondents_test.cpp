// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/measure_catalogue.h"
#include "app/workflow/respondents.h"
#include "core/record/case.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings;
using Catch::Matchers::ContainsSubstring;
using core::Rater;

namespace {

/// Of the measures that come with the program.
const core::Measure& shipped(const app::MeasureCatalogue& measures, const std::string& id)
{
    return *measures.require(id).measure;
}

} // namespace

TEST_CASE("without a word a form is filled in by whom it is made for", "[workflow][measure]")
{
    const app::MeasureCatalogue measures;
    CHECK(app::usualRater(shipped(measures, "soundings-alliance-therapist")) == Rater::Therapist);
    CHECK(app::usualRater(shipped(measures, "soundings-alliance-client")) == Rater::Client);
    for (const app::MeasureCatalogue::Entry& entry : measures.entries()) {
        INFO(entry.measure->profile.id);
        CHECK_NOTHROW(app::requireRespondent(*entry.measure, app::usualRater(*entry.measure)));
    }
}

TEST_CASE("nobody rates in another's place, and the refusal says who may", "[workflow][measure]")
{
    const app::MeasureCatalogue measures;
    CHECK_NOTHROW(app::requireRespondent(shipped(measures, "ors"), Rater::Parent));
    for (const auto& [measure, rater] : {std::pair("soundings-alliance-therapist", Rater::Client),
                                         std::pair("soundings-alliance-client", Rater::Therapist),
                                         std::pair("srs", Rater::Observer),
                                         std::pair("ors", Rater::Therapist)}) {
        INFO(measure);
        CHECK(tests::invalidOf([&] {
                  app::requireRespondent(shipped(measures, measure), rater);
                  return 0;
              }) == core::InvalidKind::Unknown);
    }
    CHECK_THROWS_WITH(app::requireRespondent(shipped(measures, "ors"), Rater::Therapist),
                      ContainsSubstring("rater of ors") &&
                          ContainsSubstring("client, parent or observer"));
}

TEST_CASE("every measure of a case is looked at", "[workflow][measure]")
{
    const app::MeasureCatalogue measures;
    CHECK_NOTHROW(app::requireRespondents(measures, {}));
    CHECK_NOTHROW(app::requireRespondents(
        measures, {{.measure = "ors", .rater = Rater::Parent}, {.measure = "srs"}}));
    CHECK_THROWS_AS(app::requireRespondents(
                        measures, {{.measure = "ors"}, {.measure = "srs", .rater = Rater::Parent}}),
                    core::InvalidValue);
    CHECK_THROWS_AS(
        app::requireRespondents(measures, {{.measure = "ors"}, {.measure = "no-such-form"}}),
        app::Refusal);
}
