// SPDX-License-Identifier: GPL-3.0-or-later
// Expected shares: simulated in R 4.2.2 with the methods written down a second time, 20,000 stable
// courses and 10,000 with a fall for each length, seed 7.
#include "core/alliance/panel_tracker.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>
#include <cstddef>
#include <random>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;

namespace {

using Shares = std::array<double, AllPanelMethods.size()>;

constexpr int CoursesEach = 6'000;

/// Share of courses of independent N(0, 1) scores in which each method fires at least once.
Shares sharesFlagged(int length, double fall)
{
    std::mt19937 random(20'261'128);
    std::normal_distribution<double> noise;
    PanelTracker tracker(PanelSettings{}, Direction::HigherIsBetter, 1.0);
    std::array<int, AllPanelMethods.size()> flagged{};
    for (int course = 0; course < CoursesEach; ++course) {
        tracker.reset();
        std::array<bool, AllPanelMethods.size()> fired{};
        for (int session = 1; session <= length; ++session) {
            const double dip = session == length / 2 + 1 ? fall : 0.0;
            const PanelStep step = tracker.next(noise(random) - dip, false);
            for (std::size_t method = 0; method < fired.size(); ++method) {
                fired[method] = fired[method] || step.findings[method].verdict == Verdict::Yes;
            }
        }
        for (std::size_t method = 0; method < fired.size(); ++method) {
            flagged[method] += fired[method] ? 1 : 0;
        }
    }
    Shares shares{};
    for (std::size_t method = 0; method < shares.size(); ++method) {
        shares[method] = static_cast<double>(flagged[method]) / CoursesEach;
    }
    return shares;
}

void checkShares(int length, double fall, const Shares& expected)
{
    const Shares shares = sharesFlagged(length, fall);
    for (std::size_t method = 0; method < shares.size(); ++method) {
        INFO(length << " sessions, method " << method);
        CHECK_THAT(shares[method], WithinAbs(expected[method], 0.025));
    }
}

} // namespace

TEST_CASE("stable courses make the panel fire as often as an independent simulation says",
          "[core][alliance]")
{
    checkShares(6, 0.0, {0.0, 0.001, 0.0, 0.828, 0.360});
    checkShares(8, 0.0, {0.0, 0.010, 0.051, 0.918, 0.463});
    checkShares(12, 0.0, {0.054, 0.037, 0.164, 0.985, 0.626});
    checkShares(20, 0.0, {0.123, 0.079, 0.266, 0.999, 0.819});
}

TEST_CASE("a fall of three SDs makes the panel fire as often as an independent simulation says",
          "[core][alliance]")
{
    checkShares(6, 3.0, {0.0, 0.0, 0.0, 0.988, 0.846});
    checkShares(8, 3.0, {0.0, 0.005, 0.023, 0.995, 0.871});
    checkShares(12, 3.0, {0.003, 0.332, 0.077, 0.999, 0.907});
    checkShares(20, 3.0, {0.537, 0.366, 0.660, 1.0, 0.955});
}
