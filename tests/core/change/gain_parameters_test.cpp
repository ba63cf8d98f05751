// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/gain_parameters.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace soundings::core;

namespace {

GainParameters bdi()
{
    GainParameters parameters;
    parameters.magnitude = 7.0;
    return parameters;
}

/// The field that requireValid refuses; empty when it takes everything.
template <class Change> std::string refused(Change change)
{
    GainParameters parameters = bdi();
    change(parameters);
    try {
        requireValid(parameters);
    } catch (const InvalidValue& invalid) {
        return invalid.field();
    }
    return {};
}

} // namespace

TEST_CASE("numbers that no search can use are refused by their name", "[core][change]")
{
    constexpr double NaN = std::numeric_limits<double>::quiet_NaN();
    constexpr double Infinity = std::numeric_limits<double>::infinity();
    CHECK(refused([](GainParameters&) {}).empty());
    for (const double magnitude : {0.0, -7.0, NaN, Infinity}) {
        CHECK(refused([=](GainParameters& p) { p.magnitude = magnitude; }) == "magnitude");
    }
    for (const double proportion : {0.0, -0.25, 1.01, NaN}) {
        CHECK(refused([=](GainParameters& p) { p.proportion = proportion; }) == "proportion");
    }
    for (const double alpha : {0.0, 1.0, -0.05, NaN}) {
        CHECK(refused([=](GainParameters& p) { p.alpha = alpha; }) == "alpha");
    }
    CHECK(refused([](GainParameters& p) { p.firstInterval = 0; }) == "first interval");
    CHECK(refused([](GainParameters& p) { p.scale = ScaleEnds{.lowest = 40.0, .highest = 0.0}; }) ==
          "highest score");
}

TEST_CASE("where a higher score is better the scale must be known", "[core][change]")
{
    CHECK(refused([](GainParameters& p) { p.better = Direction::HigherIsBetter; }) == "scale");
    CHECK(refused([](GainParameters& p) {
              p.better = Direction::HigherIsBetter;
              p.scale = ScaleEnds{.lowest = 0.0, .highest = 40.0};
          }).empty());
}
