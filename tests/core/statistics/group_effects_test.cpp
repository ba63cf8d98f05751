// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/statistics/group_effects.h"
#include "made_courses.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>
#include <cmath>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

double meanIntake()
{
    double mean = 0.0;
    for (const made::Course& course : made::Courses) {
        mean += course.intake / static_cast<double>(made::Courses.size());
    }
    return mean;
}

std::array<double, 4> regressors(const made::Course& course, double session)
{
    const double time = std::log(session);
    const double intake = course.intake - meanIntake();
    return {1.0, intake, time, intake * time};
}

MixedModelData courseData(std::size_t random)
{
    MixedModelData data(4, random);
    for (const made::Course& course : made::Courses) {
        data.beginGroup();
        double session = 1.0;
        for (const double score : course.scores) {
            session += 1.0;
            if (!std::isnan(score)) {
                const std::array effects{1.0, std::log(session)};
                data.add(regressors(course, session), std::span(effects).first(random), score);
            }
        }
    }
    return data;
}

struct Reference
{
    std::size_t group;
    std::array<double, 2> effects;
    std::array<double, 3> covariance; ///< variance, covariance, variance
    std::array<double, 2> dependence; ///< of the intercept on b0, of the slope on b2
    double atNine;                    ///< variance of the prediction for session 9
    double ofSlope;                   ///< variance of the slope's own prediction error
};

// lme4 1.1-31 in R 4.2.2, lmer(y ~ ic * log(s) + (log(s) | id)), bobyqa with rhoend 1e-11: effects
// and covariance by ranef(condVar = TRUE); the rest from VarCorr, sigma and vcov with dense
// matrices, D = G Z' inverse(V) X and z'Cz + (x - D'z)' vcov (x - D'z).
constexpr std::array<Reference, 3> References{{
    {0,
     {7.484778528, 2.219632603},
     {3.573988769, -1.912094227, 1.408046911},
     {0.794119545, 0.451977102},
     2.024350966,
     1.445719471},
    {13,
     {-0.0495068645, 1.1566069073},
     {4.3526003692, -1.9792054992, 1.5758164650},
     {0.7553631559, 0.3894833746},
     3.3289547238,
     1.6029426734},
    {39,
     {2.649568681, 1.816887046},
     {4.027629121, -1.995557577, 1.389624968},
     {0.770765164, 0.457254762},
     2.008318161,
     1.428288630},
}};

} // namespace

TEST_CASE("the effects of a group and their conditional variances agree with lme4")
{
    const MixedModelData data = courseData(2);
    const MixedModelFit fit = fitMixedModel(data);
    for (const Reference& reference : References) {
        const GroupEffects group = groupEffects(data, fit, reference.group);
        REQUIRE(group.effects.size() == 2);
        REQUIRE(group.covariance.size() == 4);
        for (std::size_t index = 0; index < 2; ++index) {
            CHECK_THAT(group.effects[index], WithinAbs(reference.effects.at(index), 1e-4));
        }
        CHECK_THAT(group.covariance[0], WithinRel(reference.covariance[0], 1e-4));
        CHECK_THAT(group.covariance[1], WithinRel(reference.covariance[1], 1e-4));
        CHECK_THAT(group.covariance[2], WithinRel(group.covariance[1], 1e-12));
        CHECK_THAT(group.covariance[3], WithinRel(reference.covariance[2], 1e-4));
        CHECK_THAT(group.dependence[0], WithinRel(reference.dependence[0], 1e-4));
        CHECK_THAT(group.dependence[2 * 2 + 1], WithinRel(reference.dependence[1], 1e-4));
    }
}

TEST_CASE("the variance of a prediction counts what is not known of the fixed effects")
{
    const MixedModelData data = courseData(2);
    const MixedModelFit fit = fitMixedModel(data);
    for (const Reference& reference : References) {
        const GroupEffects group = groupEffects(data, fit, reference.group);
        const std::array atNine{1.0, std::log(9.0)};
        CHECK_THAT(predictionVariance(
                       fit, group, regressors(made::Courses.at(reference.group), 9.0), atNine),
                   WithinRel(reference.atNine, 1e-4));
        const std::array<double, 4> nothing{};
        const std::array slope{0.0, 1.0};
        CHECK_THAT(predictionVariance(fit, group, nothing, slope),
                   WithinRel(reference.ofSlope, 1e-4));
        CHECK(predictionVariance(fit, group, nothing, slope) > group.covariance[3]);
    }
}

TEST_CASE("with an intercept alone the effect is the mean residual, shrunken")
{
    const MixedModelData data = courseData(1);
    const MixedModelFit fit = fitMixedModel(data);
    const made::Course& course = made::Courses.front();
    double residuals = 0.0;
    double count = 0.0;
    double session = 1.0;
    for (const double score : course.scores) {
        session += 1.0;
        if (!std::isnan(score)) {
            const auto x = regressors(course, session);
            double expected = 0.0;
            for (std::size_t index = 0; index < x.size(); ++index) {
                expected += x.at(index) * fit.fixed.at(index);
            }
            residuals += score - expected;
            count += 1.0;
        }
    }
    const double between = fit.randomCovariance.front();
    const double share = between / (between + fit.residualVariance / count);
    const GroupEffects group = groupEffects(data, fit, 0);
    CHECK_THAT(group.effects.front(), WithinRel(share * residuals / count, 1e-9));
    CHECK_THAT(group.covariance.front(), WithinRel(between * (1.0 - share), 1e-9));
}

TEST_CASE("the effects of all groups weigh each other up")
{
    // The normal equations of b: with an intercept in both parts, effects about it sum to 0.
    const MixedModelData data = courseData(2);
    const MixedModelFit fit = fitMixedModel(data);
    std::array<double, 2> sums{};
    for (std::size_t group = 0; group < data.groups(); ++group) {
        const GroupEffects found = groupEffects(data, fit, group);
        sums[0] += found.effects[0];
        sums[1] += found.effects[1];
    }
    CHECK_THAT(sums[0], WithinAbs(0.0, 1e-8));
    CHECK_THAT(sums[1], WithinAbs(0.0, 1e-8));
}

TEST_CASE("a group that is not there and regressors of another length are refused")
{
    const MixedModelData data = courseData(2);
    const MixedModelFit fit = fitMixedModel(data);
    CHECK_THROWS_AS(groupEffects(data, fit, data.groups()), InvalidValue);
    const GroupEffects group = groupEffects(data, fit, 0);
    const std::array four{1.0, 0.0, 0.0, 0.0};
    const std::array two{1.0, 0.0};
    CHECK_THROWS_AS(predictionVariance(fit, group, two, two), InvalidValue);
    CHECK_THROWS_AS(predictionVariance(fit, group, four, four), InvalidValue);
}
