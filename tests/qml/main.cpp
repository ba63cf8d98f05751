// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one tst_*.qml file, of the controls or of the pages. A QML warning is a failed test: what
// the engine complains about here, a user would meet as a page that does less than it says.
#include <QApplication>
#include <QQmlEngine>
#include <QtQuickTest/quicktest.h>

namespace {

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:

    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        connect(engine, &QQmlEngine::warnings, this, [](const QList<QQmlError>& warnings) {
            qFatal("QML warning: %s", qPrintable(warnings.first().toString()));
        });
    }
};

} // namespace

// QUICK_TEST_MAIN makes a QGuiApplication; pages with charts need QApplication.
int main(int argc, char* argv[])
{
    QTEST_SET_MAIN_SOURCE_PATH
    const QApplication application(argc, argv);
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "qml", nullptr, &setup);
}

#include "main.moc"
