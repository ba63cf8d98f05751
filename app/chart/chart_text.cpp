// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart_text.h"

#include <algorithm>
#include <cmath>

namespace soundings::app {

ChartFonts::ChartFonts(const ChartLook& look)
{
    if (!look.fontFamily.isEmpty())
        normal.setFamily(look.fontFamily);
    normal.setPixelSize(std::max(1, static_cast<int>(std::lround(look.pixelSize))));
    bold = normal;
    bold.setWeight(QFont::DemiBold);
    lineHeight = std::ceil(std::max(metrics(false).height(), metrics(true).height()));
}

double ChartFonts::width(const QString& text, bool strong) const
{
    // Rounded up: painting may take a fraction more than measuring.
    return std::ceil(metrics(strong).horizontalAdvance(text)) + 1.0;
}

QStringList
brokenText(const QString& words, const QFontMetricsF& metrics, double width, int maxLines)
{
    QStringList lines;
    QStringList rest = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    while (!rest.isEmpty() && lines.size() + 1 < maxLines) {
        QString line = rest.takeFirst();
        while (!rest.isEmpty() &&
               metrics.horizontalAdvance(line + QLatin1Char(' ') + rest.first()) <= width)
            line += QLatin1Char(' ') + rest.takeFirst();
        lines << metrics.elidedText(line, Qt::ElideRight, width);
    }
    if (!rest.isEmpty())
        lines << metrics.elidedText(rest.join(QLatin1Char(' ')), Qt::ElideRight, width);
    return lines;
}

} // namespace soundings::app
