// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/summary/therapist_effects.h"
#include "made_therapists.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;
namespace made = soundings::made;

namespace {

/// The made cases, improvement turned into shift + scale * improvement.
std::vector<TherapistCase> madeCases(double shift = 0.0, double scale = 1.0)
{
    std::vector<TherapistCase> cases;
    for (const made::Therapist& therapist : made::therapists()) {
        for (const auto& [intake, improvement] : therapist.cases) {
            cases.push_back(
                {therapist.name, static_cast<double>(intake), shift + scale * improvement});
        }
    }
    return cases;
}

} // namespace

TEST_CASE("therapist effects agree with lme4", "[core][summary]")
{
    // lme4 in R 4.2.2: lmer(improvement ~ I(intake - mean(intake)) + (1 | therapist)) with bobyqa
    // and rhoend 1e-10, of the twelve therapists with five cases or more; ranef(condVar = TRUE).
    struct Known
    {
        const char* name;
        double effect;
        double sd;
    };

    constexpr std::array Effects = {Known{"T01", 6.117438478, 1.430665969},
                                    Known{"T02", -3.189639783, 1.327542330},
                                    Known{"T03", -1.621117123, 1.174341690},
                                    Known{"T04", -0.593907404, 0.980331173},
                                    Known{"T05", -4.322867122, 1.243921526},
                                    Known{"T06", -2.642068823, 1.115267506},
                                    Known{"T07", 1.250538374, 1.430665969},
                                    Known{"T08", 0.201334205, 1.064296218},
                                    Known{"T09", 0.006579983, 1.327542330},
                                    Known{"T10", 4.148927455, 0.884891625},
                                    Known{"T11", -1.282157148, 1.174341690},
                                    Known{"T13", 1.926938909, 1.243921526}};
    const TherapistView view = therapistEffects(madeCases());
    REQUIRE(view.effects);
    CHECK_FALSE(view.reason);
    const TherapistEffects& found = *view.effects;
    CHECK(found.cases == 98);
    CHECK(found.isAdjusted);
    CHECK_THAT(found.meanIntake, WithinAbs(18.8469387755102, 1e-10));
    CHECK_THAT(found.fixed.at(0), WithinAbs(5.7644328632, 1e-5));
    CHECK_THAT(found.fixed.at(1), WithinAbs(0.1553169519, 1e-5));
    CHECK_THAT(found.betweenVariance, WithinRel(10.6036769423, 1e-4));
    CHECK_THAT(found.residualVariance, WithinRel(12.6820061272, 1e-4));
    CHECK_THAT(found.intraclassCorrelation,
               WithinRel(10.6036769423 / (10.6036769423 + 12.6820061272), 1e-4));
    REQUIRE(found.therapists.size() == Effects.size());
    for (std::size_t index = 0; index < Effects.size(); ++index) {
        const TherapistEffect& one = found.therapists.at(index);
        CHECK(one.therapist == Effects.at(index).name);
        CHECK_THAT(one.effect, WithinAbs(Effects.at(index).effect, 1e-4));
        CHECK_THAT(one.sd, WithinAbs(Effects.at(index).sd, 1e-4));
        CHECK_THAT(one.shrinkage, WithinAbs(1.0 - one.sd * one.sd / found.betweenVariance, 1e-10));
    }
}

TEST_CASE("only who is surely above or below 0 has a rank", "[core][summary]")
{
    const TherapistView view = therapistEffects(madeCases());
    REQUIRE(view.effects);
    // P(u > 0) = pnorm(effect / sd) of the reference values: T04 .27, T07 .81, T08 .58, T09 .50,
    // T11 .14 and T03 .08, T13 .94.
    const auto rankOf = [&](const std::string& name) {
        const auto one =
            std::ranges::find(view.effects->therapists, name, &TherapistEffect::therapist);
        REQUIRE(one != view.effects->therapists.end());
        return one->rank;
    };
    CHECK(rankOf("T01") == 1);
    CHECK(rankOf("T10") == 2);
    CHECK(rankOf("T13") == 3);
    CHECK(rankOf("T05") == 12);
    CHECK(rankOf("T03") == 9);
    for (const char* unsure : {"T04", "T07", "T08", "T09", "T11"}) {
        CHECK_FALSE(rankOf(unsure));
    }
}

TEST_CASE("therapist effects know neither order, zero nor unit of improvement", "[core][summary]")
{
    const auto plain = therapistEffects(madeCases()).effects;
    auto turned = madeCases(3.0, 2.0);
    std::ranges::reverse(turned);
    const auto other = therapistEffects(turned).effects;
    REQUIRE(plain);
    REQUIRE(other);
    for (std::size_t index = 0; index < plain->therapists.size(); ++index) {
        CHECK(other->therapists.at(index).therapist == plain->therapists.at(index).therapist);
        CHECK(other->therapists.at(index).rank == plain->therapists.at(index).rank);
        CHECK_THAT(other->therapists.at(index).effect,
                   WithinAbs(2.0 * plain->therapists.at(index).effect, 1e-4));
    }
    CHECK_THAT(other->intraclassCorrelation, WithinAbs(plain->intraclassCorrelation, 1e-5));
}

TEST_CASE("too few therapists with enough cases make no view", "[core][summary]")
{
    CHECK(therapistEffects({}).reason == NoTherapistView::TooFewTherapists);
    auto cases = madeCases();
    std::erase_if(cases, [](const TherapistCase& one) {
        return one.therapist == "T01" || one.therapist == "T02" || one.therapist == "T04";
    });
    const TherapistView nine = therapistEffects(cases); // and T12, who has three cases
    CHECK_FALSE(nine.effects);
    CHECK(nine.reason == NoTherapistView::TooFewTherapists);
}

TEST_CASE("without scatter there is no view, and constant intakes are not adjusted for",
          "[core][summary]")
{
    auto cases = madeCases();
    for (TherapistCase& one : cases) {
        one.improvement = 4.0;
    }
    CHECK(therapistEffects(cases).reason == NoTherapistView::NoScatter);
    cases = madeCases();
    for (TherapistCase& one : cases) {
        one.intake = 20.1;
    }
    const auto found = therapistEffects(cases).effects;
    REQUIRE(found);
    CHECK_FALSE(found->isAdjusted);
    CHECK(found->fixed.size() == 1);
}

TEST_CASE("therapists who do not differ have effects of 0 and no rank", "[core][summary]")
{
    std::vector<TherapistCase> cases;
    for (int therapist = 0; therapist < 11; ++therapist) {
        for (int index = 0; index < 6; ++index) {
            cases.push_back({"T" + std::to_string(therapist), 10.0 + index, index % 2 * 4.0});
        }
    }
    const auto found = therapistEffects(cases).effects;
    REQUIRE(found);
    CHECK(found->betweenVariance == 0.0);
    for (const TherapistEffect& one : found->therapists) {
        CHECK(one.effect == 0.0);
        CHECK_FALSE(one.probabilityAbove);
        CHECK_FALSE(one.rank);
    }
}

TEST_CASE("a therapist without a name and a score that is none are refused", "[core][summary]")
{
    auto cases = madeCases();
    cases.front().therapist.clear();
    CHECK_THROWS_AS(therapistEffects(cases), InvalidValue);
    cases = madeCases();
    cases.front().improvement = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(therapistEffects(cases), InvalidValue);
    cases = madeCases();
    cases.back().intake = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(therapistEffects(cases), InvalidValue);
}
