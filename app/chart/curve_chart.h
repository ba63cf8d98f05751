// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_mark.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace soundings::app {

/// One session of one curve. Every text here is already in the reader's language.
struct ChartPoint
{
    int session = 0;             ///< the session's number in its case
    QString date;                ///< as the reader writes dates; empty when unknown
    std::optional<double> value; ///< empty: a rating was due and is missing
    QString words;               ///< what the value means, or why it is missing; may be empty
    QList<ChartMark> marks;      ///< what was noticed here, most urgent first

    bool operator==(const ChartPoint&) const = default;
};

/// One rater's scores in session order. A point without value breaks the line and is never drawn
/// across; a session without a point (nothing was due) does not break it.
struct ChartCurve
{
    QString name;        ///< the rater's part, such as "Partner A"; may be empty for a single curve
    bool strong = false; ///< the selected one, drawn in the text colour; the others are thin
    QList<ChartPoint> points;

    bool operator==(const ChartCurve&) const = default;
};

/// A level that divides the range, drawn as a dashed line.
struct ChartCutoff
{
    double value = 0.0;
    QString words; ///< named at the line's right end

    bool operator==(const ChartCutoff&) const = default;
};

/// Where a band runs at one session.
struct ChartBandEdge
{
    int session = 0;
    double low = 0.0;
    double high = 0.0;

    bool operator==(const ChartBandEdge&) const = default;
};

/// Where a change is within measurement error, or where a course is expected to be: drawn as a soft
/// area.
struct ChartBand
{
    double low = 0.0;  ///< at the right end, where the edges are named
    double high = 0.0; ///< the same
    QString lowWords;  ///< names the lower edge at its right end; may be empty
    QString highWords; ///< names the upper edge; may be empty
    /// In session order, where the band is not the same at every session; empty: it is.
    QList<ChartBandEdge> edges = {};

    bool operator==(const ChartBand&) const = default;
};

/// What a chart of scores over sessions shows, for screen and paper alike: data and words, no
/// colour, size or place. High numbers are up, whichever way the measure improves.
struct CurveChart
{
    Q_GADGET
    QML_VALUE_TYPE(curveChart)

public:
    double minimum = 0.0; ///< lowest score the measure can give
    double maximum = 1.0; ///< highest score it can give, above `minimum`
    int decimals = 0;     ///< of scores in words, at most; each has those it needs
    QString topWord;      ///< what `maximum` means, such as "doing well"
    QString bottomWord;   ///< what `minimum` means
    QString emptyText;    ///< stands where curves will be; a general sentence when empty
    QList<ChartCurve> curves;
    std::optional<ChartCutoff> cutoff;
    std::optional<ChartBand> band;

    bool operator==(const CurveChart&) const = default;
};

} // namespace soundings::app

Q_DECLARE_METATYPE(soundings::app::CurveChart)
