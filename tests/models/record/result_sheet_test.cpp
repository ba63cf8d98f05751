// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/result_sheet.h"
#include "tests/models/episode/case_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

ResultSheet sheetOf(CaseFixture& fixture, const RecordedSession& stored)
{
    return fixture.run(
        [id = stored.session.id](SignedIn& signedIn) { return loadResultSheet(signedIn, id); });
}

const ScoreLine& scoreOf(const ResultSheet& sheet, const QString& measure)
{
    for (const ScoreLine& line : sheet.scores) {
        if (line.measure == measure) {
            return line;
        }
    }
    FAIL("no score of this measure");
    return sheet.scores.front();
}

} // namespace

TEST_CASE("a result looks back from its own session, not from the newest", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {10}, {38});
    const RecordedSession second = fixture.record(episode, 2, {12}, {37.5});
    fixture.record(episode, 3, {3}, {30});
    const ResultSheet sheet = sheetOf(fixture, second);
    const ScoreLine gad = scoreOf(sheet, QStringLiteral("GAD-7"));
    CHECK(gad.now.startsWith(QStringLiteral("12 of 21")));
    CHECK(gad.before.startsWith(QStringLiteral("10 of 21")));
    CHECK(scoreOf(sheet, QStringLiteral("SRS")).now.startsWith(QStringLiteral("37.5 of 40")));
}

TEST_CASE("what stands before is the last rating there is, over a session without one",
          "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    CHECK(scoreOf(sheetOf(fixture, fixture.record(episode, 1, {10}, {})), QStringLiteral("GAD-7"))
              .before.isEmpty());
    fixture.record(episode, 2, {}, {38});
    const ResultSheet third = sheetOf(fixture, fixture.record(episode, 3, {11}, {38}));
    CHECK(scoreOf(third, QStringLiteral("GAD-7")).before.startsWith(QStringLiteral("10 of 21")));
}

TEST_CASE("nothing is missed at a session that was not held", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    SessionDraft draft;
    CHECK(sheetOf(fixture, fixture.record(episode, 1, {}, {}, draft)).missing ==
          QStringLiteral("GAD-7; SRS"));
    draft.attendance = core::Attendance::Late;
    CHECK_FALSE(sheetOf(fixture, fixture.record(episode, 2, {}, {}, draft)).missing.isEmpty());
    draft.attendance = core::Attendance::Cancelled;
    CHECK(sheetOf(fixture, fixture.record(episode, 3, {}, {}, draft)).missing.isEmpty());
    draft.attendance = core::Attendance::DidNotCome;
    const ResultSheet sheet = sheetOf(fixture, fixture.record(episode, 4, {}, {}, draft));
    CHECK(sheet.missing.isEmpty());
    CHECK(sheet.scores.empty());
    CHECK(sheet.flags.empty());
}

TEST_CASE("in a couple a flag says whose it is, and in a case of one nobody is named",
          "[models][record]")
{
    CaseFixture fixture;
    const core::Case couple = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    fixture.record(couple, 1, {10, 10}, {38, 38});
    const ResultSheet both = sheetOf(fixture, fixture.record(couple, 2, {10, 18}, {38, 38}));
    REQUIRE(both.flags.size() == 1);
    CHECK(both.flags.front().whose == QStringLiteral("GAD-7, K-002"));
    CHECK_FALSE(both.flags.front().next.isEmpty());
    CHECK(both.flags.front().mark == Mark::Alarm);

    const core::Case alone = fixture.open(core::CaseFormat::Individual, {"K-003"});
    fixture.record(alone, 1, {10}, {38});
    const ResultSheet one = sheetOf(fixture, fixture.record(alone, 2, {18}, {38}));
    REQUIRE(one.flags.size() == 1);
    CHECK(one.flags.front().whose == QStringLiteral("GAD-7"));
}
