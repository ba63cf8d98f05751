// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/line_labels.h"
#include "tests/chart/sample_charts.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

using namespace soundings;
using Catch::Approx;

namespace {

/// Curves that end at these scores, the first of them selected.
app::CurveChart endingAt(const QList<double>& scores)
{
    app::CurveChart chart;
    chart.maximum = 40.0;
    for (qsizetype place = 0; place < scores.size(); ++place)
        chart.curves << tests::curveOf(
            QStringLiteral("Member %1").arg(place + 1), place == 0, {20.0, scores[place]});
    return chart;
}

app::PlacedLabels placed(const app::CurveChart& chart, QSizeF size)
{
    const app::ChartLook look = tests::lightLook();
    const app::ChartFonts fonts(look);
    const QList<app::LineLabel> labels = app::lineLabels(chart);
    const app::ChartFrame frame(chart, fonts, size, app::wantedWidth(labels, fonts));
    return app::placeLineLabels(labels, frame, fonts, look.colours);
}

} // namespace

TEST_CASE("a curve is named at its last rating, not at a gap after it", "[chart][labels]")
{
    app::CurveChart chart;
    chart.maximum = 40.0;
    chart.curves << tests::curveOf({}, true, {30.0, 12.0, std::nan("")});
    chart.curves << tests::curveOf(QStringLiteral("never rated"), false, {std::nan("")});
    const QList<app::LineLabel> labels = app::lineLabels(chart);
    REQUIRE(labels.size() == 1);
    CHECK(labels[0].value == 12.0);
    CHECK(labels[0].endX == 2.0);
    CHECK(labels[0].words == QStringLiteral("12"));
    CHECK(labels[0].strong);
}

TEST_CASE("an edge or a cut-off without words wants no label", "[chart][labels]")
{
    app::CurveChart chart;
    chart.maximum = 40.0;
    chart.cutoff = app::ChartCutoff{.value = 25.0, .words = {}};
    chart.band = app::ChartBand{.low = 10.0, .high = 20.0, .lowWords = {}, .highWords = {}};
    CHECK(app::lineLabels(chart).isEmpty());
    CHECK(app::wantedWidth({}, app::ChartFonts(tests::lightLook())) == 0.0);
    chart.cutoff->words = QStringLiteral("clinical");
    chart.band->highWords = QStringLiteral("better");
    const QList<app::LineLabel> labels = app::lineLabels(chart);
    REQUIRE(labels.size() == 2);
    CHECK(labels[0].value == 25.0);
    CHECK(labels[1].value == 20.0);
}

TEST_CASE("a label that had to move is led back to its line, one that stands there is not",
          "[chart][labels]")
{
    CHECK(placed(endingAt({5.0, 35.0}), {560.0, 320.0}).leaders.isEmpty());
    const app::PlacedLabels crowded = placed(endingAt({20.0, 20.0, 20.0, 20.0}), {560.0, 320.0});
    CHECK(crowded.texts.size() == 4);
    CHECK_FALSE(crowded.leaders.isEmpty());
    for (const QLineF& leader : crowded.leaders)
        CHECK(leader.p1().x() <= leader.p2().x());
}

TEST_CASE("what cannot be named is counted, and what is named and counted is everybody",
          "[chart][labels]")
{
    const app::CurveChart chart = endingAt(QList<double>(30, 20.0));
    const QList<app::PlacedText> texts = placed(chart, {400.0, 160.0}).texts;
    REQUIRE(texts.size() > 1);
    CHECK(texts.size() < 30);
    CHECK(std::any_of(texts.begin(), texts.end(), [](const app::PlacedText& text) {
        return text.words.startsWith(QLatin1String("Member 1 "));
    }));
    const QString counted = QString::number(30 - (texts.size() - 1));
    CHECK(texts.back().words.contains(counted));
}
