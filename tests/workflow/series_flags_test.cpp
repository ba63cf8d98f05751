// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/series_flags.h"
#include "storage/flag_store.h"
#include "storage/random_id.h"
#include "storage/session_store.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using app::SeriesFlags;
using core::FlagKind;
using core::FlagState;
using tests::ClinicFixture;

namespace {

/// A case with four sessions, of which the fourth raised a rupture.
struct Flagged
{
    Flagged()
        : rupture(clinic.raiseRupture())
        , sessions(storage::sessionsOf(clinic.desk().vault(), rupture.series.caseId))
    {
    }

    [[nodiscard]] core::Flag watchAt(std::size_t number) const
    {
        core::Flag flag;
        flag.id = storage::newId<core::Flag>();
        flag.kind = FlagKind::AllianceWatch;
        flag.series = rupture.series;
        flag.session = sessions.at(number - 1).id;
        flag.sessionNumber = static_cast<int>(number);
        flag.evidence = rupture.evidence;
        return flag;
    }

    [[nodiscard]] std::vector<core::Flag> stored() const
    {
        return storage::flagsOf(clinic.desk().vault(), rupture.series.caseId);
    }

    mutable ClinicFixture clinic;
    core::Flag rupture;
    std::vector<core::Session> sessions;
};

FlagState stateIn(const std::vector<core::Flag>& flags, core::FlagId id)
{
    const auto found = std::ranges::find(flags, id, &core::Flag::id);
    REQUIRE(found != flags.end());
    return found->state;
}

} // namespace

TEST_CASE("a flag is raised once for a kind, a session and an item", "[workflow][flags]")
{
    Flagged flagged;
    storage::Change change = flagged.clinic.desk().change("session.record", {});
    SeriesFlags flags(change, flagged.rupture.series);
    REQUIRE(flags.all().size() == 1);
    CHECK(flags.all()[0].id == flagged.rupture.id);
    CHECK(flags.all()[0].evidence.empty());

    const core::Flag watch = flagged.watchAt(2);
    CHECK(flags.raise(watch));
    CHECK_FALSE(flags.raise(flagged.watchAt(2)));
    CHECK(flags.raise(flagged.watchAt(3)));
    core::Flag risk = flagged.watchAt(2);
    risk.kind = FlagKind::SafetyItem;
    risk.item = "9";
    CHECK(flags.raise(risk));
    core::Flag otherRisk = risk;
    otherRisk.id = storage::newId<core::Flag>();
    otherRisk.item = "10";
    CHECK(flags.raise(otherRisk));
    CHECK_FALSE(flags.raise(otherRisk));
    CHECK(flags.all().size() == 5);
    change.commit();
    CHECK(flagged.stored().size() == 5);
    // What was raised is stored with its evidence.
    CHECK(storage::flagById(flagged.clinic.desk().vault(), watch.id)->evidence.size() ==
          flagged.rupture.evidence.size());
}

TEST_CASE("a series sees no flag of another rater or measure, and those do not keep it from one",
          "[workflow][flags]")
{
    Flagged flagged;
    storage::Change change = flagged.clinic.desk().change("session.record", {});
    core::SeriesKey other = flagged.rupture.series;
    other.rater = core::Rater::Therapist;
    SeriesFlags flags(change, other);
    CHECK(flags.all().empty());
    CHECK(flags.knownRuptures().empty());
    core::Flag same = flagged.rupture;
    same.id = storage::newId<core::Flag>();
    same.series = other;
    CHECK(flags.raise(same));
    CHECK(flags.all().size() == 1);
    change.commit();
    CHECK(flagged.stored().size() == 2);
}

TEST_CASE("only open flags of the kind from before are closed, here and in the vault",
          "[workflow][flags]")
{
    Flagged flagged;
    storage::Change change = flagged.clinic.desk().change("session.record", {});
    SeriesFlags flags(change, flagged.rupture.series);
    const core::Flag first = flagged.watchAt(1);
    core::Flag acknowledged = flagged.watchAt(2);
    acknowledged.state = FlagState::Acknowledged;
    const core::Flag third = flagged.watchAt(3);
    REQUIRE(flags.raise(first));
    REQUIRE(flags.raise(acknowledged));
    REQUIRE(flags.raise(third));
    flags.closePassed(FlagKind::AllianceWatch, 3);
    const auto check = [&](const std::vector<core::Flag>& all) {
        CHECK(stateIn(all, first.id) == FlagState::Closed);
        CHECK(stateIn(all, acknowledged.id) == FlagState::Acknowledged);
        CHECK(stateIn(all, third.id) == FlagState::Open);
        CHECK(stateIn(all, flagged.rupture.id) == FlagState::Open);
    };
    check(flags.all());
    change.commit();
    check(flagged.stored());
}

TEST_CASE("a rupture from before is known by what was kept with it, whatever became of it",
          "[workflow][flags]")
{
    Flagged flagged;
    for (const FlagState state : {FlagState::Open, FlagState::Acknowledged, FlagState::Closed}) {
        storage::Change change = flagged.clinic.desk().change("flag.settle", {});
        storage::setFlagState(change, flagged.rupture.id, state);
        SeriesFlags flags(change, flagged.rupture.series);
        CHECK(flags.raise(flagged.watchAt(2))); // A watch is no rupture.
        const auto known = flags.knownRuptures();
        REQUIRE(known.size() == 1);
        CHECK(known[0].session == 4);
        CHECK(known[0].baseline == 38.0);
        CHECK(known[0].earlier == 3);
    }
}
