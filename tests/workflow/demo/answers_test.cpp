// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo/answers.h"
#include "core/measure/score.h"
#include "core/measure/shipped.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using app::demo::Dice;
using app::demo::fillIn;

namespace {

core::ScoredResponse scored(const core::Measure& measure, const app::ResponseDraft& draft)
{
    return draft.total ? core::scoreDirect(measure, core::primaryScore(measure).id, *draft.total)
                       : core::score(measure, draft.answers);
}

/// Mean of the primary score over many forms, turned so that higher is better.
double meanScore(const core::Measure& measure, double level)
{
    Dice dice(1);
    double sum = 0.0;
    int count = 0;
    for (int i = 0; i < 100; ++i) {
        const auto value = scored(measure, fillIn(dice, measure, level)).scores.front().value;
        if (value) {
            sum += *value;
            ++count;
        }
    }
    REQUIRE(count > 90);
    return core::directionSign(core::directionOf(measure)) * sum / count;
}

} // namespace

TEST_CASE("a made-up form of any measure at any level can be scored", "[workflow][demo]")
{
    Dice dice(1);
    for (const core::Measure& measure : core::shippedMeasures()) {
        INFO(measure.profile.id);
        for (int percent = 0; percent <= 100; ++percent) {
            const auto draft = fillIn(dice, measure, percent / 100.0);
            CHECK(draft.measure == measure.profile.id);
            CHECK(draft.answers.empty() == draft.total.has_value());
            CHECK_NOTHROW(scored(measure, draft));
        }
    }
}

TEST_CASE("a better level is a better score, whichever way the scale runs", "[workflow][demo]")
{
    for (const core::Measure& measure : core::shippedMeasures()) {
        INFO(measure.profile.id);
        CHECK(meanScore(measure, 0.1) < meanScore(measure, 0.5));
        CHECK(meanScore(measure, 0.5) < meanScore(measure, 0.9));
    }
}

TEST_CASE("a risk item is never left blank and seldom answered above nothing",
          "[workflow][demo][safety]")
{
    Dice dice(1);
    const core::Measure& phq = *core::findShipped("phq-9");
    int blanks = 0;
    int positive = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto draft = fillIn(dice, phq, 0.2);
        REQUIRE(draft.answers.at("q9"));
        positive += *draft.answers.at("q9") > 0.0 ? 1 : 0;
        blanks += static_cast<int>(std::ranges::count_if(
            draft.answers, [](const auto& answer) { return !answer.second; }));
    }
    CHECK(positive > 0);
    CHECK(positive < 100);
    CHECK(blanks > 0);
}

TEST_CASE("a measure without items gets a total, one with items gets answers", "[workflow][demo]")
{
    Dice dice(1);
    CHECK(fillIn(dice, *core::findShipped("ors"), 0.5).total);
    CHECK_FALSE(fillIn(dice, *core::findShipped("phq-9"), 0.5).total);
}
