// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/clean_window.h"

#include "app/models/application.h"

#include <QQmlEngine>
#include <QTimer>

namespace soundings::app {

void cleanWindowAtLock(Application& application, QQmlEngine& engine)
{
    QObject::connect(&application.clinic(), &Clinic::keysGone, &engine, [&engine] {
        // After the pages that were left are taken away, which the event loop does first.
        QTimer::singleShot(0, &engine, [&engine] { engine.collectGarbage(); });
    });
}

} // namespace soundings::app
