// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart_words.h"
#include "app/models/episode/case_chart.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/start_case.h"
#include "app/workflow/update_rupture.h"
#include "tests/models/episode/case_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;
using core::MeasureKind;
using core::Rater;

namespace {

std::vector<CaseChart> chartsOf(CaseFixture& fixture, const core::CaseId& id, MeasureKind kind)
{
    return fixture.run([id = id.hex(), kind](SignedIn& signedIn) {
        return caseCharts(caseRecord(signedIn, findCase(signedIn, id)), kind);
    });
}

/// K-001, who rates these measures every so many sessions.
core::Case start(CaseFixture& fixture, const std::vector<core::DueMeasure>& measures)
{
    return fixture.run([measures](SignedIn& signedIn) {
        NewCase request;
        request.clients.emplace_back();
        request.clients.back().client.code = "K-001";
        request.start = "2026-01-01";
        request.measures = measures;
        return startCase(signedIn, request);
    });
}

void rate(CaseFixture& fixture,
          const core::Case& episode,
          int number,
          const std::vector<std::pair<std::string, double>>& totals)
{
    SessionDraft draft;
    for (const auto& [measure, total] : totals) {
        ResponseDraft form;
        form.measure = measure;
        form.total = total;
        if (measure.ends_with("-therapist")) {
            form.rater = Rater::Therapist;
        } else {
            form.participant = episode.participants.front().id;
        }
        draft.responses.push_back(form);
    }
    fixture.record(episode, number, {}, {}, draft);
}

QList<ChartMark> marksAt(CaseFixture& fixture, const core::CaseId& id, MeasureKind kind, int place)
{
    const auto charts = chartsOf(fixture, id, kind);
    REQUIRE(charts.size() == 1);
    return charts[0].people.at(0).line.points.at(place).marks;
}

} // namespace

TEST_CASE("a young person's curve has no line that holds for adults, an adult's has",
          "[models][case]")
{
    CaseFixture fixture;
    const core::Case adult = fixture.open(core::CaseFormat::Individual, {"K-001"});
    const core::Case young = fixture.open(core::CaseFormat::YoungPerson, {"K-002"});
    for (const core::Case& episode : {adult, young}) {
        rate(fixture, episode, 1, {{"ors", 20}});
        rate(fixture, episode, 2, {{"ors", 30}});
    }

    const auto adults = chartsOf(fixture, adult.id, MeasureKind::Outcome);
    const auto youngs = chartsOf(fixture, young.id, MeasureKind::Outcome);

    REQUIRE(adults.size() == 1);
    REQUIRE(youngs.size() == 1);
    REQUIRE(chartFor(adults[0], 0).cutoff);
    CHECK(chartFor(adults[0], 0).cutoff->value == 25.0);
    CHECK_FALSE(chartFor(youngs[0], 0).cutoff);
    CHECK(adults[0].people[0].sentence.contains(QStringLiteral("clinical range")));
    CHECK_FALSE(youngs[0].people[0].sentence.contains(QStringLiteral("clinical range")));
}

TEST_CASE(
    "a sudden gain leaves a star at the session it leads to, and is told with its chance rate",
    "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = start(fixture, {});
    const std::vector<double> totals{20, 20, 19, 11, 10, 10};
    for (std::size_t place = 0; place < totals.size(); ++place) {
        rate(fixture, episode, static_cast<int>(place) + 1, {{"phq-9", totals[place]}});
    }
    CHECK(marksAt(fixture, episode.id, MeasureKind::Outcome, 3) ==
          QList<ChartMark>{ChartMark::SuddenGain});
    CHECK(marksAt(fixture, episode.id, MeasureKind::Outcome, 2).isEmpty());
    const auto charts = chartsOf(fixture, episode.id, MeasureKind::Outcome);
    const PersonCurve& person = charts[0].people[0];
    CHECK(person.sentence.contains(QStringLiteral("Sudden gain of 8 points from session 3 to 4")));
    CHECK(person.sentence.contains(QStringLiteral("a third of courses")));
    const CurveChart drawn = chartFor(charts[0], 0);
    CHECK(pointText(drawn, drawn.curves[0], drawn.curves[0].points[3])
              .contains(QStringLiteral("sudden gain")));
}

TEST_CASE("the band is the clinic's expected course where there is one, else about the own start",
          "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = start(fixture, {});
    for (int number = 1; number <= 3; ++number) {
        rate(fixture, episode, number, {{"phq-9", 16}});
    }
    const auto before = chartsOf(fixture, episode.id, MeasureKind::Outcome)[0].people[0];
    REQUIRE(before.band);
    CHECK(before.band->edges.isEmpty());
    CHECK(before.standing.isEmpty());
    CHECK(before.expected.isEmpty());
    CHECK(before.details.startsWith(QStringLiteral("Compared with the own start")));

    fixture.learnCourse("phq-9");
    const auto after = chartsOf(fixture, episode.id, MeasureKind::Outcome)[0].people[0];
    REQUIRE(after.band);
    REQUIRE(after.band->edges.size() == 3);
    CHECK(after.band->edges[0] == ChartBandEdge{1, 16.0, 16.0});
    // Session 3: 14 + 0.8 - 4 ln 3 = 10.41, and one SD of 2 about it.
    CHECK(std::abs(after.band->edges[2].low - 8.41) < 0.01);
    CHECK(std::abs(after.band->edges[2].high - 12.40) < 0.01);
    CHECK(after.band->low == after.band->edges[2].low);
    CHECK(after.band->highWords == QStringLiteral("slower than expected"));
    CHECK(after.band->lowWords == QStringLiteral("quicker than expected"));
    CHECK(after.standing == QStringLiteral("Off track since session 2"));
    CHECK(after.expected == QStringLiteral("8.4 to 12.4 expected"));
    CHECK(after.details.contains(QStringLiteral("120 closed cases")));
}

TEST_CASE("a case that nobody rated has no chart", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    CHECK(chartsOf(fixture, episode.id, MeasureKind::Outcome).empty());
    CHECK(chartsOf(fixture, episode.id, MeasureKind::Alliance).empty());
    CHECK(personIn(CaseChart{}, 0) == nullptr);
    CHECK(chartFor(CaseChart{}, 0).curves.isEmpty());
}

TEST_CASE("the therapist's form stands beside the client's when both have the same range",
          "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = start(fixture, {});
    rate(fixture,
         episode,
         1,
         {{"soundings-alliance-client", 6}, {"soundings-alliance-therapist", 5.5}, {"srs", 38}});
    const auto charts = chartsOf(fixture, episode.id, MeasureKind::Alliance);
    REQUIRE(charts.size() == 2);
    for (const CaseChart& chart : charts) {
        const bool ours = chart.frame.maximum == 7.0;
        REQUIRE(chart.people.size() == (ours ? 2 : 1));
        CHECK(chart.people[0].person == 0);
        CHECK(chart.people[0].line.name == QStringLiteral("Client"));
        if (ours) {
            CHECK(chart.people[1].person == -1);
            CHECK(chart.people[1].line.name == QStringLiteral("Therapist"));
        }
        CHECK(chart.frame.topWord == QStringLiteral("working well together"));
        CHECK_FALSE(chartFor(chart, 0).cutoff);
    }
}

TEST_CASE("a chart writes a score as the words beside it do", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = start(fixture, {});
    rate(fixture, episode, 1, {{"soundings-alliance-client", 5.75}, {"srs", 38}});
    rate(fixture, episode, 2, {{"soundings-alliance-client", 6}, {"srs", 36.5}});
    for (const CaseChart& chart : chartsOf(fixture, episode.id, MeasureKind::Alliance)) {
        const CurveChart drawn = chartFor(chart, 0);
        for (const PersonCurve& person : chart.people) {
            for (const ChartPoint& point : person.line.points) {
                const QString said = person.scores.value(point.session);
                INFO(said.toStdString());
                CHECK(point.value.has_value());
                ChartPoint score;
                score.value = point.value;
                CHECK(said.startsWith(pointWhat(drawn, score)));
            }
        }
    }
}

TEST_CASE("a form given every other session leaves no gap between", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode =
        start(fixture,
              {{.measure = "ors", .rater = Rater::Client, .everySessions = 2},
               {.measure = "gad-7", .rater = Rater::Client, .everySessions = 1}});
    rate(fixture, episode, 1, {{"ors", 20}, {"gad-7", 10}});
    rate(fixture, episode, 2, {});
    rate(fixture, episode, 3, {{"ors", 21.5}, {"gad-7", 10}});
    for (const CaseChart& chart : chartsOf(fixture, episode.id, MeasureKind::Outcome)) {
        const bool everyOther = chart.measure == QStringLiteral("ORS");
        const auto& points = chart.people.at(0).line.points;
        INFO(chart.measure.toStdString());
        REQUIRE(points.size() == (everyOther ? 2 : 3));
        CHECK(points.back().session == 3);
        CHECK(points[1].value.has_value() == everyOther);
        CHECK_FALSE(chart.people[0].scores.contains(2));
        CHECK(chart.people[0].scores.contains(3));
    }
}

TEST_CASE("the strong line is the chosen person's, and so is the band", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    fixture.record(episode, 1, {20, 12}, {38, 38});
    const auto charts = chartsOf(fixture, episode.id, MeasureKind::Outcome);
    REQUIRE(charts.size() == 1);
    REQUIRE(charts[0].people.size() == 2);
    for (const int person : {0, 1}) {
        const CurveChart drawn = chartFor(charts[0], person);
        CHECK(drawn.curves[person].strong);
        CHECK_FALSE(drawn.curves[1 - person].strong);
        REQUIRE(drawn.band);
        CHECK(drawn.band->low == (person == 0 ? 16.0 : 8.0));
    }
    // Somebody who never rated it: the first stands for them.
    CHECK(personIn(charts[0], 7) == &charts[0].people[0]);
    CHECK(chartFor(charts[0], 7).curves[0].strong);
}

TEST_CASE("a band is named by what lies beyond it, and only where something can", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = start(fixture, {});
    rate(fixture, episode, 1, {{"ors", 20}, {"soundings-progress", 8}});
    for (const CaseChart& chart : chartsOf(fixture, episode.id, MeasureKind::Outcome)) {
        const auto& band = chart.people.at(0).band;
        INFO(chart.measure.toStdString());
        CHECK(band.has_value() == (chart.measure == QStringLiteral("ORS")));
        if (band) {
            CHECK(band->low == 15.0);
            CHECK(band->lowWords == QStringLiteral("reliably worse"));
            CHECK(band->high == 25.0);
            CHECK(band->highWords == QStringLiteral("reliably better"));
        }
    }
}

TEST_CASE("a rupture that was none leaves no mark on the curve", "[models][case]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    const core::CaseId id = flag.series.caseId;
    CHECK(marksAt(fixture, id, MeasureKind::Alliance, 3) ==
          QList<ChartMark>{ChartMark::PossibleRupture});
    fixture.run([flag](SignedIn& signedIn) {
        return updateRupture(signedIn,
                             requireFlag(signedIn, flag.id).rupture->id,
                             {.state = core::RuptureState::Dismissed,
                              .type = core::RuptureType::NotARupture,
                              .plan = {}});
    });
    CHECK(marksAt(fixture, id, MeasureKind::Alliance, 3).isEmpty());
}

TEST_CASE("a watch leaves the curve when it is closed, a deterioration stays", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {10}, {38});
    const RecordedSession raised = fixture.record(episode, 2, {17}, {35});
    CHECK(marksAt(fixture, episode.id, MeasureKind::Alliance, 1) ==
          QList<ChartMark>{ChartMark::Watch});
    CHECK(marksAt(fixture, episode.id, MeasureKind::Outcome, 1) ==
          QList<ChartMark>{ChartMark::Deterioration});
    REQUIRE(raised.flags.size() == 2);
    fixture.run([raised](SignedIn& signedIn) {
        for (const core::Flag& flag : raised.flags) {
            settleFlag(signedIn, flag.id, core::FlagState::Closed);
        }
        return true;
    });
    CHECK(marksAt(fixture, episode.id, MeasureKind::Alliance, 1).isEmpty());
    CHECK(marksAt(fixture, episode.id, MeasureKind::Outcome, 1) ==
          QList<ChartMark>{ChartMark::Deterioration});
}

TEST_CASE("a form with too many blanks is a point without a value that says why", "[models][case]")
{
    CaseFixture fixture;
    const core::Case episode = start(fixture, {});
    SessionDraft draft;
    ResponseDraft form;
    form.measure = "ors";
    form.participant = episode.participants.front().id;
    form.answers = {{"l1", 5.0}, {"l2", std::nullopt}, {"l3", std::nullopt}, {"l4", std::nullopt}};
    draft.responses = {form};
    fixture.record(episode, 1, {}, {}, draft);
    const auto charts = chartsOf(fixture, episode.id, MeasureKind::Outcome);
    REQUIRE(charts.size() == 1);
    const PersonCurve& person = charts[0].people.at(0);
    REQUIRE(person.line.points.size() == 1);
    CHECK_FALSE(person.line.points[0].value);
    CHECK_FALSE(person.line.points[0].words.isEmpty());
    CHECK(person.scores.value(1).startsWith(QStringLiteral("no score: ")));
    CHECK(person.sentence == QStringLiteral("No rating yet."));
    CHECK_FALSE(person.band);
}
