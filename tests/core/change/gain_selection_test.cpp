// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/gain_selection.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <cstddef>
#include <optional>

using namespace soundings::core;

namespace {

/// An interval of this magnitude, sudden or not; without a magnitude not evaluable.
GainInterval ofMagnitude(std::optional<double> magnitude, bool isSudden = true)
{
    GainInterval interval;
    interval.magnitude = magnitude;
    interval.sudden = magnitude ? verdictOf(isSudden) : Verdict::NotEvaluable;
    return interval;
}

/// The places of those that are selected.
std::vector<std::size_t> selectedAt(const std::vector<GainInterval>& intervals,
                                    GainSelection selection)
{
    std::vector<std::size_t> places;
    const auto selected = selectedGains(intervals, selection);
    REQUIRE(selected.size() == intervals.size());
    for (std::size_t at = 0; at < selected.size(); ++at) {
        if (selected[at] == Verdict::Yes) {
            places.push_back(at);
        }
    }
    return places;
}

using Places = std::vector<std::size_t>;

} // namespace

TEST_CASE("of several gains the first, last, smallest or largest is selected", "[core][change]")
{
    const std::vector<GainInterval> intervals = {ofMagnitude(30.0, false),
                                                 ofMagnitude(9.0),
                                                 ofMagnitude(std::nullopt),
                                                 ofMagnitude(12.0),
                                                 ofMagnitude(8.0),
                                                 ofMagnitude(10.0),
                                                 ofMagnitude(1.0, false)};
    CHECK(selectedAt(intervals, GainSelection::All) == Places{1, 3, 4, 5});
    CHECK(selectedAt(intervals, GainSelection::First) == Places{1});
    CHECK(selectedAt(intervals, GainSelection::Last) == Places{5});
    CHECK(selectedAt(intervals, GainSelection::Smallest) == Places{4});
    CHECK(selectedAt(intervals, GainSelection::Largest) == Places{3});
    const auto largest = selectedGains(intervals, GainSelection::Largest);
    CHECK(largest[0] == Verdict::NotEvaluable);
    CHECK(largest[1] == Verdict::No);
    CHECK(largest[2] == Verdict::NotEvaluable);
}

TEST_CASE("of gains of one size the first is selected, also where binary fractions differ",
          "[core][change]")
{
    // 8.2 - 7.2 is a little less than 1, and 1.3 - 0.3 just 1.
    const std::vector<GainInterval> intervals = {
        ofMagnitude(1.0), ofMagnitude(8.2 - 7.2), ofMagnitude(1.0)};
    CHECK(selectedAt(intervals, GainSelection::Smallest) == Places{0});
    CHECK(selectedAt(intervals, GainSelection::Largest) == Places{0});
    CHECK(selectedAt(intervals, GainSelection::Last) == Places{2});
}

TEST_CASE("without a sudden change nothing is selected", "[core][change]")
{
    for (const GainSelection selection : allGainSelections()) {
        CHECK(selectedGains({}, selection).empty());
        CHECK(selectedAt({ofMagnitude(9.0, false), ofMagnitude(std::nullopt)}, selection).empty());
    }
}

TEST_CASE("every selection has a word of its own, and other words are none", "[core][change]")
{
    for (const GainSelection selection : allGainSelections()) {
        CHECK(gainSelectionFromCode(gainSelectionCode(selection)) == selection);
    }
    CHECK(allGainSelections().size() == 5);
    CHECK_FALSE(gainSelectionFromCode("biggest"));
    CHECK_FALSE(gainSelectionFromCode(""));
}

TEST_CASE("whatever is asked for, one sudden change is selected, and none beyond it is",
          "[core][change][property]")
{
    CHECK(rc::check([] {
        std::vector<GainInterval> intervals;
        const int count = *rc::gen::inRange(0, 8);
        for (int index = 0; index < count; ++index) {
            intervals.push_back(ofMagnitude(*rc::gen::inRange(1, 6), *rc::gen::arbitrary<bool>()));
        }
        const auto sudden = std::ranges::count(intervals, Verdict::Yes, &GainInterval::sudden);
        for (const GainSelection selection : allGainSelections()) {
            const auto selected = selectedGains(intervals, selection);
            const auto expected =
                selection == GainSelection::All ? sudden : std::min<std::ptrdiff_t>(sudden, 1);
            RC_ASSERT(std::ranges::count(selected, Verdict::Yes) == expected);
            for (std::size_t at = 0; at < selected.size(); ++at) {
                if (selected[at] != Verdict::Yes) {
                    continue;
                }
                for (const GainInterval& other : intervals) {
                    const double own = *intervals[at].magnitude;
                    RC_ASSERT(other.sudden != Verdict::Yes ||
                              (selection != GainSelection::Largest || own >= *other.magnitude));
                    RC_ASSERT(other.sudden != Verdict::Yes ||
                              (selection != GainSelection::Smallest || own <= *other.magnitude));
                }
            }
        }
    }));
}
