// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/line_labels.h"

#include "app/chart/chart_words.h"
#include "app/chart/label_column.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace soundings::app {

namespace {

constexpr int StrongRank = 0;
constexpr int LevelRank = 1;
constexpr int ThinRank = 2;
constexpr double LeastMove = 3.0; // in units: a label nearer than this needs no leader

const ChartPoint* latestRated(const ChartCurve& curve)
{
    const auto found =
        std::find_if(curve.points.rbegin(), curve.points.rend(), [](const ChartPoint& point) {
            return point.value.has_value();
        });
    return found == curve.points.rend() ? nullptr : &*found;
}

QString named(const CurveChart& chart, const ChartCurve& curve, double value)
{
    const QString score = scoreText(chart, value);
    return curve.name.isEmpty() ? score : lineEndText(curve.name, score);
}

QStringList linesOf(const LineLabel& label, const ChartFonts& fonts, double width, int maxLines)
{
    return brokenText(label.words, fonts.metrics(label.strong), width, maxLines);
}

qsizetype
lineCount(const QList<LineLabel>& labels, const ChartFonts& fonts, double width, int maxLines)
{
    qsizetype count = 0;
    for (const LineLabel& label : labels)
        count += linesOf(label, fonts, width, maxLines).size();
    return count;
}

/// Leaves as many labels as `room` lines hold; the last line then says how many are not named.
void dropLeastImportant(QList<LineLabel>& labels, qsizetype room)
{
    if (labels.size() <= room)
        return;
    std::stable_sort(labels.begin(), labels.end(), [](const LineLabel& a, const LineLabel& b) {
        return a.rank < b.rank;
    });
    const qsizetype kept = std::max<qsizetype>(0, room - 1);
    const qsizetype dropped = labels.size() - kept;
    labels.resize(kept);
    if (room > 0)
        labels << LineLabel{moreCurvesText(static_cast<int>(dropped)),
                            -std::numeric_limits<double>::infinity(),
                            -1.0,
                            ThinRank,
                            false};
}

} // namespace

QList<LineLabel> lineLabels(const CurveChart& chart)
{
    QList<LineLabel> labels;
    for (const ChartCurve& curve : chart.curves) {
        if (const ChartPoint* last = latestRated(curve))
            labels << LineLabel{named(chart, curve, *last->value),
                                *last->value,
                                double(last->session),
                                curve.strong ? StrongRank : ThinRank,
                                curve.strong};
    }
    if (chart.cutoff && !chart.cutoff->words.isEmpty())
        labels << LineLabel{chart.cutoff->words, chart.cutoff->value, -1.0, LevelRank, false};
    if (chart.band && !chart.band->highWords.isEmpty())
        labels << LineLabel{chart.band->highWords, chart.band->high, -1.0, LevelRank, false};
    if (chart.band && !chart.band->lowWords.isEmpty())
        labels << LineLabel{chart.band->lowWords, chart.band->low, -1.0, LevelRank, false};
    return labels;
}

double wantedWidth(const QList<LineLabel>& labels, const ChartFonts& fonts)
{
    double width = 0.0;
    for (const LineLabel& label : labels)
        width = std::max(width, fonts.width(label.words, label.strong));
    return width;
}

PlacedLabels placeLineLabels(QList<LineLabel> labels,
                             const ChartFrame& frame,
                             const ChartFonts& fonts,
                             const ChartColours& colours)
{
    const QRectF margin = frame.rightMargin();
    const auto room = static_cast<qsizetype>(std::floor(margin.height() / fonts.lineHeight));
    const int maxLines = lineCount(labels, fonts, margin.width(), 2) <= room ? 2 : 1;
    if (maxLines == 1)
        dropLeastImportant(labels, room);

    QList<ColumnLabel> wishes;
    for (const LineLabel& label : labels) {
        const double lines = double(linesOf(label, fonts, margin.width(), maxLines).size());
        const double wanted = std::isfinite(label.value) ? frame.yOf(label.value) : margin.bottom();
        wishes << ColumnLabel{wanted, lines * fonts.lineHeight};
    }
    const QList<double> middles = spreadLabels(wishes, margin.top(), margin.bottom());

    PlacedLabels placed;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const LineLabel& label = labels[i];
        PlacedText text;
        text.words = label.words;
        text.lines = linesOf(label, fonts, margin.width(), maxLines);
        text.strong = label.strong;
        text.colour = label.strong ? colours.text : colours.muted;
        text.rect = QRectF(
            margin.left(), middles[i] - wishes[i].height / 2.0, margin.width(), wishes[i].height);
        placed.texts << text;
        if (!std::isfinite(label.value))
            continue;
        const double lineEnd = label.endX < 0.0 ? frame.plot().right() : frame.xOf(label.endX);
        const QPointF from(std::max(lineEnd, frame.field().right()), frame.yOf(label.value));
        const QPointF to(margin.left() - 2.0 * frame.unit(), middles[i]);
        if (std::abs(from.y() - to.y()) > LeastMove * frame.unit())
            placed.leaders << QLineF(from, to);
    }
    return placed;
}

} // namespace soundings::app
