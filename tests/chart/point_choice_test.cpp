// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/curve_picture.h"
#include "app/chart/point_choice.h"
#include "tests/chart/sample_charts.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using app::choiceByKey;
using app::PointChoice;

TEST_CASE("keys walk every session, missing ones too, and stop at both ends", "[chart][choice]")
{
    const app::CurveChart chart = tests::outcomeChart();
    PointChoice choice = choiceByKey(chart, {}, Qt::Key_Right).value();
    CHECK(choice == PointChoice{0, 11});
    CHECK(choiceByKey(chart, choice, Qt::Key_Right) == choice);
    int steps = 0;
    while (choice.point > 0) {
        choice = choiceByKey(chart, choice, Qt::Key_Left).value();
        ++steps;
    }
    CHECK(steps == 11);
    CHECK(choiceByKey(chart, choice, Qt::Key_Left) == choice);
    CHECK(choiceByKey(chart, choice, Qt::Key_End) == PointChoice{0, 11});
    CHECK(choiceByKey(chart, choice, Qt::Key_Escape) == PointChoice{0, -1});
}

TEST_CASE("up and down go to the same session of another curve, past empty ones", "[chart][choice]")
{
    app::CurveChart chart = tests::coupleChart();
    chart.curves.insert(1, app::ChartCurve{});
    CHECK(choiceByKey(chart, {0, 7}, Qt::Key_Down) == PointChoice{2, 7});
    CHECK(choiceByKey(chart, {2, 7}, Qt::Key_Up) == PointChoice{0, 7});
    CHECK(choiceByKey(chart, {0, 7}, Qt::Key_Up) == PointChoice{0, 7});
}

TEST_CASE("keys without a meaning here are left to the page", "[chart][choice]")
{
    const app::CurveChart chart = tests::outcomeChart();
    CHECK_FALSE(choiceByKey(chart, {0, 3}, Qt::Key_Tab));
    CHECK_FALSE(choiceByKey(chart, {0, 3}, Qt::Key_Return));
    CHECK_FALSE(choiceByKey(chart, {}, Qt::Key_Escape));
}

TEST_CASE("an empty chart has nothing to choose", "[chart][choice]")
{
    const app::CurveChart chart = tests::emptyChart();
    CHECK(choiceByKey(chart, {}, Qt::Key_Left) == PointChoice{});
    CHECK(app::chosenPoint(chart, {}) == nullptr);
    CHECK(app::chosenPoint(tests::outcomeChart(), {0, 12}) == nullptr);
    CHECK(app::chosenPoint(tests::outcomeChart(), {3, 0}) == nullptr);
}

TEST_CASE("the pointer chooses the nearest session, then the nearest curve", "[chart][choice]")
{
    const app::CurveChart chart = tests::coupleChart();
    const app::CurvePicture picture(chart, tests::lightLook(), {560.0, 320.0});
    for (int curve = 0; curve < 2; ++curve) {
        const QPointF place = picture.frame().placeOf(chart.curves[curve].points[8]);
        CHECK(app::nearestChoice(chart, picture.frame(), place + QPointF(3.0, 1.0)) ==
              PointChoice{curve, 8});
    }
}
