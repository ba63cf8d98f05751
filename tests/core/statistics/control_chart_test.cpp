// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/statistics/control_chart.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <array>
#include <limits>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

Series chartSeries(const std::vector<std::optional<double>>& scores)
{
    std::vector<Rating> ratings;
    for (const auto& score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return Series(ratings);
}

const Series Falls = chartSeries({36, 37, 35, 38, 36, 24, 25, 26, 33, 37});

ControlChartParameters chartParameters(ControlChartType type)
{
    ControlChartParameters parameters;
    parameters.type = type;
    parameters.baseline = 5;
    return parameters;
}

} // namespace

// Reference values: R 4.2.2, the recursions of docs/statistics.md written out.

TEST_CASE("the limits come from the mean moving range of the baseline", "[core][statistics]")
{
    const auto chart = controlChart(Falls, chartParameters(ControlChartType::Individuals));
    const std::array<double, 2> expected = {36.4, 1.77245385090552};
    CHECK_THAT(*chart.centre, WithinRel(expected[0], 1e-12));
    CHECK_THAT(*chart.sigma, WithinRel(expected[1], 1e-12));
    CHECK(chart.points[4].outOfControl == Verdict::No);
    CHECK(chart.points[5].outOfControl == Verdict::Yes);
    CHECK(chart.points[5].rules[0] == Verdict::Yes);
    CHECK(chart.points[9].outOfControl == Verdict::No);
}

TEST_CASE("an EWMA agrees with R and has limits that widen", "[core][statistics]")
{
    const std::array<double, 10> average = {36.32,
                                            36.456,
                                            36.1648,
                                            36.53184,
                                            36.425472,
                                            33.9403776,
                                            32.15230208,
                                            30.921841664,
                                            31.3374733312,
                                            32.46997866496};
    const std::array<double, 10> reach = {1.06347231054331,
                                          1.36190906549572,
                                          1.52251206530758,
                                          1.61694801037538,
                                          1.67459449150436,
                                          1.71046895625657,
                                          1.73303893421224,
                                          1.74733073048277,
                                          1.75641645163485,
                                          1.76220672916074};
    const auto chart = controlChart(Falls, chartParameters(ControlChartType::Ewma));
    for (std::size_t index = 0; index < average.size(); ++index) {
        const ControlChartPoint& point = chart.points[index];
        CHECK_THAT(*point.statistic, WithinRel(average[index], 1e-12));
        CHECK_THAT(*point.upper - *chart.centre, WithinRel(reach[index], 1e-10));
        CHECK((point.outOfControl == Verdict::Yes) ==
              (std::abs(average[index] - *chart.centre) > reach[index]));
    }
}

TEST_CASE("the cumulative sums agree with R", "[core][statistics]")
{
    const std::array<double, 10> high = {0, 0, 0, 0.402703333676411, 0, 0, 0, 0, 0, 0};
    const std::array<double, 10> low = {0,
                                        0,
                                        0.289865416966858,
                                        0,
                                        0,
                                        6.49595083599218,
                                        12.4277120884366,
                                        17.7952837573333,
                                        19.2135283413956,
                                        18.375014591267};
    const auto chart = controlChart(Falls, chartParameters(ControlChartType::Cusum));
    for (std::size_t index = 0; index < high.size(); ++index) {
        const ControlChartPoint& point = chart.points[index];
        CHECK_THAT(*point.statisticHigh, WithinAbs(high[index], 1e-12));
        CHECK_THAT(*point.statisticLow, WithinAbs(low[index], 1e-12));
        CHECK((point.outOfControl == Verdict::Yes) == (low[index] > 5.0 || high[index] > 5.0));
    }
}

TEST_CASE("with a head start both sums begin half way up", "[core][statistics]")
{
    auto parameters = chartParameters(ControlChartType::Cusum);
    parameters.headStart = true;
    parameters.centre = 36.0;
    parameters.sigma = 2.0;
    const auto chart = controlChart(Falls, parameters);
    CHECK(chart.points[0].statisticHigh == 2.0);
    CHECK(chart.points[0].statisticLow == 2.0);
}

TEST_CASE("without two scores there are no limits and no verdict", "[core][statistics]")
{
    CHECK(controlChart(Series(), {}).points.empty());
    const auto one = controlChart(chartSeries({36.0, std::nullopt}), {});
    CHECK(one.points[0].outOfControl == Verdict::NotEvaluable);
    CHECK(chartReasonCode(one.points[0].reason) == "too-few-scores-for-limits");
    CHECK(chartReasonCode(one.points[1].reason) == "no-score");
}

TEST_CASE("scores that are all equal set no limits, so that a tenth more is not out of control",
          "[core][statistics]")
{
    const Series equal = chartSeries({30, 30, 30, 30.1});
    for (const auto type :
         {ControlChartType::Individuals, ControlChartType::Ewma, ControlChartType::Cusum}) {
        ControlChartParameters parameters;
        parameters.type = type;
        parameters.baseline = 3;
        for (const auto& point : controlChart(equal, parameters).points) {
            CHECK(point.outOfControl == Verdict::NotEvaluable);
            CHECK(chartReasonCode(point.reason) == "no-variation");
            CHECK_FALSE(point.lower);
        }
    }
}

TEST_CASE("parameters out of range are refused", "[core][statistics]")
{
    const auto refused = [](auto&& change) {
        ControlChartParameters parameters;
        change(parameters);
        CHECK_THROWS_AS(controlChart(Falls, parameters), InvalidValue);
    };
    refused([](auto& parameters) { parameters.lambda = 0.0; });
    refused([](auto& parameters) { parameters.lambda = 1.1; });
    refused([](auto& parameters) { parameters.width = 0.0; });
    refused([](auto& parameters) { parameters.k = -0.1; });
    refused([](auto& parameters) { parameters.h = 0.0; });
    refused([](auto& parameters) { parameters.baseline = 1; });
    refused([](auto& parameters) { parameters.sigma = 0.0; });
    refused([](auto& parameters) { parameters.centre = std::numeric_limits<double>::quiet_NaN(); });
}

TEST_CASE("a missing session changes no verdict of a chart", "[core][statistics][property]")
{
    CHECK(rc::check([] {
        std::vector<std::optional<double>> scores;
        std::vector<std::optional<double>> withGap;
        const int count = *rc::gen::inRange(2, 30);
        const int gapAt = *rc::gen::inRange(0, count);
        for (int index = 0; index < count; ++index) {
            if (index == gapAt) {
                withGap.emplace_back(std::nullopt);
            }
            scores.emplace_back(*rc::gen::inRange(0, 41));
            withGap.push_back(scores.back());
        }
        ControlChartParameters parameters;
        parameters.type = *rc::gen::element(
            ControlChartType::Individuals, ControlChartType::Ewma, ControlChartType::Cusum);
        parameters.rules = *rc::gen::element(RunRules::WesternElectric, RunRules::Nelson);
        const auto plain = controlChart(chartSeries(scores), parameters);
        auto gapped = controlChart(chartSeries(withGap), parameters);
        gapped.points.erase(gapped.points.begin() + gapAt);
        for (std::size_t index = 0; index < plain.points.size(); ++index) {
            RC_ASSERT(plain.points[index].rules == gapped.points[index].rules);
            RC_ASSERT(plain.points[index].outOfControl == gapped.points[index].outOfControl);
        }
    }));
}
