// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, sizes and times by role, the only place that names them. Sizes follow the user's font
// size; times are 0 when the user asks for less motion.
pragma Singleton

import QtQuick

QtObject {
    id: root

    enum Scheme {
        System,
        Light,
        Dark,
        Contrast
    }

    // What the user may choose. textScale multiplies the system's font size (0.8 to 2.0).
    property int scheme: Theme.Scheme.System
    property real textScale: 1
    property bool reducedMotion: false
    // The screen is in a client's hands: controls grow from 36 to 44.
    property bool handedOver: false

    readonly property SystemPalette systemPalette: SystemPalette {}
    readonly property bool systemDark: root.systemPalette.window.hslLightness < 0.5
    readonly property bool dark: root.scheme === Theme.Scheme.Dark || root.scheme === Theme.Scheme.Contrast || (root.scheme === Theme.Scheme.System && root.systemDark)
    readonly property bool contrast: root.scheme === Theme.Scheme.Contrast

    readonly property ThemeColors lightColors: LightColors {}
    readonly property ThemeColors darkColors: DarkColors {}
    readonly property ThemeColors contrastColors: ContrastColors {}
    readonly property ThemeColors colors: root.contrast ? root.contrastColors : root.dark ? root.darkColors : root.lightColors

    readonly property color background: root.colors.background
    readonly property color surface: root.colors.surface
    readonly property color sunken: root.colors.sunken
    readonly property color line: root.colors.line
    readonly property color control: root.colors.control
    readonly property color text: root.colors.text
    readonly property color muted: root.colors.muted
    readonly property color accent: root.colors.accent
    readonly property color accentText: root.colors.accentText
    readonly property color focus: root.colors.focus
    readonly property color good: root.colors.good
    readonly property color attention: root.colors.attention
    readonly property color alarm: root.colors.alarm
    readonly property color rupture: root.colors.rupture
    readonly property color info: root.colors.info

    // 11 points is the largest size a desktop calls normal; what is above it is a wish for more.
    readonly property FontMetrics systemMetrics: FontMetrics {}
    readonly property font systemFont: root.systemMetrics.font
    readonly property real systemScale: Math.max(1, root.systemFont.pointSize > 0 ? root.systemFont.pointSize / 11 : root.systemFont.pixelSize / 15)
    readonly property real scale: root.systemScale * root.textScale

    // Distances on the 4 px grid: beside a mark, inside a control, between controls, between
    // groups, at page edges.
    readonly property real hairSpace: root.px(4)
    readonly property real innerSpace: root.px(8)
    readonly property real spacing: root.px(16)
    readonly property real groupSpace: root.px(24)
    readonly property real edgeSpace: root.px(32)
    readonly property real pageWidth: root.px(1200)

    readonly property real radius: root.px(6)
    readonly property real borderWidth: root.contrast ? 2 : 1
    readonly property real focusWidth: 2
    readonly property real focusGap: 2
    readonly property real controlHeight: root.px(root.handedOver ? 44 : 36)
    readonly property real largeControlHeight: root.px(44)
    readonly property real iconSize: root.px(20)
    readonly property real markSize: root.px(16)

    readonly property real captionSize: root.px(12)
    readonly property real bodySize: root.px(14)
    readonly property real emphasisSize: root.px(16)
    readonly property real sectionSize: root.px(20)
    readonly property real titleSize: root.px(28)
    readonly property real lineHeight: 1.4
    readonly property string family: root.systemFont.family
    readonly property TabularFigures figures: TabularFigures {
        systemFamily: root.family
    }
    readonly property string tabularFamily: root.figures.family

    readonly property int shortDuration: root.reducedMotion ? 0 : 80
    readonly property int duration: root.reducedMotion ? 0 : 150
    readonly property real disabledOpacity: 0.5

    function px(length: real): real {
        return Math.round(length * root.scale);
    }

    // What a line height of 1.4 adds below a text of this size; letters are about 1.17 of it high.
    function trailingGap(fontSize: real): real {
        return Math.round((root.lineHeight - 1) * 1.17 * fontSize);
    }

    // The same ground under the pointer, under the finger, and tinted by a role.
    function hovered(ground: color): color {
        return Qt.tint(ground, Qt.alpha(root.text, 0.07));
    }

    function pressed(ground: color): color {
        return Qt.tint(ground, Qt.alpha(root.text, 0.14));
    }

    function tinted(role: color): color {
        return Qt.tint(root.surface, Qt.alpha(role, root.dark ? 0.16 : 0.09));
    }
}
