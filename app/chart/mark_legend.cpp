// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/mark_legend.h"

#include "app/chart/placed_mark.h"

#include <algorithm>

namespace soundings::app {

namespace {

// In units of normal text.
constexpr double LegendShapeSize = 12.0;
constexpr double LegendLetterGap = 2.0;
constexpr double LegendWordsGap = 5.0;
constexpr double LegendEntryGap = 16.0;
constexpr double LegendRowGap = 2.0;
constexpr double LegendAboveGap = 8.0;
constexpr double FewestLines = 9.0; // of text, in a chart that has room for a legend

double unitOf(const ChartFonts& fonts)
{
    return fonts.normal.pixelSize() / 12.0;
}

/// Beside each other from the left, in as many rows as needed; the first row lies at 0.
QList<LegendEntry>
flow(const CurveChart& chart, const ChartFonts& fonts, const ChartColours& colours, double width)
{
    const double unit = unitOf(fonts);
    const double line = fonts.lineHeight;
    QList<LegendEntry> entries;
    QPointF at;
    for (const ChartMark mark : marksOf(chart)) {
        LegendEntry entry;
        entry.mark = mark;
        entry.letter.words = markLetter(mark);
        entry.letter.lines = {entry.letter.words};
        entry.letter.colour = markColour(mark, colours);
        entry.letter.strong = true;
        entry.words.words = markWords(mark);
        entry.words.colour = colours.muted;
        const double toWords = (LegendShapeSize + LegendLetterGap + LegendWordsGap) * unit +
                               fonts.width(entry.letter.words, true);
        const double wordsWidth =
            std::max(0.0, std::min(fonts.width(entry.words.words), width - toWords));
        entry.words.lines = brokenText(entry.words.words, fonts.metrics(false), wordsWidth, 1);
        if (at.x() > 0.0 && at.x() + toWords + wordsWidth > width)
            at = QPointF(0.0, at.y() + line + LegendRowGap * unit);
        entry.shape = QRectF(at.x(),
                             at.y() + (line - LegendShapeSize * unit) / 2.0,
                             LegendShapeSize * unit,
                             LegendShapeSize * unit);
        entry.letter.rect = QRectF(entry.shape.right() + LegendLetterGap * unit,
                                   at.y(),
                                   fonts.width(entry.letter.words, true),
                                   line);
        entry.words.rect = QRectF(at.x() + toWords, at.y(), wordsWidth, line);
        at.setX(entry.words.rect.right() + LegendEntryGap * unit);
        entries << entry;
    }
    return entries;
}

} // namespace

QList<ChartMark> marksOf(const CurveChart& chart)
{
    QList<ChartMark> marks;
    for (const ChartCurve& curve : chart.curves) {
        for (const ChartPoint& point : curve.points) {
            for (const ChartMark mark : point.marks) {
                if (!marks.contains(mark))
                    marks << mark;
            }
        }
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

double legendHeight(const CurveChart& chart, const ChartFonts& fonts, QSizeF size)
{
    if (size.height() < FewestLines * fonts.lineHeight)
        return 0.0;
    const QList<LegendEntry> entries = flow(chart, fonts, {}, size.width());
    return entries.isEmpty() ? 0.0
                             : LegendAboveGap * unitOf(fonts) + entries.last().words.rect.bottom();
}

QList<LegendEntry> placeLegend(const CurveChart& chart,
                               const ChartFonts& fonts,
                               const ChartColours& colours,
                               QSizeF size)
{
    const double height = legendHeight(chart, fonts, size);
    if (height <= 0.0)
        return {};
    QList<LegendEntry> entries = flow(chart, fonts, colours, size.width());
    const double down = size.height() - height + LegendAboveGap * unitOf(fonts);
    for (LegendEntry& entry : entries) {
        entry.shape.translate(0.0, down);
        entry.letter.rect.translate(0.0, down);
        entry.words.rect.translate(0.0, down);
    }
    return entries;
}

} // namespace soundings::app
