// SPDX-License-Identifier: GPL-3.0-or-later
// The QML modules under test: a static one is found only when it is named here.
#include <QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Soundings_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Soundings_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Soundings_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Soundings_Pages_FramePlugin)
Q_IMPORT_QML_PLUGIN(Soundings_Pages_VaultPlugin)
Q_IMPORT_QML_PLUGIN(Soundings_Pages_SettingsPlugin)
