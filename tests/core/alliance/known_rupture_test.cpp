// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/known_rupture.h"
#include "core/alliance/rupture_assessment.h"
#include "tests/core/alliance/weekly.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <limits>
#include <string>

using namespace soundings::core;
using soundings::core::test::quiet;
using soundings::core::test::weekly;

namespace {

/// The rupture that the rules find in the last of these sessions.
KnownRupture found(const std::vector<std::optional<double>>& scores,
                   const RuptureParameters& parameters = quiet())
{
    const auto last = assessRuptures(weekly(scores), parameters).back();
    return knownRupture(last.session, last.evidence).value();
}

/// Evidence of a rupture in which one input is another number, or is gone.
std::vector<Evidence> with(const std::string& name, std::optional<double> value)
{
    auto evidence = assessRuptures(weekly({38, 38, 38, 30}), quiet()).back().evidence;
    auto& inputs = evidence.front().inputs;
    const auto input = std::ranges::find(inputs, name, &NamedValue::name);
    REQUIRE(input != inputs.end());
    if (value) {
        input->value = *value;
    } else {
        inputs.erase(input);
    }
    return evidence;
}

} // namespace

TEST_CASE("a rupture is read back from its evidence as it was found", "[core][alliance]")
{
    RuptureParameters parameters = quiet();
    parameters.repairedShare = 0.9;
    parameters.partialShare = 0.3;
    parameters.repairWithin = 2;
    parameters.repairedWithinPoints = 0.25;
    const KnownRupture known = found({38, 37, std::nullopt, 30}, parameters);
    CHECK(known.session == 4);
    CHECK(known.baseline == 37.5);
    CHECK(known.earlier == 2);
    CHECK(known.better == Direction::HigherIsBetter);
    CHECK(known.repair == static_cast<const RepairRule&>(parameters));
    CHECK(known.threshold ==
          assessRuptures(weekly({38, 37, std::nullopt, 30}), parameters).back().threshold);

    RuptureParameters turned = quiet();
    turned.better = Direction::LowerIsBetter;
    turned.bestPossible = 0.0;
    CHECK(found({2, 2, 2, 12}, turned).better == Direction::LowerIsBetter);
}

TEST_CASE("evidence that raised no rupture, or lacks a number, is none to go by",
          "[core][alliance]")
{
    CHECK_FALSE(knownRupture(1, {}));
    const auto calm = assessRuptures(weekly({38, 38, 38, 37}), quiet()).back();
    CHECK_FALSE(knownRupture(4, calm.evidence));
    for (const char* name :
         {"direction", "baseline", "earlier", "repaired-share", "partial-share", "repair-within"}) {
        INFO(name);
        CHECK_FALSE(knownRupture(4, with(name, std::nullopt)));
        CHECK_FALSE(knownRupture(4, with(name, std::numeric_limits<double>::quiet_NaN())));
        CHECK_FALSE(knownRupture(4, with(name, std::numeric_limits<double>::infinity())));
    }
    CHECK_FALSE(knownRupture(4, with("earlier", 1e300)));
    CHECK_FALSE(knownRupture(4, with("repair-within", 2.5)));
    CHECK_FALSE(knownRupture(4, with("repair-within", 0.0)));
    CHECK_FALSE(knownRupture(4, with("repaired-share", 0.4)));
    CHECK_FALSE(knownRupture(4, with("partial-share", -0.5)));
}

TEST_CASE("a known rupture opens where the rule would find none now, by its own numbers",
          "[core][alliance]")
{
    const Series course = weekly({38, 38, 38, 36, 36.5, 37});
    REQUIRE(assessRuptures(course, quiet())[3].signal == RuptureSignal::None);
    KnownRupture known = found({38, 38, 38, 30});
    known.baseline = 39.0;

    const auto sessions = assessRuptures(course, quiet(), false, {&known, 1});

    CHECK(sessions[3].signal == RuptureSignal::Probable);
    CHECK(sessions[3].baseline == 39.0);
    CHECK(sessions[3].drop == 3.0);
    CHECK(sessions[3].threshold == known.threshold);
    CHECK(sessions[3].repairedFrom == 38.25);
    CHECK(sessions[4].reason == RuptureReason::RuptureOpen);
    CHECK(sessions[5].repair == RepairState::Open);
}

TEST_CASE("a known rupture takes over from one that a late rating opens before it",
          "[core][alliance]")
{
    const KnownRupture known = found({38, 38, 38, std::nullopt, 27});
    const auto sessions =
        assessRuptures(weekly({38, 38, 38, 26, 27, 30, 37}), quiet(), false, {&known, 1});
    CHECK(sessions[3].openedAt == 4);
    CHECK(sessions[4].openedAt == 5);
    CHECK(sessions[5].openedAt == 5);
    CHECK(sessions[6].repair == RepairState::Repaired);
    CHECK(sessions[6].depth == 11.0);
    CHECK(knownDecline(sessions, 4, {&known, 1}) == 5);
    CHECK(knownDecline(sessions, 5, {&known, 1}) == 5);
}

TEST_CASE("a decline that was over before the known rupture is another one", "[core][alliance]")
{
    const KnownRupture known = found({38, 38, 38, std::nullopt, 38, 27});
    const auto sessions =
        assessRuptures(weekly({38, 38, 38, 27, 38, 27}), quiet(), false, {&known, 1});
    REQUIRE(sessions[4].repair == RepairState::Repaired);
    CHECK_FALSE(knownDecline(sessions, 4, {&known, 1}));
    CHECK(knownDecline(sessions, 6, {&known, 1}) == 6);
    CHECK_FALSE(knownDecline(sessions, 6, {}));
    CHECK_FALSE(knownDecline({}, 6, {&known, 1}));
}

TEST_CASE("a known rupture's course goes by its own numbers and begins at its session",
          "[core][alliance]")
{
    const KnownRupture known = found({38, 38, 38, 30});
    // What came before, late or not, is not looked at again.
    const auto course = courseOf(known, weekly({20, 20, 20, 30, 36}));
    REQUIRE(course);
    CHECK(course->openedAt == 4);
    CHECK(course->endedAt == 5);
    CHECK(course->state == RepairState::Repaired);
    CHECK(course->depth == 8.0);

    CHECK(courseOf(known, weekly({38, 38, 38, 30}))->state == RepairState::Open);
    CHECK(courseOf(known, weekly({38, 38, 38, 30}), true)->endedBeforeRepair);
    CHECK_FALSE(courseOf(known, weekly({38, 38, 38, std::nullopt, 30})));
    CHECK_FALSE(courseOf(known, weekly({38, 38})));
    CHECK_FALSE(courseOf(known, Series()));
}

TEST_CASE("a course ends with its rupture, whatever comes after", "[core][alliance]")
{
    const KnownRupture known = found({38, 38, 38, 30});
    const auto course =
        courseOf(known, weekly({38, 38, 38, 30, 37, 38, 38, 10, 10, 10, 10, 10, 10}));
    REQUIRE(course);
    CHECK(course->endedAt == 5);
    CHECK(course->length == 1);
}
