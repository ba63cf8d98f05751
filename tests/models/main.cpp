// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>
#include <catch2/catch_session.hpp>

// Models answer through the event loop, so every test runs inside an application.
int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    // Words and numbers are compared in English, whatever this computer speaks.
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    return Catch::Session().run(argc, argv);
}
