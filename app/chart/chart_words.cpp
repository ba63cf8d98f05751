// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace soundings::app {

namespace {

QString leveled(const CurveChart& chart, double value, const QString& words)
{
    return QCoreApplication::translate("CurveChart", "%1: %2", "score: what it means")
        .arg(scoreText(chart, value), words);
}

} // namespace

QString scoreText(const CurveChart& chart, double value)
{
    // Adding nought takes the sign from a number that was rounded to nought from below.
    double scaled = std::round(value * std::pow(10.0, chart.decimals)) + 0.0;
    int decimals = chart.decimals;
    while (decimals > 0 && std::fmod(scaled, 10.0) == 0.0) {
        scaled /= 10.0;
        --decimals;
    }
    return QLocale().toString(scaled / std::pow(10.0, decimals), 'f', decimals);
}

QString pointWhen(const CurveChart& chart, const ChartCurve& curve, const ChartPoint& point)
{
    const QString number = QLocale().toString(point.session);
    const bool named = chart.curves.size() > 1 && !curve.name.isEmpty();
    if (named && !point.date.isEmpty())
        return QCoreApplication::translate("CurveChart", "%1, session %2, %3", "who, number, date")
            .arg(curve.name, number, point.date);
    if (named)
        return QCoreApplication::translate("CurveChart", "%1, session %2", "who, number")
            .arg(curve.name, number);
    if (!point.date.isEmpty())
        return QCoreApplication::translate("CurveChart", "Session %1, %2", "number, date")
            .arg(number, point.date);
    return QCoreApplication::translate("CurveChart", "Session %1").arg(number);
}

QString pointWhat(const CurveChart& chart, const ChartPoint& point)
{
    QStringList parts;
    if (point.value)
        parts << QCoreApplication::translate("CurveChart", "%1 of %2", "score of highest score")
                     .arg(scoreText(chart, *point.value), scoreText(chart, chart.maximum));
    else
        parts << QCoreApplication::translate("CurveChart", "no rating");
    if (!point.words.isEmpty())
        parts << point.words;
    for (const ChartMark mark : point.marks)
        parts << markWords(mark);
    return parts.join(QCoreApplication::translate("CurveChart", ", ", "between parts of a list"));
}

QString pointText(const CurveChart& chart, const ChartCurve& curve, const ChartPoint& point)
{
    return QCoreApplication::translate("CurveChart", "%1: %2", "when: what was rated")
        .arg(pointWhen(chart, curve, point), pointWhat(chart, point));
}

QString chartDescription(const CurveChart& chart)
{
    QStringList lines;
    if (!chart.bottomWord.isEmpty())
        lines << leveled(chart, chart.minimum, chart.bottomWord);
    if (!chart.topWord.isEmpty())
        lines << leveled(chart, chart.maximum, chart.topWord);
    if (chart.cutoff)
        lines << leveled(chart, chart.cutoff->value, chart.cutoff->words);
    if (chart.band && !chart.band->lowWords.isEmpty())
        lines << leveled(chart, chart.band->low, chart.band->lowWords);
    if (chart.band && !chart.band->highWords.isEmpty())
        lines << leveled(chart, chart.band->high, chart.band->highWords);
    qsizetype points = 0;
    for (const ChartCurve& curve : chart.curves) {
        for (const ChartPoint& point : curve.points)
            lines << pointText(chart, curve, point);
        points += curve.points.size();
    }
    if (points == 0)
        lines << emptyText(chart);
    return lines.join(QLatin1Char('\n'));
}

QString sessionHeading()
{
    return QCoreApplication::translate("CurveChart", "Session", "before a row of session numbers");
}

QString lineEndText(const QString& name, const QString& score)
{
    return QCoreApplication::translate(
               "CurveChart", "%1 %2", "name and latest score at a line's end")
        .arg(name, score);
}

QString moreCurvesText(int count)
{
    return QCoreApplication::translate("CurveChart", "and %n more", "curves", count);
}

QString emptyText(const CurveChart& chart)
{
    return chart.emptyText.isEmpty() ? QCoreApplication::translate("CurveChart", "No ratings yet")
                                     : chart.emptyText;
}

} // namespace soundings::app
