// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/label_column.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using Catch::Approx;
using soundings::app::ColumnLabel;
using soundings::app::spreadLabels;

TEST_CASE("labels that are clear of each other stay where they want to be", "[chart][labels]")
{
    const QList<double> middles = spreadLabels({{20.0, 10.0}, {80.0, 10.0}, {50.0, 10.0}}, 0, 100);
    CHECK(middles == QList<double>{20.0, 80.0, 50.0});
}

TEST_CASE("labels with one wish stand around it in the order they were given", "[chart][labels]")
{
    const QList<double> middles = spreadLabels({{50.0, 10.0}, {50.0, 10.0}, {50.0, 10.0}}, 0, 100);
    CHECK(middles == QList<double>{40.0, 50.0, 60.0});
}

TEST_CASE("a label at the edge comes inside and pushes its neighbour on", "[chart][labels]")
{
    const QList<double> middles = spreadLabels({{99.0, 20.0}, {97.0, 10.0}}, 0.0, 100.0);
    CHECK(middles[0] == Approx(90.0));
    CHECK(middles[1] == Approx(75.0));
    CHECK(spreadLabels({{-40.0, 10.0}}, 0.0, 100.0) == QList<double>{5.0});
}

TEST_CASE("labels that just fit fill the column without a gap or an overlap", "[chart][labels]")
{
    QList<ColumnLabel> labels;
    for (int i = 0; i < 10; ++i)
        labels << ColumnLabel{double((i * 7) % 10), 10.0};
    const QList<double> middles = spreadLabels(labels, 0.0, 100.0);
    for (int i = 0; i < 10; ++i)
        CHECK(middles[i] == Approx(5.0 + 10.0 * ((i * 7) % 10)));
}

TEST_CASE("no label gives no place", "[chart][labels]")
{
    CHECK(spreadLabels({}, 0.0, 100.0).isEmpty());
}
