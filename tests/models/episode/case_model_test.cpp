// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/case_model.h"
#include "tests/models/episode/case_fixture.h"

#include <QAbstractItemModelTester>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

QString cell(const SessionListModel& sessions, int row, SessionListModel::Role role)
{
    return sessions.data(sessions.index(row), static_cast<int>(role)).toString();
}

} // namespace

TEST_CASE("a case without a session says so and offers to record one", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    CaseModel& model = *fixture.application().episode();
    fixture.show(Page::Case, episode.id.hex());
    CHECK(model.isLoaded());
    CHECK(model.title() == QStringLiteral("K-001"));
    CHECK(model.people() == QStringLiteral("Name of K-001"));
    CHECK(model.purpose().contains(QStringLiteral("no session yet")));
    CHECK(model.mayChange());
    CHECK_FALSE(model.hasSessions());
    CHECK(model.flagId().isEmpty());
    CHECK(model.progressChart().curves.isEmpty());
}

TEST_CASE("the sentence of a course says how far it went and what that means", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    CaseModel& model = *fixture.application().episode();

    fixture.record(episode, 1, {15}, {38});
    fixture.show(Page::Case, episode.id.hex());
    CHECK(model.progressSentence().startsWith(QStringLiteral("One rating so far: 15 of 21")));

    fixture.record(episode, 2, {9}, {38});
    model.show(model.caseId());
    fixture.settle();
    CHECK(model.progressSentence() ==
          QStringLiteral("From 15 to 9 of 21 since the start: reliably better (published reliable "
                         "change: 4 points). Still in the clinical range."));
    CHECK(model.purpose() == QStringLiteral("Individual, 2 sessions since 1 January 2026"));

    fixture.record(episode, 3, {13}, {38});
    model.show(model.caseId());
    fixture.settle();
    CHECK(model.progressSentence().contains(QStringLiteral("no reliable change")));

    fixture.record(episode, 4, {7}, {38});
    model.show(model.caseId());
    fixture.settle();
    CHECK(model.progressSentence().contains(QStringLiteral("No longer in the clinical range.")));

    fixture.record(episode, 5, {21}, {38});
    model.show(model.caseId());
    fixture.settle();
    CHECK(model.progressSentence().contains(QStringLiteral("reliably worse")));
}

TEST_CASE("the band round the first rating is cut at the ends of the range", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {19}, {38});
    fixture.show(Page::Case, episode.id.hex());
    const CurveChart chart = fixture.application().episode()->progressChart();
    REQUIRE(chart.band);
    CHECK(chart.band->low == 15.0);
    CHECK(chart.band->lowWords == QStringLiteral("reliably better"));
    CHECK(chart.band->high == 21.0);
    CHECK(chart.band->highWords.isEmpty());
    REQUIRE(chart.cutoff);
    CHECK(chart.cutoff->value == 8.0);
    CHECK(chart.cutoff->words == QStringLiteral("clinical: 8 or more"));
    CHECK(chart.topWord == QStringLiteral("struggling"));
    CHECK_FALSE(fixture.application().episode()->allianceChart().band);
}

TEST_CASE("a session without a rating is a gap, one that was cancelled is not", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {20}, {38});
    fixture.record(episode, 2, {std::nullopt}, {std::nullopt});
    SessionDraft cancelled;
    cancelled.attendance = core::Attendance::Cancelled;
    fixture.record(episode, 3, {}, {}, cancelled);
    fixture.record(episode, 4, {18}, {37});
    fixture.show(Page::Case, episode.id.hex());
    CaseModel& model = *fixture.application().episode();
    const auto points = model.progressChart().curves.front().points;
    REQUIRE(points.size() == 3);
    CHECK(points[0].value == 20.0);
    CHECK_FALSE(points[1].value);
    CHECK(points[1].session == 2);
    CHECK(points[2].session == 4);

    const SessionListModel& sessions = *model.sessions();
    REQUIRE(sessions.rowCount() == 4);
    CHECK(cell(sessions, 0, SessionListModel::Role::Number) == QStringLiteral("4"));
    CHECK(
        cell(sessions, 0, SessionListModel::Role::Progress).startsWith(QStringLiteral("18 of 21")));
    CHECK(cell(sessions, 1, SessionListModel::Role::Attendance) == QStringLiteral("Cancelled"));
    CHECK(cell(sessions, 2, SessionListModel::Role::Progress) == QStringLiteral("no rating"));
}

TEST_CASE("a possible rupture stands on top and as a mark on the curve", "[models][case]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    fixture.show(Page::Case, flag.series.caseId.hex());
    CaseModel& model = *fixture.application().episode();
    CHECK(model.flagId().toStdString() == flag.id.hex());
    CHECK(model.firstBanner().title == QStringLiteral("Possible rupture after session 4"));
    CHECK(model.firstBanner().sentence.startsWith(QStringLiteral(
        "The client rated session 4 with 27 of 40, 11 points below the mean of the 3 "
        "ratings before.")));
    CHECK(model.firstBanner().others.isEmpty());
    const auto points = model.allianceChart().curves.front().points;
    REQUIRE(points.size() == 4);
    CHECK(points[3].marks == QList<ChartMark>{ChartMark::PossibleRupture});
    CHECK(cell(*model.sessions(), 0, SessionListModel::Role::FlagId).toStdString() ==
          flag.id.hex());
    CHECK(cell(*model.sessions(), 1, SessionListModel::Role::FlagId).isEmpty());
}

TEST_CASE("each partner's ratings can be looked at, the flagged one first", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    for (int number = 1; number <= 3; ++number) {
        fixture.record(episode, number, {20, 12}, {38, 38});
    }
    fixture.record(episode, 4, {20, std::nullopt}, {38, 27});
    fixture.show(Page::Case, episode.id.hex());
    CaseModel& model = *fixture.application().episode();
    CHECK(model.parts() == QStringList{QStringLiteral("Partner A"), QStringLiteral("Partner B")});
    CHECK(model.person() == 1);
    CHECK(model.firstBanner().sentence.startsWith(QStringLiteral("Partner B rated session 4")));
    REQUIRE(model.allianceChart().curves.size() == 2);
    CHECK_FALSE(model.allianceChart().curves[0].strong);
    CHECK(model.allianceChart().curves[1].strong);
    CHECK(model.progressChart().band->low == 8.0);
    CHECK(cell(*model.sessions(), 0, SessionListModel::Role::Progress) ==
          QStringLiteral("no rating"));

    const QAbstractItemModelTester tester(model.sessions(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPerson(0);
    CHECK(model.progressChart().band->low == 16.0);
    CHECK(model.progressChart().curves[0].strong);
    CHECK(cell(*model.sessions(), 0, SessionListModel::Role::Progress)
              .startsWith(QStringLiteral("20 of 21")));
}

TEST_CASE("notes and the warning to be careful are shown to the therapist", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    SessionDraft noted;
    noted.notes = "Spoke of the move";
    noted.countertransference = "I felt hurried";
    noted.discussed = true;
    fixture.record(episode, 1, {20}, {38}, noted);
    fixture.show(Page::Case, episode.id.hex());
    CaseModel& model = *fixture.application().episode();
    const EntryListModel& notes = *model.notes();
    const QAbstractItemModelTester tester(model.notes(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(notes.count() == 1);
    const QString text =
        notes.data(notes.index(0), static_cast<int>(EntryListModel::Role::Text)).toString();
    CHECK(text.contains(QStringLiteral("Spoke of the move")));
    CHECK(text.contains(QStringLiteral("I felt hurried")));
    CHECK(cell(*model.sessions(), 0, SessionListModel::Role::Discussed) == QStringLiteral("Yes"));
}

TEST_CASE("a supervisor sees curves and flags, no name, no notes and nothing to change",
          "[models][case]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    SessionDraft noted;
    noted.notes = "Spoke of the move";
    noted.countertransference = "I felt hurried";
    core::Case episode = fixture.run(
        [id = flag.series.caseId.hex()](SignedIn& signedIn) { return findCase(signedIn, id); });
    fixture.record(episode, 5, {20}, {28}, noted);
    fixture.signInSupervisor();
    fixture.show(Page::Case, flag.series.caseId.hex());
    CaseModel& model = *fixture.application().episode();
    CHECK(model.isLoaded());
    CHECK(model.title() == QStringLiteral("K-001"));
    CHECK(model.people().isEmpty());
    CHECK_FALSE(model.mayChange());
    CHECK(model.notes()->count() == 0);
    CHECK(model.allianceChart().curves.size() == 1);
    CHECK_FALSE(model.flagId().isEmpty());
}

TEST_CASE("ending a case keeps it readable and stops changes", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {20}, {38});
    fixture.show(Page::Case, episode.id.hex());
    CaseModel& model = *fixture.application().episode();

    model.endCase(QStringLiteral("2026-01-02"), 0);
    fixture.settle();
    CHECK_FALSE(model.failure().isEmpty());
    CHECK(model.mayChange());

    model.endCase(QStringLiteral("soon"), 0);
    fixture.settle();
    CHECK_FALSE(model.failure().isEmpty());

    model.endCase(model.today(), 0);
    fixture.settle();
    CHECK(model.failure().isEmpty());
    CHECK_FALSE(model.mayChange());
    CHECK(model.purpose().endsWith(QStringLiteral("to 31 March 2026. Ended by agreement.")));
}

TEST_CASE("locking empties the case and another case starts afresh", "[models][case]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    const core::Case other = fixture.open(core::CaseFormat::Individual, {"K-009"});
    CaseModel& model = *fixture.application().episode();
    fixture.show(Page::Case, flag.series.caseId.hex());
    REQUIRE(model.hasSessions());
    fixture.application().navigation()->open(Page::Case, QString::fromStdString(other.id.hex()));
    CHECK_FALSE(model.isLoaded());
    CHECK(model.sessions()->rowCount() == 0);
    fixture.settle();
    CHECK(model.title() == QStringLiteral("K-009"));

    fixture.application().vault()->lock();
    CHECK(model.title().isEmpty());
    CHECK_FALSE(model.isLoaded());
}
