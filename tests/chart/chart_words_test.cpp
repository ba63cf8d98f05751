// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart_words.h"
#include "tests/chart/sample_charts.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings;

namespace {

std::string words(const app::CurveChart& chart, int curve, int point)
{
    return app::pointText(chart, chart.curves[curve], chart.curves[curve].points[point])
        .toStdString();
}

} // namespace

TEST_CASE("a point is told by session, date, score of highest score, and words", "[chart][words]")
{
    app::CurveChart chart = tests::coupleChart();
    CHECK(words(chart, 1, 7) ==
          "Partner B, session 8, 3 Mar 2026: 4.1 of 7, 1.7 below their usual level, possible "
          "rupture");
    chart.curves.removeFirst();
    CHECK(words(chart, 0, 0) == "Session 1, 13 Jan 2026: 5.2 of 7");
    chart.curves[0].points[0].date.clear();
    CHECK(words(chart, 0, 0) == "Session 1: 5.2 of 7");
}

TEST_CASE("a score has the decimals it needs, at most those of the chart", "[chart][words]")
{
    app::CurveChart chart;
    chart.maximum = 7.0;
    chart.decimals = 2;
    CHECK(app::scoreText(chart, 5.75) == QStringLiteral("5.75"));
    CHECK(app::scoreText(chart, 5.5) == QStringLiteral("5.5"));
    CHECK(app::scoreText(chart, 6.0) == QStringLiteral("6"));
    CHECK(app::scoreText(chart, 10.0) == QStringLiteral("10"));
    CHECK(app::scoreText(chart, 0.1 + 0.2) == QStringLiteral("0.3"));
    CHECK(app::scoreText(chart, -0.001) == QStringLiteral("0"));
    CHECK(app::scoreText(chart, 1.999) == QStringLiteral("2"));
    chart.decimals = 0;
    CHECK(app::scoreText(chart, 100.0) == QStringLiteral("100"));
    CHECK(app::scoreText(chart, 13.6) == QStringLiteral("14"));
}

TEST_CASE("a missing rating is told as missing, never as a number", "[chart][words]")
{
    CHECK(words(tests::outcomeChart(), 0, 3) == "Session 4, 3 Feb 2026: no rating");
}

TEST_CASE("the description has the range, the levels and every point", "[chart][words]")
{
    const QString text = app::chartDescription(tests::outcomeChart());
    CHECK(text.count(QLatin1Char('\n')) == 4 + 12);
    CHECK(text.startsWith(QLatin1String("0: doing well\n27: struggling\n10: cut-off 10\n")));
    CHECK(text.contains(QLatin1String("sudden gain")));
}

TEST_CASE("the description of an empty chart says what will stand there", "[chart][words]")
{
    app::CurveChart chart = tests::emptyChart();
    CHECK(app::chartDescription(chart).endsWith(chart.emptyText));
    chart.emptyText.clear();
    CHECK(app::chartDescription(chart).endsWith(QLatin1String("No ratings yet")));
}

TEST_CASE("every mark has a letter, words and a shape of its own", "[chart][words]")
{
    std::set<QString> letters;
    std::set<QString> names;
    for (const app::ChartMark mark : {app::ChartMark::PossibleRupture,
                                      app::ChartMark::Repaired,
                                      app::ChartMark::Watch,
                                      app::ChartMark::Deterioration,
                                      app::ChartMark::SafetyItem,
                                      app::ChartMark::SuddenGain}) {
        letters.insert(app::markLetter(mark));
        names.insert(app::markWords(mark));
        const QRectF bounds = app::markPath(mark).boundingRect();
        CHECK(QRectF(0.0, 0.0, 24.0, 24.0).contains(bounds));
        CHECK(bounds.width() > 16.0);
    }
    CHECK(letters.size() == 6);
    CHECK(names.size() == 6);
}
