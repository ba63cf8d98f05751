// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/case_overview.h"
#include "app/models/episode/case_urgency.h"
#include "app/models/words/flag_words.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/update_rupture.h"
#include "tests/models/episode/case_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

void workOn(CaseFixture& fixture, const core::Flag& flag, core::RuptureState state)
{
    fixture.run([flag, state](SignedIn& signedIn) {
        return updateRupture(signedIn,
                             requireFlag(signedIn, flag.id).rupture->id,
                             {.state = state, .type = {}, .plan = {}});
    });
}

} // namespace

TEST_CASE("the flag on top is the most urgent that is open, and the others are counted",
          "[models][case]")
{
    CaseFixture fixture;
    const core::Flag rupture = fixture.raiseRupture();
    const core::CaseId id = rupture.series.caseId;
    CHECK(fixture.overview(id).flag.others.isEmpty());

    const core::Case episode =
        fixture.run([id = id.hex()](SignedIn& signedIn) { return findCase(signedIn, id); });
    SessionDraft draft;
    ResponseDraft form;
    form.measure = "ors";
    form.participant = episode.participants.front().id;
    form.total = 30;
    draft.responses = {form};
    fixture.record(episode, 5, {}, {}, draft);
    draft.responses.front().total = 10;
    const RecordedSession worse = fixture.record(episode, 6, {}, {}, draft);
    REQUIRE(worse.flags.size() == 1);

    CaseOverview shown = fixture.overview(id);
    CHECK(shown.flag.flagId.toStdString() == rupture.id.hex());
    CHECK(shown.flag.others == QStringLiteral("One more flag stands with its session below."));

    // What somebody looks after already stands behind what nobody has looked at.
    workOn(fixture, rupture, core::RuptureState::Working);
    shown = fixture.overview(id);
    CHECK(shown.flag.flagId.toStdString() == worse.flags.front().id.hex());
    CHECK(shown.flag.title == QStringLiteral("Reliably worse since session 6"));
    CHECK(shown.flag.mark == static_cast<int>(Mark::Alarm));

    fixture.run([flag = worse.flags.front().id](SignedIn& signedIn) {
        settleFlag(signedIn, flag, core::FlagState::Closed);
        return true;
    });
    shown = fixture.overview(id);
    CHECK(shown.flag.title == QStringLiteral("Possible rupture after session 4: being worked on"));
    CHECK(shown.flag.others.isEmpty());
    CHECK(shown.sessions.at(2).flags == QStringLiteral("Possible rupture: being worked on"));

    workOn(fixture, rupture, core::RuptureState::Repaired);
    shown = fixture.overview(id);
    CHECK(shown.flag.flagId.isEmpty());
    CHECK(shown.sessions.at(2).mark == static_cast<int>(Mark::Repaired));
}

TEST_CASE("a case of several opens on the one who is off track, and says who", "[models][case]")
{
    CaseFixture fixture;
    fixture.learnCourse("gad-7");
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    fixture.record(episode, 1, {16, 16}, {38, 38});
    fixture.record(episode, 2, {12, 16}, {38, 38});
    fixture.record(episode, 3, {9, 16}, {38, 38});
    CaseOverview shown = fixture.overview(episode.id);
    CHECK(shown.urgent == 1);
    CHECK(shown.flag.flagId.isEmpty());
    CHECK(shown.course.title == QStringLiteral("Partner B: Off track since session 2"));
    CHECK(shown.course.mark == static_cast<int>(Mark::Alarm));
    CHECK(shown.course.sentence.startsWith(QStringLiteral("GAD-7: ")));

    // A watch of the other is less urgent; both are told.
    fixture.record(episode, 4, {9, 16}, {35, 38});
    shown = fixture.overview(episode.id);
    CHECK(shown.urgent == 1);
    CHECK(shown.flag.sentence.startsWith(QStringLiteral("Partner A ")));
    CHECK(shown.courseFirst);
    CHECK(shown.course.title == QStringLiteral("Partner B: Off track since session 2"));

    // A possible rupture of the other is more urgent.
    fixture.record(episode, 5, {9, 16}, {20, 38});
    shown = fixture.overview(episode.id);
    CHECK(shown.flag.title == QStringLiteral("Possible rupture after session 5"));
    CHECK(shown.urgent == 0);
    CHECK_FALSE(shown.courseFirst);
    CHECK(shown.course.title == QStringLiteral("Partner B: Off track since session 2"));
}

TEST_CASE("who is alone or on track is not named above the curves", "[models][case]")
{
    CaseFixture fixture;
    fixture.learnCourse("gad-7");
    const core::Case one = fixture.open(core::CaseFormat::Individual, {"K-001"});
    const core::Case two = fixture.open(core::CaseFormat::Couple, {"K-002", "K-003"});
    for (int number = 1; number <= 3; ++number) {
        fixture.record(one, number, {16}, {38});
        fixture.record(two, number, {16.0 - 4 * (number - 1), 16.0 - 4 * (number - 1)}, {38, 38});
    }
    CHECK(fixture.overview(one.id).course.title.isEmpty());
    CHECK(fixture.overview(two.id).course.title.isEmpty());
    CHECK(fixture.overview(two.id).urgent == 0);
}

TEST_CASE("who is reliably worse is named once: by the flag, or where it is closed by the course",
          "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    fixture.record(episode, 1, {10, 8}, {38, 38});
    const RecordedSession worse = fixture.record(episode, 2, {10, 17}, {38, 38});
    REQUIRE(worse.flags.size() == 1);
    CaseOverview shown = fixture.overview(episode.id);
    CHECK(shown.urgent == 1);
    CHECK(shown.flag.title == QStringLiteral("Reliably worse since session 2"));
    CHECK(shown.course.title.isEmpty());

    fixture.run([flag = worse.flags.front().id](SignedIn& signedIn) {
        settleFlag(signedIn, flag, core::FlagState::Closed);
        return true;
    });
    shown = fixture.overview(episode.id);
    CHECK(shown.urgent == 1);
    CHECK(shown.flag.flagId.isEmpty());
    CHECK(shown.course.title == QStringLiteral("Partner B: Reliably worse"));
}

TEST_CASE("a watch is said to have lasted since the first session without a break",
          "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {10}, {38});
    for (int number = 2; number <= 4; ++number) {
        fixture.record(episode, number, {10}, {34});
    }
    CHECK(fixture.overview(episode.id).flag.title ==
          QStringLiteral("Alliance to watch since session 2"));
}
