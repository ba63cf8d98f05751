// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the gallery into picture files, one a scheme, for a human to look at:
// soundings_gallery FOLDER
#include <QApplication>
#include <QDir>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickView>
#include <QTimer>

Q_IMPORT_QML_PLUGIN(Soundings_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Soundings_ControlsPlugin)

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, QStringLiteral(".")));
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(1280, 720);
    for (const char* page : {"Actions", "Fields", "Answers", "Frame"}) {
        view.setSource(
            QUrl::fromLocalFile(QStringLiteral(GALLERY_FOLDER "/%1.qml").arg(QLatin1String(page))));
        if (view.status() != QQuickView::Ready) {
            return 1;
        }
        view.show();
        for (const char* scheme : {"Light", "Dark", "Contrast"}) {
            QQmlProperty::write(view.rootObject(), QStringLiteral("scheme"), QLatin1String(scheme));
            for (int i = 0; i < 5; ++i) {
                QCoreApplication::processEvents(QEventLoop::AllEvents, 100);
            }
            const QString name =
                QStringLiteral("%1_%2.png").arg(QLatin1String(page), QLatin1String(scheme));
            if (!view.grabWindow().save(folder.filePath(name.toLower()))) {
                return 1;
            }
        }
    }
    return 0;
}
