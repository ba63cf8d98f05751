// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/linear_mixed_model.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;
namespace rc = ::rc;

namespace {

using Groups = std::vector<std::vector<double>>;

/// Scores in groups, of which each has a mean of its own.
MixedModelFit fitOf(const Groups& groups)
{
    constexpr std::array One{1.0};
    MixedModelData data(1, 1);
    for (const std::vector<double>& scores : groups) {
        data.beginGroup();
        for (const double score : scores) {
            data.add(One, One, score);
        }
    }
    return fitMixedModel(data);
}

double meanOf(const std::vector<double>& scores)
{
    double sum = 0.0;
    for (const double score : scores) {
        sum += score;
    }
    return sum / static_cast<double>(scores.size());
}

/// Of groups of one size, by analysis of variance: REML in closed form, and 0 where this is below 0
/// (Searle, Casella & McCulloch 1992, section 4.5).
double varianceBetween(const Groups& groups)
{
    std::vector<double> means;
    double within = 0.0;
    for (const std::vector<double>& scores : groups) {
        means.push_back(meanOf(scores));
        for (const double score : scores) {
            within += (score - means.back()) * (score - means.back());
        }
    }
    const auto size = static_cast<double>(groups.front().size());
    const auto count = static_cast<double>(groups.size());
    double between = 0.0;
    for (const double mean : means) {
        between += size * (mean - meanOf(means)) * (mean - meanOf(means));
    }
    return (between / (count - 1.0) - within / (count * (size - 1.0))) / size;
}

/// `count` groups of six that differ by twice `apart`, with scores 4 above and below.
Groups groupsApart(int count, double apart)
{
    Groups groups;
    for (int group = 0; group < count; ++group) {
        const double mean = group % 2 == 0 ? -apart : apart;
        groups.push_back({mean + 4, mean - 4, mean + 4, mean - 4, mean + 4, mean - 4});
    }
    return groups;
}

} // namespace

TEST_CASE("a small variance between groups is found and not taken for none",
          "[statistics][mixed-model]")
{
    // Between groups that hardly differ the smallest criterion is next to that of no difference.
    for (const double apart : {1.75, 1.77, 1.8, 1.9, 2.0, 3.0, 10.0, 100.0}) {
        const Groups groups = groupsApart(10, apart);
        const double expected = varianceBetween(groups);
        INFO(apart << ": " << expected);
        REQUIRE(expected > 0.0);
        const double found = fitOf(groups).randomCovariance.front();
        CHECK_THAT(found, WithinAbs(expected, 1e-4 * expected + 1e-7));
        CHECK_FALSE(fitOf(groups).isSingular);
    }
}

TEST_CASE("groups that differ less than by chance have no variance between them",
          "[statistics][mixed-model]")
{
    for (const double apart : {0.0, 0.5, 1.5}) {
        const MixedModelFit fit = fitOf(groupsApart(10, apart));
        CHECK(fit.randomCovariance.front() == 0.0);
        CHECK(fit.isSingular);
    }
}

TEST_CASE("groups of one size have the variance of the analysis of variance",
          "[statistics][mixed-model]")
{
    CHECK(rc::check("whatever the scores", [] {
        const auto count = *rc::gen::inRange(3, 12);
        const auto size = *rc::gen::inRange(2, 7);
        const auto apart = *rc::gen::inRange(0, 30);
        Groups groups;
        bool isScattered = false;
        for (int group = 0; group < count; ++group) {
            const double mean = 0.1 * *rc::gen::inRange(-apart, apart + 1);
            std::vector<double> scores;
            for (int score = 0; score < size; ++score) {
                scores.push_back(mean + 0.1 * *rc::gen::inRange(-50, 51));
                isScattered = isScattered || std::abs(scores.back() - scores.front()) > 0.5;
            }
            groups.push_back(scores);
        }
        RC_PRE(isScattered);
        const double difference = varianceBetween(groups);
        const double expected = std::max(0.0, difference);
        const MixedModelFit fit = fitOf(groups);
        const double tolerance = 1e-5 * (expected + fit.residualVariance);
        RC_ASSERT(std::abs(fit.randomCovariance.front() - expected) < tolerance);
        RC_ASSERT(difference > -tolerance || fit.randomCovariance.front() == 0.0);
    }));
}

TEST_CASE("a valley behind an edge is found", "[statistics][mixed-model]")
{
    // An optimiser that begins at theta (1, 0, 1) ends where intercept and slope are tied, at a
    // criterion of 95.51945. R 4.2.2, lme4 1.1-31, lmer(score ~ session + (session | id)) with
    // Nelder_Mead, and minqa's bobyqa from 140 starts: criterion 95.49634, SDs 6.39978 and 0.32514,
    // correlation -0.436, residual SD 0.87296.
    const std::vector<std::vector<std::pair<double, double>>> people{
        {{1, 6.5}, {2, 5}, {6, 4.4}, {7, 2.5}, {8, 2}},
        {{2, 17}, {5, 16.5}, {6, 15}, {8, 14}},
        {{1, 15.8}, {2, 14}, {3, 14.5}, {4, 11}},
        {{3, 8.7}, {4, 8.2}, {6, 9}, {7, 8.5}},
        {{3, 11.5}, {4, 10}, {6, 12}},
        {{1, 23.1}, {2, 23}, {5, 21.5}, {8, 19}}};
    MixedModelData data(2, 2);
    for (const auto& person : people) {
        data.beginGroup();
        for (const auto& [session, score] : person) {
            const std::array line{1.0, session};
            data.add(line, line, score);
        }
    }
    const MixedModelFit fit = fitMixedModel(data);
    CHECK_THAT(fit.remlCriterion, WithinAbs(95.49634, 1e-4));
    CHECK_FALSE(fit.isSingular);
    CHECK_THAT(std::sqrt(fit.randomCovariance[3]), WithinAbs(0.32514, 1e-3));
    CHECK_THAT(std::sqrt(fit.residualVariance), WithinAbs(0.87296, 1e-3));
    CHECK_THAT(fit.randomCovariance[1] /
                   std::sqrt(fit.randomCovariance[0] * fit.randomCovariance[3]),
               WithinAbs(-0.436, 2e-3));
}
