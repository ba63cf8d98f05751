// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_access.h"
#include "app/workflow/demo/settle_flags.h"
#include "app/workflow/manage_cases.h"
#include "storage/flag_store.h"
#include "storage/rupture_store.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace soundings;
using app::demo::Dice;
using app::demo::PlannedCase;
using core::RuptureState;
using tests::ClinicFixture;

namespace {

/// A rupture at session 4 of a case with so many sessions, settled with this seed.
std::pair<core::Flag, core::Rupture>
settled(ClinicFixture& clinic, int sessions, std::optional<core::Ending> ending, unsigned seed)
{
    const core::Case episode = app::findCase(clinic.desk(), "K-001");
    PlannedCase planned;
    planned.sessions = sessions;
    planned.ending = ending;
    Dice dice(seed);
    storage::Change change = clinic.desk().change("demo.case", {});
    app::demo::settleOlderFlags(change, dice, episode, planned);
    const core::Flag flag = storage::flagsOf(change.vault(), episode.id).front();
    return {flag, storage::ruptureOfFlag(change.vault(), flag.id).value()};
}

} // namespace

TEST_CASE("a case that ended has no flag left open and every rupture its outcome",
          "[workflow][demo]")
{
    ClinicFixture clinic;
    clinic.raiseRupture();
    std::map<RuptureState, int> outcomes;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto [flag, rupture] = settled(clinic, 4, core::Ending::Agreed, seed);
        CHECK(flag.state == core::FlagState::Closed);
        CHECK_FALSE(core::isOpen(rupture.state));
        REQUIRE(rupture.type);
        CHECK((*rupture.type == core::RuptureType::NotARupture) ==
              (rupture.state == RuptureState::Dismissed));
        ++outcomes[rupture.state];
    }
    CHECK(outcomes.size() == 3);
    CHECK(outcomes[RuptureState::Repaired] > outcomes[RuptureState::Unrepaired]);
    CHECK(outcomes[RuptureState::Unrepaired] > 0);
}

TEST_CASE("the last three sessions of a case that goes on are still to be worked on",
          "[workflow][demo]")
{
    ClinicFixture clinic;
    clinic.raiseRupture();
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto [flag, rupture] = settled(clinic, 7, std::nullopt, seed);
        CHECK(flag.state == core::FlagState::Open);
        CHECK(rupture.state == RuptureState::Flagged);
    }
}

TEST_CASE("of what lies further back most is settled and some is not", "[workflow][demo]")
{
    ClinicFixture clinic;
    clinic.raiseRupture();
    int closed = 0;
    for (unsigned seed = 1; seed <= 100; ++seed) {
        const auto [flag, rupture] = settled(clinic, 8, std::nullopt, seed);
        CHECK((flag.state == core::FlagState::Closed) == !core::isOpen(rupture.state));
        closed += flag.state == core::FlagState::Closed ? 1 : 0;
    }
    CHECK(closed > 60);
    CHECK(closed < 100);
}
