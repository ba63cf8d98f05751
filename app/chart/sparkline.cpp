// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/sparkline.h"

#include <cmath>

namespace soundings::app {

Sparkline
sparkline(const QList<double>& values, double minimum, double maximum, QSizeF size, double inset)
{
    Sparkline line;
    if (!(maximum > minimum))
        return line;
    const double width = size.width() - 2.0 * inset;
    const double height = size.height() - 2.0 * inset;
    const double steps = values.size() > 1 ? double(values.size() - 1) : 1.0;

    QPolygonF run;
    const auto endRun = [&line, &run] {
        if (run.size() > 1)
            line.runs << run;
        else if (run.size() == 1)
            line.singles << run.first();
        run.clear();
    };
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            endRun();
            continue;
        }
        const double share = (values[i] - minimum) / (maximum - minimum);
        const double x = values.size() > 1 ? double(i) / steps : 1.0;
        run << QPointF(inset + width * x, inset + height * (1.0 - share));
        line.last = run.last();
    }
    endRun();
    return line;
}

} // namespace soundings::app
