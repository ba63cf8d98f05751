// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/curve_picture.h"
#include "app/chart/mark_legend.h"
#include "tests/chart/sample_charts.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using app::ChartMark;

namespace {

const QSizeF Card(520.0, 308.0);

QList<ChartMark> everyMark()
{
    return {ChartMark::PossibleRupture,
            ChartMark::Repaired,
            ChartMark::Watch,
            ChartMark::Deterioration,
            ChartMark::SafetyItem,
            ChartMark::SuddenGain};
}

QList<app::LegendEntry> legendOf(const app::CurveChart& chart, QSizeF size = Card)
{
    const app::ChartLook look = tests::lightLook();
    return app::placeLegend(chart, app::ChartFonts(look), look.colours, size);
}

} // namespace

TEST_CASE("a legend names the marks that are there, each once, and no other", "[chart][legend]")
{
    app::CurveChart chart = tests::coupleChart();
    chart.curves[0].points[2].marks << ChartMark::Watch;
    chart.curves[1].points[4].marks << ChartMark::Watch;
    CHECK(app::marksOf(chart) ==
          QList{ChartMark::PossibleRupture, ChartMark::Repaired, ChartMark::Watch});

    QStringList said;
    for (const app::LegendEntry& entry : legendOf(chart))
        said << entry.letter.words + QLatin1Char(' ') + entry.words.words;
    CHECK(said == QStringList{QStringLiteral("P possible rupture"),
                              QStringLiteral("R repaired"),
                              QStringLiteral("W watch")});
}

TEST_CASE("a chart without marks has no legend and gives it no room", "[chart][legend]")
{
    app::CurveChart chart = tests::coupleChart();
    const app::CurvePicture with(chart, tests::lightLook(), Card);
    for (app::CurveChart* all : {&chart}) {
        for (app::ChartCurve& curve : all->curves) {
            for (app::ChartPoint& point : curve.points)
                point.marks.clear();
        }
    }
    const app::CurvePicture without(chart, tests::lightLook(), Card);
    CHECK(without.legend().isEmpty());
    CHECK(app::legendHeight(chart, app::ChartFonts(tests::lightLook()), Card) == 0.0);
    CHECK(without.frame().rowsTop() > with.frame().rowsTop());
    CHECK(app::marksOf(tests::emptyChart()).isEmpty());
}

TEST_CASE("a chart that is taller by its legend has curves as tall as one without",
          "[chart][legend]")
{
    app::CurveChart marked = tests::coupleChart();
    app::CurveChart plain = marked;
    for (app::ChartCurve& curve : plain.curves) {
        for (app::ChartPoint& point : curve.points)
            point.marks.clear();
    }
    const app::ChartLook look = tests::lightLook();
    const double extra = app::legendHeight(marked, app::ChartFonts(look), Card);
    REQUIRE(extra > 0.0);
    const app::CurvePicture below(marked, look, Card + QSizeF(0.0, extra));
    CHECK(below.frame().field() == app::CurvePicture(plain, look, Card).frame().field());
}

TEST_CASE("a legend keeps inside the chart and clear of itself and of the dates", "[chart][legend]")
{
    app::CurveChart chart = tests::coupleChart();
    chart.curves[0].points[3].marks = everyMark();
    for (const double width : {900.0, 520.0, 300.0, 160.0}) {
        for (const double pixelSize : {12.0, 20.0}) {
            INFO(width << " " << pixelSize);
            const QSizeF size(width, 400.0);
            const app::CurvePicture picture(chart, tests::lightLook(pixelSize), size);
            REQUIRE(picture.legend().size() == everyMark().size());
            QList<QRectF> placed;
            for (const app::LegendEntry& entry : picture.legend()) {
                const QRectF rect = entry.shape.united(entry.letter.rect).united(entry.words.rect);
                CHECK(QRectF(QPointF(), size).contains(rect));
                CHECK(std::ranges::none_of(
                    placed, [&rect](const QRectF& other) { return other.intersects(rect); }));
                for (const app::PlacedText& text : picture.texts())
                    CHECK_FALSE(text.rect.intersects(rect));
                placed << rect;
            }
        }
    }
}

TEST_CASE("a chart that is very low keeps its height for the curves", "[chart][legend]")
{
    CHECK(legendOf(tests::coupleChart(), QSizeF(400.0, 60.0)).isEmpty());
    CHECK_FALSE(legendOf(tests::coupleChart(), QSizeF(400.0, 200.0)).isEmpty());
}
