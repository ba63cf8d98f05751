// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_look.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace soundings::app {

/// The colours of a chart as a page binds them to its theme, one role at a time. An object and not
/// a value, because Qt 6.4 can crash on bindings to the parts of a value when they change.
class ChartPalette : public QObject, public ChartColours
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QColor text MEMBER text NOTIFY changed FINAL)
    Q_PROPERTY(QColor muted MEMBER muted NOTIFY changed FINAL)
    Q_PROPERTY(QColor line MEMBER line NOTIFY changed FINAL)
    Q_PROPERTY(QColor surface MEMBER surface NOTIFY changed FINAL)
    Q_PROPERTY(QColor accent MEMBER accent NOTIFY changed FINAL)
    Q_PROPERTY(QColor good MEMBER good NOTIFY changed FINAL)
    Q_PROPERTY(QColor attention MEMBER attention NOTIFY changed FINAL)
    Q_PROPERTY(QColor alarm MEMBER alarm NOTIFY changed FINAL)
    Q_PROPERTY(QColor rupture MEMBER rupture NOTIFY changed FINAL)
    Q_PROPERTY(QColor info MEMBER info NOTIFY changed FINAL)
    Q_PROPERTY(QColor band MEMBER band NOTIFY changed FINAL)

public:
    using QObject::QObject;

Q_SIGNALS:
    void changed();
};

} // namespace soundings::app
