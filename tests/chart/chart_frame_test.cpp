// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart_frame.h"
#include "tests/chart/sample_charts.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace soundings;
using Catch::Approx;

namespace {

const QSizeF Wide(560.0, 320.0);

app::ChartFrame frameOf(const app::CurveChart& chart,
                        QSizeF size = Wide,
                        double rightWidth = 80.0,
                        double pixelSize = 12.0)
{
    return {chart, app::ChartFonts(tests::lightLook(pixelSize)), size, rightWidth};
}

app::CurveChart chartOf(const QList<double>& scores)
{
    app::CurveChart chart;
    chart.maximum = 40.0;
    chart.curves << tests::curveOf({}, true, scores);
    return chart;
}

} // namespace

TEST_CASE("places and scores lead to each other and back", "[chart][frame]")
{
    const app::ChartFrame frame = frameOf(tests::outcomeChart());
    for (double session = 1.0; session <= 9.0; session += 0.5)
        CHECK(frame.sessionAt(frame.xOf(session)) == Approx(session));
    for (double value = 0.0; value <= 27.0; value += 1.5)
        CHECK(frame.valueAt(frame.yOf(value)) == Approx(value).margin(1e-9));
    CHECK(frame.xOf(2.0) - frame.xOf(1.0) == Approx(frame.sessionWidth()));
}

TEST_CASE("a single session stands in the middle and its neighbours are as far as the field",
          "[chart][frame]")
{
    const app::ChartFrame frame = frameOf(chartOf({20.0}));
    CHECK(frame.xOf(1.0) == Approx(frame.field().center().x()));
    CHECK(frame.sessionAt(frame.field().center().x()) == Approx(1.0));
    CHECK(frame.sessionWidth() == Approx(frame.field().width()));
}

TEST_CASE("the sessions of every curve have room, whichever began first", "[chart][frame]")
{
    app::CurveChart chart = chartOf({20.0, 21.0, 22.0});
    app::ChartCurve late = tests::curveOf({}, false, {10.0, 11.0});
    late.points[0].session = 8;
    late.points[1].session = 9;
    chart.curves.prepend(late);
    const app::ChartFrame frame = frameOf(chart);
    CHECK(frame.xOf(1.0) == Approx(frame.field().left()));
    CHECK(frame.xOf(9.0) == Approx(frame.field().right()));
}

TEST_CASE("a missing rating stands on the axis at its session", "[chart][frame]")
{
    const app::CurveChart chart = chartOf({20.0, std::nan(""), 22.0});
    const app::ChartFrame frame = frameOf(chart);
    const QPointF place = frame.placeOf(chart.curves[0].points[1]);
    CHECK(place.x() == Approx(frame.xOf(2.0)));
    CHECK(place.y() == Approx(frame.missedY()));
    // Off the scale: a strong point at the lowest score, 3.5 units about the axis, stays clear.
    CHECK(frame.missedY() - 3.25 >= frame.axisY() + 3.5);
    CHECK(frame.missedY() + 3.25 <= frame.rowsTop());
    CHECK(frame.placeOf(chart.curves[0].points[0]).y() == Approx(frame.yOf(20.0)));
}

TEST_CASE("a measure that does not begin at nought has its lowest score at the bottom",
          "[chart][frame]")
{
    app::CurveChart chart = chartOf({10.0, 50.0});
    chart.minimum = 10.0;
    chart.maximum = 50.0;
    const app::ChartFrame frame = frameOf(chart);
    CHECK(frame.yOf(10.0) == Approx(frame.field().bottom()));
    CHECK(frame.yOf(50.0) == Approx(frame.field().top()));
}

TEST_CASE("a range without an extent is still a place", "[chart][frame]")
{
    app::CurveChart chart = chartOf({5.0});
    chart.minimum = 5.0;
    chart.maximum = 5.0;
    const app::ChartFrame frame = frameOf(chart);
    CHECK(std::isfinite(frame.yOf(5.0)));
    CHECK(std::isfinite(frame.valueAt(0.0)));
}

TEST_CASE("words beside the field never take the field away", "[chart][frame]")
{
    for (const double wanted : {0.0, 80.0, 10000.0}) {
        app::CurveChart chart = tests::outcomeChart();
        chart.topWord = QString(500, u'w');
        const app::ChartFrame frame = frameOf(chart, Wide, wanted);
        CHECK(frame.field().width() > Wide.width() / 3.0);
        CHECK(frame.leftMargin().right() <= frame.plot().left());
        CHECK(frame.rightMargin().left() >= frame.plot().right() - 0.01);
        CHECK(frame.rightMargin().right() <= Wide.width() + 0.01);
        CHECK(frame.rowsTop() >= frame.axisY());
    }
}

TEST_CASE("larger text makes the drawing larger in proportion", "[chart][frame]")
{
    CHECK(frameOf(tests::outcomeChart()).unit() == Approx(1.0));
    CHECK(frameOf(tests::outcomeChart(), Wide, 80.0, 18.0).unit() == Approx(1.5));
}

TEST_CASE("without room there is a small field and nothing infinite", "[chart][frame]")
{
    const app::ChartFrame frame = frameOf(tests::outcomeChart(), {1.0, 1.0});
    CHECK(frame.plot().width() > 0.0);
    CHECK(frame.plot().height() > 0.0);
    CHECK(frame.rightMargin().width() >= 0.0);
    CHECK(std::isfinite(frame.xOf(3.0)));
    CHECK(std::isfinite(frame.yOf(3.0)));
}
