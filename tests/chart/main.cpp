// SPDX-License-Identifier: GPL-3.0-or-later
// Charts are graphics scenes, which need a QApplication; no display is asked for.
#include <QApplication>
#include <QLocale>
#include <catch2/catch_session.hpp>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    // Words and numbers are compared in English, whatever this computer speaks.
    QLocale::setDefault(QLocale::c());
    return Catch::Session().run(argc, argv);
}
