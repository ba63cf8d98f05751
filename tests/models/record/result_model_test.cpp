// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/result_model.h"
#include "tests/models/episode/case_fixture.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

ResultModel& show(CaseFixture& fixture, const core::SessionId& session)
{
    ResultModel& model = *fixture.application().result();
    model.show(QString::fromStdString(session.hex()));
    fixture.settle();
    return model;
}

} // namespace

TEST_CASE("the result of a session stands with its scores, the time before and the flags",
          "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {10}, {38});
    const RecordedSession worse = fixture.record(episode, 2, {17}, {38});
    ResultModel& model = show(fixture, worse.session.id);
    CHECK(model.failure().isEmpty());
    CHECK(model.caseId().toStdString() == episode.id.hex());
    CHECK(model.title() == QStringLiteral("K-001, session 2"));
    REQUIRE(model.scoreCount() == 2);
    REQUIRE(model.flagCount() == 1);
    CHECK(model.firstFlag().toStdString() == worse.flags.front().id.hex());
    CHECK(textAt(*model.flags(), 0, "kind") == "Reliably worse than at the start");
    CHECK(textAt(*model.flags(), 0, "whose") == "GAD-7");
    CHECK_FALSE(textAt(*model.flags(), 0, "next").empty());
    const int gad = textAt(*model.scores(), 0, "measure") == "GAD-7" ? 0 : 1;
    CHECK(textAt(*model.scores(), gad, "whose") == "Rated by the client");
    CHECK(textAt(*model.scores(), gad, "now") == "17 of 21, severe");
    CHECK(textAt(*model.scores(), gad, "before") == "10 of 21, moderate");
    CHECK(textAt(*model.scores(), gad, "compared") == "Less well than last time");
    CHECK(model.missing().isEmpty());
}

TEST_CASE("a form that was due and is not there is missed by name, a skipped one is not",
          "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    SessionDraft draft;
    ResponseDraft skipped;
    skipped.measure = "srs";
    skipped.participant = episode.participants[0].id;
    skipped.skipped = "no time";
    draft.responses = {skipped};
    skipped.participant = episode.participants[1].id;
    skipped.skipped = "went home early";
    draft.responses.push_back(skipped);
    const RecordedSession stored = fixture.record(episode, 1, {}, {}, draft);
    ResultModel& model = show(fixture, stored.session.id);
    // Missed by both, and named once.
    CHECK(model.missing() == QStringLiteral("GAD-7"));
    CHECK(model.flagCount() == 0);
    CHECK(model.firstFlag().isEmpty());
    REQUIRE(model.scoreCount() == 2);
    CHECK(textAt(*model.scores(), 0, "whose") == "Rated by K-001");
    CHECK(textAt(*model.scores(), 0, "now") == "Skipped: no time");
    CHECK(textAt(*model.scores(), 1, "now") == "Skipped: went home early");
    CHECK(textAt(*model.scores(), 1, "before").empty());
    CHECK(textAt(*model.scores(), 1, "compared").empty());
}

TEST_CASE("what comes later changes no word of an earlier session's result", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    const RecordedSession first = fixture.record(episode, 1, {10}, {38});
    ResultModel& model = show(fixture, first.session.id);
    const QString sentence = model.sentence();
    const QStringList checked = model.checked();
    const std::string scores = allTextOf(*model.scores());
    CHECK_FALSE(checked.isEmpty());

    fixture.record(episode, 2, {20}, {20});
    show(fixture, first.session.id);
    CHECK(model.sentence() == sentence);
    CHECK(model.checked() == checked);
    CHECK(allTextOf(*model.scores()) == scores);
}

TEST_CASE("a code of percent signs and digits is quoted as it is", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-%1", "K-%2"});
    const RecordedSession stored = fixture.record(episode, 3, {10, 10}, {38, 38});
    ResultModel& model = show(fixture, stored.session.id);
    CHECK(model.title() == QStringLiteral("K-%1, session 3"));
    CHECK(
        model.checked().join(u'\n').contains(QStringLiteral("K-%2, SRS: not enough ratings yet")));
    CHECK(model.checked().join(u'\n').contains(QStringLiteral("(1 of 3)")));
}

TEST_CASE("a session that is not there is a failure, and nothing of another stays",
          "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    const RecordedSession stored = fixture.record(episode, 1, {10}, {38});
    ResultModel& model = show(fixture, stored.session.id);
    REQUIRE(model.scoreCount() == 2);
    for (const char* id : {"ffffffffffffffffffffffffffffffff", "no id", ""}) {
        model.show(QString::fromLatin1(id));
        CHECK(model.scoreCount() == 0);
        CHECK(model.title().isEmpty());
        fixture.settle();
        CHECK_FALSE(model.failure().isEmpty());
        CHECK(model.scores()->rowCount() == 0);
    }
}

TEST_CASE("an answer that comes after the page went on is not shown there", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    const RecordedSession first = fixture.record(episode, 1, {10}, {38});
    const RecordedSession second = fixture.record(episode, 2, {10}, {38});
    ResultModel& model = *fixture.application().result();
    model.show(QString::fromStdString(second.session.id.hex()));
    model.show(QString::fromStdString(first.session.id.hex()));
    fixture.settle();
    CHECK(model.title() == QStringLiteral("K-001, session 1"));

    fixture.application().vault()->lock();
    CHECK(model.title().isEmpty());
    CHECK(model.sentence().isEmpty());
    CHECK(model.checked().isEmpty());
    CHECK(model.scoreCount() == 0);
}
