// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/placed_mark.h"
#include "tests/chart/sample_charts.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace soundings;
using app::ChartMark;
using Catch::Approx;

namespace {

const QSizeF Wide(560.0, 320.0);

struct Placed
{
    app::ChartFrame frame;
    QList<app::PlacedMark> marks;
};

Placed placed(const app::CurveChart& chart, double rightWidth = 80.0)
{
    const app::ChartLook look = tests::lightLook();
    const app::ChartFonts fonts(look);
    const app::ChartFrame frame(chart, fonts, Wide, rightWidth);
    return {frame, app::placeMarks(chart, frame, fonts, look.colours)};
}

constexpr std::initializer_list<ChartMark> Marks{ChartMark::PossibleRupture,
                                                 ChartMark::Repaired,
                                                 ChartMark::Watch,
                                                 ChartMark::Deterioration,
                                                 ChartMark::SafetyItem,
                                                 ChartMark::SuddenGain};

app::CurveChart chartOf(const QList<double>& scores)
{
    app::CurveChart chart;
    chart.maximum = 40.0;
    chart.curves << tests::curveOf({}, true, scores);
    return chart;
}

} // namespace

TEST_CASE("a mark stands above its point and over no other mark or line", "[chart][mark]")
{
    app::CurveChart chart = chartOf({30.0, 12.0, 38.0});
    chart.curves[0].points[1].marks = {ChartMark::SafetyItem, ChartMark::PossibleRupture};
    const Placed drawn = placed(chart);
    REQUIRE(drawn.marks.size() == 2);
    for (const app::PlacedMark& mark : drawn.marks) {
        CHECK(mark.session == 2);
        CHECK(mark.point.x() == Approx(drawn.frame.xOf(2.0)));
        CHECK_FALSE(mark.rect().contains(mark.point));
    }
    CHECK_FALSE(drawn.marks[0].rect().intersects(drawn.marks[1].rect()));
    CHECK(drawn.marks[0].mark == ChartMark::SafetyItem);
}

TEST_CASE("a mark at the highest score has its room above the field", "[chart][mark]")
{
    app::CurveChart chart = chartOf({40.0, 40.0, 40.0});
    chart.curves[0].points[1].marks = {ChartMark::SuddenGain};
    const Placed drawn = placed(chart);
    REQUIRE(drawn.marks.size() == 1);
    CHECK(drawn.marks[0].rect().bottom() < drawn.frame.yOf(40.0));
    CHECK(drawn.marks[0].rect().top() >= drawn.frame.plot().top());
}

TEST_CASE("a mark of a rating that is missing stays within the chart", "[chart][mark]")
{
    // A question left blank is marked where there is no score, and then no label at the right.
    for (const ChartMark kind : Marks) {
        app::CurveChart chart = chartOf({std::nan(""), std::nan("")});
        chart.curves[0].points[1].marks = {kind};
        const Placed drawn = placed(chart, 0.0);
        REQUIRE(drawn.marks.size() == 1);
        CHECK(drawn.marks[0].point.y() == Approx(drawn.frame.missedY()));
        CHECK(drawn.marks[0].rect().right() <= Wide.width());
        CHECK(QRectF(QPointF(0.0, 0.0), Wide).contains(drawn.marks[0].rect()));
    }
}

TEST_CASE("every kind of mark has a colour of the theme", "[chart][mark]")
{
    for (const ChartMark kind : Marks) {
        app::CurveChart chart = chartOf({20.0});
        chart.curves[0].points[0].marks = {kind};
        const Placed drawn = placed(chart);
        REQUIRE(drawn.marks.size() == 1);
        CHECK(drawn.marks[0].colour.isValid());
        CHECK(drawn.marks[0].colour != tests::lightLook().colours.text);
    }
}
