// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/statistics/linear_mixed_model.h"
#include "made_courses.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <array>
#include <cmath>
#include <vector>

namespace {

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;
namespace rc = ::rc;

/// The made courses, the scores turned into a + b * score.
MixedModelData madeData(std::size_t random, double a = 0.0, double b = 1.0)
{
    double mean = 0.0;
    for (const made::Course& course : made::Courses) {
        mean += course.intake / static_cast<double>(made::Courses.size());
    }
    MixedModelData data(4, random);
    for (const made::Course& course : made::Courses) {
        data.beginGroup();
        double session = 1.0;
        for (const double score : course.scores) {
            session += 1.0;
            if (!std::isnan(score)) {
                const double time = std::log(session);
                const double intake = course.intake - mean;
                const std::array fixed{1.0, intake, time, intake * time};
                const std::array effects{1.0, time};
                data.add(fixed, std::span(effects).first(random), a + b * score);
            }
        }
    }
    return data;
}

// Reference values: lme4 of Debian 12 in R 4.2.2, lmer(y ~ ic * log(s) + (log(s) | id)) with
// bobyqa and rhoend 1e-10, and with (1 | id).

TEST_CASE("A model with random intercept and slope agrees with lme4")
{
    const MixedModelFit fit = fitMixedModel(madeData(2));
    CHECK(fit.observations == 233);
    CHECK(fit.groups == 40);
    CHECK_FALSE(fit.isSingular);
    CHECK_THAT(fit.remlCriterion, WithinAbs(1231.553279, 1e-6));
    const std::array fixed{20.63430446, 0.9819835523, -2.288659715, -0.1580877823};
    const std::array errors{0.9292134425, 0.1818058176, 0.4505050851, 0.08745215445};
    for (std::size_t index = 0; index < fixed.size(); ++index) {
        CHECK_THAT(fit.fixed.at(index), WithinAbs(fixed.at(index), 1e-5));
        CHECK_THAT(fit.standardError(index), WithinRel(errors.at(index), 1e-4));
    }
    CHECK_THAT(fit.fixedCovariance.at(1 * 4 + 3), WithinRel(-0.00678156136, 1e-3));
    CHECK_THAT(fit.randomCovariance.at(0), WithinRel(21.07914381, 1e-4));
    CHECK_THAT(fit.randomCovariance.at(1), WithinAbs(1.005967943, 1e-3));
    CHECK(fit.randomCovariance.at(1) == fit.randomCovariance.at(2));
    CHECK_THAT(fit.randomCovariance.at(3), WithinRel(2.783840051, 1e-4));
    CHECK_THAT(fit.residualVariance, WithinRel(6.154861969, 1e-4));
}

TEST_CASE("A model with random intercept agrees with lme4")
{
    const MixedModelFit fit = fitMixedModel(madeData(1));
    CHECK_THAT(fit.remlCriterion, WithinAbs(1238.580106, 1e-6));
    const std::array fixed{20.57297579, 0.9874086325, -2.258295719, -0.1615653416};
    for (std::size_t index = 0; index < fixed.size(); ++index) {
        CHECK_THAT(fit.fixed.at(index), WithinAbs(fixed.at(index), 1e-5));
    }
    REQUIRE(fit.randomCovariance.size() == 1);
    CHECK_THAT(fit.randomCovariance.front(), WithinRel(30.5471386, 1e-4));
    CHECK_THAT(fit.residualVariance, WithinRel(6.786634096, 1e-4));
}

TEST_CASE("Groups that do not differ have a variance of 0 and are called singular")
{
    // Box & Tiao 1973, p. 247: made-up batches that differ less than their scatter lets expect.
    constexpr std::array Yields{7.298,  3.846,  2.434, 9.566,  7.99,   5.22,  6.556, 0.608,
                                11.788, -0.892, 0.11,  10.386, 13.434, 5.51,  8.166, 2.212,
                                4.852,  7.092,  9.288, 4.98,   0.282,  9.014, 4.458, 9.446,
                                7.198,  1.722,  4.782, 8.106,  0.758,  3.758};
    MixedModelData data(1, 1);
    const std::array one{1.0};
    for (std::size_t index = 0; index < Yields.size(); ++index) {
        if (index % 5 == 0) {
            data.beginGroup();
        }
        data.add(one, one, Yields.at(index));
    }
    const MixedModelFit fit = fitMixedModel(data);
    CHECK(fit.isSingular);
    CHECK(fit.randomCovariance.front() == 0.0);
    CHECK_THAT(fit.fixed.front(), WithinAbs(5.6656, 1e-9));
    CHECK_THAT(fit.residualVariance, WithinRel(13.80630963, 1e-8));
    CHECK_THAT(fit.remlCriterion, WithinAbs(161.8282778, 1e-6));
}

TEST_CASE("Shifting and stretching the scores shifts and stretches the model")
{
    const MixedModelFit plain = fitMixedModel(madeData(2));
    CHECK(rc::check([&] {
        const double a = *rc::gen::inRange(-200, 200) / 4.0;
        const double b = *rc::gen::inRange(1, 40) / 8.0;
        const MixedModelFit turned = fitMixedModel(madeData(2, a, b));
        RC_ASSERT(std::abs(turned.fixed[0] - (a + b * plain.fixed[0])) < 1e-4 * (1.0 + b));
        RC_ASSERT(std::abs(turned.fixed[2] - b * plain.fixed[2]) < 1e-4 * b);
        RC_ASSERT(std::abs(turned.randomCovariance[3] / (b * b) - plain.randomCovariance[3]) <
                  1e-3 * plain.randomCovariance[3]);
    }));
}

TEST_CASE("The order of groups and of scores within a group does not matter")
{
    CHECK(rc::check([] {
        const auto groups = *rc::gen::container<std::vector<std::vector<int>>>(
            6, rc::gen::container<std::vector<int>>(4, rc::gen::inRange(0, 40)));
        const auto fitOf = [](const std::vector<std::vector<int>>& scores, bool isReversed) {
            MixedModelData data(1, 1);
            const std::array one{1.0};
            const auto addAll = [&](const auto& list) {
                for (const auto& group : list) {
                    data.beginGroup();
                    for (const int score : group) {
                        data.add(one, one, score);
                    }
                }
            };
            if (isReversed) {
                std::vector<std::vector<int>> reversed(scores.rbegin(), scores.rend());
                for (auto& group : reversed) {
                    group = {group.rbegin(), group.rend()};
                }
                addAll(reversed);
            } else {
                addAll(scores);
            }
            return fitMixedModel(data);
        };
        RC_PRE(groups.front().front() != groups.front().back());
        const MixedModelFit one = fitOf(groups, false);
        const MixedModelFit other = fitOf(groups, true);
        RC_ASSERT(std::abs(one.remlCriterion - other.remlCriterion) < 1e-6);
        RC_ASSERT(std::abs(one.fixed[0] - other.fixed[0]) < 1e-4);
    }));
}

TEST_CASE("What no model can be fitted to is refused with what would be right")
{
    const std::array one{1.0};
    MixedModelData lonely(1, 1);
    for (const double score : {3.0, 4.0, 5.0}) {
        lonely.beginGroup();
        lonely.add(one, one, score);
    }
    CHECK_THROWS_AS(fitMixedModel(lonely), InvalidValue); // one score each
    CHECK_THROWS_AS(fitMixedModel(MixedModelData(1, 1)), InvalidValue);

    MixedModelData twice(2, 1);
    MixedModelData still(1, 1);
    for (int group = 0; group < 4; ++group) {
        twice.beginGroup();
        still.beginGroup();
        for (int index = 0; index < 4; ++index) {
            twice.add(std::array{1.0, 2.0}, one, group + index * index);
            still.add(one, one, 7.0);
        }
    }
    CHECK_THROWS_AS(fitMixedModel(twice), InvalidValue);
    CHECK_THROWS_AS(fitMixedModel(still), InvalidValue); // all scores equal

    MixedModelData apart(1, 1);
    for (const double score : {3.0, 4.0, 9.0}) {
        apart.beginGroup();
        apart.add(one, one, score);
        apart.add(one, one, score);
    }
    CHECK_THROWS_AS(fitMixedModel(apart), InvalidValue); // equal within every group
}

TEST_CASE("Observations that do not fit what was announced are refused")
{
    const std::array one{1.0};
    const std::array two{1.0, 2.0};
    CHECK_THROWS_AS(MixedModelData(0, 1), InvalidValue);
    CHECK_THROWS_AS(MixedModelData(9, 1), InvalidValue);
    CHECK_THROWS_AS(MixedModelData(1, 3), InvalidValue);
    MixedModelData data(1, 1);
    CHECK_THROWS_AS(data.add(one, one, 1.0), InvalidValue); // no group yet
    data.beginGroup();
    CHECK_THROWS_AS(data.add(two, one, 1.0), InvalidValue);
    CHECK_THROWS_AS(data.add(one, two, 1.0), InvalidValue);
    CHECK_THROWS_AS(data.add(one, one, std::nan("")), InvalidValue);
    CHECK(data.observations() == 0);
}

} // namespace
