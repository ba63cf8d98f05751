// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the program, as its main makes it, driven from outside. Usage: VAULT USER
#include "app/desktop/clean_window.h"
#include "tests/fault/window/driven_window.h"

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>

using namespace soundings;

int main(int argc, char* argv[])
{
    const QApplication program(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3) {
        return 2;
    }
    const app::SystemClock clock;
    const QTemporaryDir passing;
    app::Application application(clock, passing.filePath(QStringLiteral("settings.ini")));
    application.suggest(arguments.at(1), arguments.at(2));
    application.lockWhenIdle(*qApp);

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    app::cleanWindowAtLock(application, engine);
    engine.setInitialProperties(
        {{QStringLiteral("application"), QVariant::fromValue(&application)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Soundings/Pages/Frame/Main.qml")));
    if (engine.rootObjects().isEmpty()) {
        return 3;
    }
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    window->resize(1280, 800);
    window->show();
    window->requestActivate();
    tests::DrivenWindow(application, *window).obey();
    return 0;
}
