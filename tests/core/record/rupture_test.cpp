// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/record/rupture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

constexpr auto States = {RuptureState::Flagged,
                         RuptureState::Acknowledged,
                         RuptureState::Working,
                         RuptureState::Repaired,
                         RuptureState::Unrepaired,
                         RuptureState::Dismissed};

constexpr auto Types = {RuptureType::Withdrawal,
                        RuptureType::Confrontation,
                        RuptureType::Mixed,
                        RuptureType::OutsideEvent,
                        RuptureType::NotARupture};

} // namespace

TEST_CASE("the codes of ruptures are read as they are written", "[core][record]")
{
    for (const auto state : States) {
        CHECK(ruptureStateFromCode(ruptureStateCode(state)) == state);
    }
    for (const auto type : Types) {
        CHECK(ruptureTypeFromCode(ruptureTypeCode(type)) == type);
    }
    CHECK(!ruptureStateFromCode("open"));
    CHECK(!ruptureTypeFromCode("none"));
}

TEST_CASE("work goes forward, ends, and reopens only as working", "[core][record]")
{
    using enum RuptureState;
    for (const auto state : States) {
        CHECK(mayFollow(state, state));
        CHECK(mayFollow(state, Flagged) == (state == Flagged));
    }
    CHECK(mayFollow(Flagged, Acknowledged));
    CHECK(mayFollow(Flagged, Working));
    CHECK(mayFollow(Flagged, Dismissed));
    CHECK(mayFollow(Acknowledged, Working));
    CHECK(mayFollow(Working, Repaired));
    CHECK(mayFollow(Working, Unrepaired));
    CHECK(!mayFollow(Working, Acknowledged));
    for (const auto ended : {Repaired, Unrepaired, Dismissed}) {
        CHECK(!isOpen(ended));
        CHECK(mayFollow(ended, Working));
        CHECK(!mayFollow(ended, Acknowledged));
    }
    CHECK(!mayFollow(Repaired, Unrepaired));
    CHECK(!mayFollow(Dismissed, Repaired));
    for (const auto open : {Flagged, Acknowledged, Working}) {
        CHECK(isOpen(open));
    }
}

TEST_CASE("what is not a rupture can only be dismissed", "[core][record]")
{
    Rupture rupture;
    for (const auto type : Types) {
        CHECK_NOTHROW(requireValidStep(rupture, RuptureState::Dismissed, type));
    }
    CHECK_THROWS_AS(requireValidStep(rupture, RuptureState::Working, RuptureType::NotARupture),
                    InvalidValue);
    CHECK_NOTHROW(requireValidStep(rupture, RuptureState::Working, RuptureType::Withdrawal));
    CHECK_NOTHROW(requireValidStep(rupture, RuptureState::Working, std::nullopt));
    rupture.state = RuptureState::Repaired;
    CHECK_THROWS_AS(requireValidStep(rupture, RuptureState::Dismissed, std::nullopt), InvalidValue);
}
