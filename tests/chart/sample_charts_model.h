// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/curve_chart.h"
#include "tests/chart/sample_charts.h"

#include <QObject>

namespace soundings::tests {

/// Gives the sample charts to tests written in QML, as a page's model would.
class SampleChartsModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::app::CurveChart outcome READ outcome CONSTANT FINAL)
    Q_PROPERTY(soundings::app::CurveChart couple READ couple CONSTANT FINAL)
    Q_PROPERTY(soundings::app::CurveChart empty READ empty CONSTANT FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] app::CurveChart outcome() const { return outcomeChart(); }

    [[nodiscard]] app::CurveChart couple() const { return coupleChart(); }

    [[nodiscard]] app::CurveChart empty() const { return emptyChart(); }
};

} // namespace soundings::tests
