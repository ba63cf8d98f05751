// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/clean_window.h"
#include "app/desktop/command_line.h"
#include "app/desktop/picture_maker.h"
#include "app/models/application.h"
#include "app/workflow/clock.h"
#include "storage/core_dumps.h"

#include <QApplication>
#include <QDBusConnection>
#include <QFile>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace {

using namespace soundings::app;

/// Pictures are drawn where there is no screen, and the same on every machine.
void drawOffScreen()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

/// Pictures, help and version are wanted on machines without a screen as well.
bool needsNoScreen(int argc, char* argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char* argument) {
        const std::string_view word(argument);
        return word.starts_with("--picture") || word == "--help" || word == "-h" ||
               word == "--help-all" || word == "--version" || word == "-v";
    });
}

/// The first line; empty when the file cannot be read, which no vault opens with.
QString passphraseIn(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "soundings: the passphrase file cannot be read\n");
        return {};
    }
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    QString passphrase = QString::fromUtf8(line);
    line.fill('\0');
    return passphrase;
}

void signIn(Application& application, const CommandLine& line)
{
    if (!line.passphraseFile.isEmpty()) {
        application.openVault()->open(passphraseIn(line.passphraseFile));
    }
}

int drawPictures(Application& application, QQuickWindow& window, const CommandLine& line)
{
    try {
        PictureMaker(application, window).draw(line.pictures, [&] { signIn(application, line); });
        return 0;
    } catch (const NoPicture& why) {
        std::fprintf(stderr, "soundings: error: %s\n", why.what());
        return why.exitCode();
    }
}

/// The language of the system where it is there, else English, whose catalogue holds the plurals.
void installTranslation(QTranslator& translator)
{
    const QString folder = QStringLiteral(":/translations");
    if (translator.load(QLocale(), QStringLiteral("soundings"), QStringLiteral("_"), folder) ||
        translator.load(QStringLiteral("soundings_en"), folder)) {
        QApplication::installTranslator(&translator);
    }
}

QString settingsFile(const QTemporaryDir& passing, bool pictures)
{
    // A picture must not depend on what somebody set for themselves, nor change it.
    const QString folder =
        pictures ? passing.path()
                 : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return folder + QStringLiteral("/settings.ini");
}

} // namespace

int main(int argc, char* argv[])
{
    // First of all: keys must never reach a file because of a crash.
    soundings::storage::disableCoreDumps();
    if (needsNoScreen(argc, argv)) {
        drawOffScreen();
    }
    const QApplication program(argc, argv);
    QApplication::setApplicationName(QStringLiteral("soundings"));
    QApplication::setApplicationVersion(Application::version());
    QApplication::setDesktopFileName(QStringLiteral("soundings"));
    const CommandLine line = readCommandLine(QApplication::arguments());
    const bool pictures = !line.pictures.isEmpty();

    QTranslator translator;
    installTranslation(translator);

    const SystemClock clock;
    const QTemporaryDir passing;
    Application application(clock, settingsFile(passing, pictures));
    if (line.scheme) {
        application.settings()->setSchemeForNow(*line.scheme);
    }
    if (pictures) {
        application.settings()->setReducedMotion(true);
    }
    if (!line.vault.isEmpty()) {
        application.suggest(line.vault, line.user);
    }
    application.lockWhenIdle(*qApp);
    if (!pictures) {
        application.lockWhenLeft(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
    }

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    cleanWindowAtLock(application, engine);
    engine.setInitialProperties(
        {{QStringLiteral("application"), QVariant::fromValue(&application)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Soundings/Pages/Frame/Main.qml")));
    auto* window = engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (window == nullptr) {
        std::fprintf(stderr, "soundings: error: the window could not be made\n");
        return OwnFault;
    }
    if (pictures || line.size) {
        window->resize(line.size.value_or(QSize(1280, 800)));
    }
    window->show();
    if (pictures) {
        return drawPictures(application, *window, line);
    }
    signIn(application, line);
    return QApplication::exec();
}
