// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo/course.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <map>

using namespace soundings::app::demo;

namespace {

constexpr int People = 300;

/// Mean over many people of the difference between the last and the first value.
double meanGain(ProgressPath path)
{
    Dice dice(1);
    double sum = 0.0;
    for (int i = 0; i < People; ++i) {
        const Course course = makeCourse(dice, 12, path, AlliancePath::Steady);
        sum += course.progress.back() - course.progress.front();
    }
    return sum / People;
}

double lowest(const std::vector<double>& values)
{
    return *std::ranges::min_element(values);
}

} // namespace

TEST_CASE("a course has a value for every session, from the worst to the best and not beyond",
          "[workflow][demo]")
{
    Dice dice(1);
    for (const int sessions : {1, 2, 5, 22, 200}) {
        for (const auto progress : {ProgressPath::Recovering, ProgressPath::Worsening}) {
            for (const auto alliance : {AlliancePath::Growing, AlliancePath::DipLasting}) {
                const Course course = makeCourse(dice, sessions, progress, alliance);
                REQUIRE(course.progress.size() == static_cast<std::size_t>(sessions));
                REQUIRE(course.alliance.size() == static_cast<std::size_t>(sessions));
                for (const auto& values : {course.progress, course.alliance}) {
                    CHECK(lowest(values) >= 0.0);
                    CHECK(*std::ranges::max_element(values) <= 1.0);
                }
            }
        }
    }
}

TEST_CASE("people fare as their path says, from recovering down to worsening", "[workflow][demo]")
{
    CHECK(meanGain(ProgressPath::Recovering) > meanGain(ProgressPath::Improving) + 0.1);
    CHECK(meanGain(ProgressPath::Improving) > meanGain(ProgressPath::Unchanged) + 0.1);
    CHECK(std::abs(meanGain(ProgressPath::Unchanged)) < 0.1);
    CHECK(meanGain(ProgressPath::Worsening) < -0.1);
}

TEST_CASE("a dip that is repaired comes back, a lasting one does not, a steady course has none",
          "[workflow][demo]")
{
    Dice dice(1);
    int cameBack = 0;
    for (int i = 0; i < People; ++i) {
        const auto alliance = [&dice](AlliancePath path) {
            return makeCourse(dice, 20, ProgressPath::Unchanged, path).alliance;
        };
        CHECK(lowest(alliance(AlliancePath::Steady)) > 0.5);
        const auto lasting = alliance(AlliancePath::DipLasting);
        CHECK(lasting.back() < 0.7);
        CHECK(lasting.front() > 0.6);
        const auto repaired = alliance(AlliancePath::DipRepaired);
        CHECK(lowest(repaired) < repaired.front() - 0.15);
        cameBack += repaired.back() > lowest(repaired) + 0.15 ? 1 : 0;
    }
    // One that falls in the last sessions has no time to come back.
    CHECK(cameBack > People * 3 / 4);
}

TEST_CASE("nobody ruptures before there is a level to fall from", "[workflow][demo]")
{
    Dice dice(1);
    for (int i = 0; i < People; ++i) {
        const Course course =
            makeCourse(dice, 12, ProgressPath::Unchanged, AlliancePath::DipLasting);
        const std::vector<double> first(course.alliance.begin(), course.alliance.begin() + 3);
        CHECK(lowest(first) > 0.55);
        const Course brief = makeCourse(dice, 4, ProgressPath::Unchanged, AlliancePath::DipLasting);
        CHECK(lowest(brief.alliance) > 0.55);
    }
}

TEST_CASE("paths are drawn so that most go well and every one is met", "[workflow][demo]")
{
    Dice dice(1);
    std::map<AlliancePath, int> alliance;
    std::map<ProgressPath, int> progress;
    for (int i = 0; i < 2000; ++i) {
        ++alliance[drawAlliancePath(dice)];
        ++progress[drawProgressPath(dice)];
    }
    CHECK(alliance.size() == 4);
    CHECK(progress.size() == 4);
    CHECK(alliance[AlliancePath::Steady] > 2000 / 3);
    CHECK(alliance[AlliancePath::DipLasting] < 2000 / 6);
    CHECK(progress[ProgressPath::Worsening] < 2000 / 6);
}
