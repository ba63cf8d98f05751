// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_parameters.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace soundings::core;

namespace {

constexpr double Infinite = std::numeric_limits<double>::infinity();
constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

/// What is wrong with the defaults after one change; empty when nothing is.
template <class Change> std::string fault(Change change)
{
    RuptureParameters parameters;
    change(parameters);
    try {
        requireValid(parameters);
    } catch (const InvalidValue& invalid) {
        return invalid.field();
    }
    return {};
}

} // namespace

TEST_CASE("the defaults of the rules are valid and invent nothing about an instrument",
          "[core][alliance]")
{
    const RuptureParameters defaults;
    CHECK_NOTHROW(requireValid(defaults));
    CHECK_FALSE(defaults.withinSd);
    CHECK_FALSE(defaults.watchDrop);
    CHECK_FALSE(defaults.watchLevel);
    CHECK(defaults.minimumDrop.value == 0.0);
}

TEST_CASE("a spread, a drop or a multiplier that is none is refused by name", "[core][alliance]")
{
    for (const double value : {0.0, -1.0, Infinite, NotANumber}) {
        INFO(value);
        CHECK(fault([&](auto& p) { p.withinSd = SourcedNumber{value, "s"}; }) ==
              "within-person SD");
        CHECK(fault([&](auto& p) { p.watchDrop = SourcedNumber{value, "s"}; }) == "watch drop");
        CHECK(fault([&](auto& p) { p.multiplier = value; }) == "multiplier");
        CHECK(fault([&](auto& p) { p.watchMultiplier = value; }) == "watch multiplier");
    }
    for (const double value : {-0.1, Infinite, NotANumber}) {
        CHECK(fault([&](auto& p) { p.minimumDrop.value = value; }) == "minimum drop");
        CHECK(fault([&](auto& p) { p.repairedWithinPoints = value; }) == "repaired within points");
    }
    CHECK(fault([](auto& p) { p.bestPossible = Infinite; }) == "best possible score");
    CHECK(fault([](auto& p) { p.minimumDrop.value = 0.0; }).empty());
}

TEST_CASE("a window smaller than what it must hold is refused", "[core][alliance]")
{
    CHECK(fault([](auto& p) { p.minimumEarlier = 1; }) == "earlier scores");
    CHECK(fault([](auto& p) { p.window = 1; }) == "window");
    CHECK(fault([](auto& p) {
              p.window = 3;
              p.minimumEarlier = 4;
          }) == "window");
    CHECK(fault([](auto& p) {
              p.window = 4;
              p.minimumEarlier = 4;
          }).empty());
    CHECK(fault([](auto& p) { p.ownSdFrom = 2; }) == "scores for the own SD");
    CHECK(fault([](auto& p) { p.repairWithin = 0; }) == "repair within");
}

TEST_CASE("half a repair never asks for more than a whole one", "[core][alliance]")
{
    CHECK(fault([](auto& p) { p.repairedShare = 0.0; }) == "repaired share");
    CHECK(fault([](auto& p) { p.repairedShare = 1.01; }) == "repaired share");
    CHECK(fault([](auto& p) { p.repairedShare = NotANumber; }) == "repaired share");
    CHECK(fault([](auto& p) { p.partialShare = 0.0; }) == "partial share");
    CHECK(fault([](auto& p) { p.partialShare = 0.76; }) == "partial share");
    CHECK(fault([](auto& p) { p.partialShare = p.repairedShare; }).empty());
}

TEST_CASE("a level is compared on the side on which the scale is worse", "[core][alliance]")
{
    for (const auto better : {Direction::HigherIsBetter, Direction::LowerIsBetter}) {
        for (const auto comparison :
             {Comparison::Below, Comparison::AtMost, Comparison::Above, Comparison::AtLeast}) {
            const bool asksForLow =
                comparison == Comparison::Below || comparison == Comparison::AtMost;
            const bool isRight = asksForLow == (better == Direction::HigherIsBetter);
            CHECK(fault([&](auto& p) {
                      p.better = better;
                      p.watchLevel = WatchThreshold{36.0, comparison, "s"};
                  }).empty() == isRight);
        }
    }
    CHECK(fault([](auto& p) {
              p.watchLevel = WatchThreshold{NotANumber, Comparison::Below, "s"};
          }) == "watch level");
}
