// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_tracker.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>
#include <random>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;

namespace {

constexpr int Courses = 6'000;
constexpr std::array Lengths = {6, 8, 12, 20};

/// What happens to the alliance in the middle of a course, in SDs.
struct Fall
{
    double inTheMiddle = 0.0;
    double fromThenOn = 0.0;
};

/// The rule with the scatter between sessions known, from three earlier scores on.
RuptureParameters knownScatter()
{
    RuptureParameters parameters;
    parameters.withinSd = SourcedNumber{1.0, "known"};
    parameters.minimumEarlier = 3;
    parameters.ownSdFrom = 1'000;
    return parameters;
}

/// Share of courses of independent N(0, 1) scores with a probable rupture, from the fall on.
double shareFlagged(int length, const Fall& fall, const RuptureParameters& parameters)
{
    std::mt19937 random(20'260'302);
    std::normal_distribution<double> noise;
    RuptureTracker tracker(parameters);
    const int middle = length / 2 + 1;
    const bool isStable = fall.inTheMiddle == 0.0 && fall.fromThenOn == 0.0;
    int flagged = 0;
    for (int course = 0; course < Courses; ++course) {
        tracker.reset();
        bool isFlagged = false;
        for (int session = 1; session <= length; ++session) {
            double score = noise(random);
            score -= session == middle ? fall.inTheMiddle : 0.0;
            score -= session >= middle ? fall.fromThenOn : 0.0;
            const RuptureStep step = tracker.next(session, score);
            const bool counts = isStable || session >= middle;
            isFlagged = isFlagged || (counts && step.signal == RuptureSignal::Probable);
        }
        flagged += isFlagged ? 1 : 0;
    }
    return static_cast<double>(flagged) / Courses;
}

} // namespace

TEST_CASE("a stable course raises a false alarm about as rarely as was computed for the rule",
          "[core][alliance]")
{
    constexpr std::array Expected = {0.022, 0.029, 0.056, 0.105};
    constexpr std::array ExpectedAtTwo = {0.069, 0.117, 0.180, 0.351};
    for (std::size_t index = 0; index < Lengths.size(); ++index) {
        INFO(Lengths[index] << " sessions");
        CHECK_THAT(shareFlagged(Lengths[index], {}, knownScatter()),
                   WithinAbs(Expected[index], 0.012));
        RuptureParameters lenient = knownScatter();
        lenient.multiplier = 2.0;
        CHECK_THAT(shareFlagged(Lengths[index], {}, lenient),
                   WithinAbs(ExpectedAtTwo[index], 0.03));
    }
}

TEST_CASE("a fall of three SDs and a lasting one of two are found about as often as was computed",
          "[core][alliance]")
{
    constexpr std::array Dip = {0.54, 0.58, 0.60, 0.60};
    constexpr std::array Shift = {0.38, 0.43, 0.46, 0.48};
    for (std::size_t index = 0; index < Lengths.size(); ++index) {
        INFO(Lengths[index] << " sessions");
        CHECK_THAT(shareFlagged(Lengths[index], {3.0, 0.0}, knownScatter()),
                   WithinAbs(Dip[index], 0.035));
        CHECK_THAT(shareFlagged(Lengths[index], {0.0, 2.0}, knownScatter()),
                   WithinAbs(Shift[index], 0.035));
    }
}

TEST_CASE("the person's own SD, being the stricter of two, makes false alarms rarer",
          "[core][alliance]")
{
    RuptureParameters withOwn = knownScatter();
    withOwn.ownSdFrom = 8;
    CHECK(shareFlagged(20, {}, withOwn) < shareFlagged(20, {}, knownScatter()));
    CHECK_THAT(shareFlagged(20, {}, withOwn), WithinAbs(0.087, 0.012));
}
