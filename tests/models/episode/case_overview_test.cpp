// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/case_overview.h"
#include "tests/models/episode/case_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("several people are named by their part, and one who needs care is enough",
          "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    CaseOverview shown = fixture.overview(episode.id);
    CHECK(shown.title == QStringLiteral("K-001"));
    CHECK(shown.people == QStringLiteral("Partner A: K-001 (Name of K-001), Partner B: K-002 (Name "
                                         "of K-002)"));
    CHECK_FALSE(shown.caution);
    CHECK(shown.purpose == QStringLiteral("Couple, no session yet, open since 1 January 2026"));
    CHECK(shown.flag.flagId.isEmpty());
    CHECK(shown.urgent == 0);

    fixture.signInSupervisor();
    // Nothing is flagged, so it is none of the supervisor's business.
    bool refused = false;
    fixture.application().clinic().ask(
        &fixture.application(),
        [id = episode.id.hex()](SignedIn& signedIn) {
            return overviewOf(caseRecord(signedIn, findCase(signedIn, id)));
        },
        [](const CaseOverview&) {},
        [&refused](const Failure&) { refused = true; });
    CHECK(waitFor([&refused] { return refused; }));
}

TEST_CASE("sessions stand newest first, and what nobody said is left empty", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    SessionDraft draft;
    draft.discussed = false;
    fixture.record(episode, 1, {10}, {38}, draft);
    draft.discussed = true;
    fixture.record(episode, 2, {10}, {38}, draft);
    fixture.record(episode, 3, {10}, {38});
    const CaseOverview shown = fixture.overview(episode.id);
    REQUIRE(shown.sessions.size() == 3);
    CHECK(shown.sessions[0].number == 3);
    CHECK(shown.sessions[0].discussed.isEmpty());
    CHECK(shown.sessions[1].discussed == QStringLiteral("Yes"));
    CHECK(shown.sessions[2].discussed == QStringLiteral("No"));
    CHECK(shown.sessions[2].date == QStringLiteral("5 Jan 2026"));
    CHECK(shown.sessions[2].flags == QStringLiteral("Nothing"));
    CHECK(shown.notes.empty());
}

TEST_CASE("partners who are flagged at one session share its line and its word", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    for (int number = 1; number <= 3; ++number) {
        fixture.record(episode, number, {20, 20}, {38, 38});
    }
    const RecordedSession fell = fixture.record(episode, 4, {20, 20}, {27, 27});
    REQUIRE(fell.flags.size() == 2);
    const CaseOverview shown = fixture.overview(episode.id);
    CHECK(shown.sessions.front().flags == QStringLiteral("Possible rupture"));
    CHECK(shown.flag.others == QStringLiteral("One more flag stands with its session below."));
}

TEST_CASE("a supervisor reads what was changed and nothing that is private", "[models][case]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    const core::CaseId id = flag.series.caseId;
    const core::Case episode =
        fixture.run([id = id.hex()](SignedIn& signedIn) { return findCase(signedIn, id); });
    SessionDraft noted;
    noted.changed = "Slower from now on";
    noted.notes = "Spoke of the move";
    noted.countertransference = "I felt hurried";
    fixture.record(episode, 5, {20}, {28}, noted);

    CaseOverview shown = fixture.overview(id);
    CHECK(shown.own);
    REQUIRE(shown.notes.size() == 1);
    CHECK(shown.notes[0].heading == QStringLiteral("Session 5, 2 February 2026"));
    CHECK(shown.notes[0].text ==
          QStringLiteral("Changed because of it: Slower from now on\nSpoke of the move\nMy "
                         "reaction, seen by nobody else: I felt hurried"));

    fixture.signInSupervisor();
    shown = fixture.overview(id);
    CHECK_FALSE(shown.own);
    REQUIRE(shown.notes.size() == 1);
    CHECK(shown.notes[0].text == QStringLiteral("Changed because of it: Slower from now on"));
    CHECK(shown.people.isEmpty());
}
