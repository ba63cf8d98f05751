// SPDX-License-Identifier: GPL-3.0-or-later
// A static module is found only when a source of the program names it.
#include <QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Soundings_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Soundings_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Soundings_ChartPlugin)
Q_IMPORT_QML_PLUGIN(Soundings_ChartSamplesPlugin)
