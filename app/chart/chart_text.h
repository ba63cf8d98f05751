// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_look.h"

#include <QFont>
#include <QFontMetricsF>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace soundings::app {

/// The two fonts of a chart with their measures, in the painter's units.
struct ChartFonts
{
    explicit ChartFonts(const ChartLook& look);

    [[nodiscard]] QFont font(bool strong) const { return strong ? bold : normal; }

    [[nodiscard]] QFontMetricsF metrics(bool strong) const { return QFontMetricsF(font(strong)); }

    [[nodiscard]] double width(const QString& text, bool strong = false) const;

    QFont normal;
    QFont bold;
    double lineHeight = 0.0; ///< from one line of text to the next
};

/// Words at their place. `lines` are what is drawn: `words` broken and, where they are too long,
/// shortened with an ellipsis.
struct PlacedText
{
    QString words;
    QStringList lines;
    QRectF rect;
    Qt::Alignment alignment = Qt::AlignLeft;
    QColor colour;
    bool strong = false;
};

/// `words` broken into at most `maxLines` lines no wider than `width`; what is left over is cut
/// with an ellipsis, never in the middle of a letter.
[[nodiscard]] QStringList
brokenText(const QString& words, const QFontMetricsF& metrics, double width, int maxLines);

} // namespace soundings::app
