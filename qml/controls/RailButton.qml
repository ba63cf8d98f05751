// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the rail.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Soundings.Controls
import Soundings.Theme

T.AbstractButton {
    id: root

    property int glyph: Glyph.None
    property int count: 0
    // The keys that do the same, such as Ctrl+L; shown in the hint.
    property string keys
    property bool folded: false
    property bool current: false
    readonly property color ink: root.current ? Theme.accent : Theme.text

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.largeControlHeight, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    horizontalPadding: Theme.px(root.folded ? 10 : 14)

    Accessible.description: root.count > 0 ? qsTr("%n waiting", "", root.count) : root.keys
    Accessible.name: root.text
    Accessible.role: Accessible.PageTab
    Accessible.selectable: true
    Accessible.selected: root.current
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Theme.px(12)

        Glyph {
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            color: root.ink
            shape: root.glyph
        }

        Text {
            Layout.fillWidth: true
            Accessible.ignored: true
            color: root.ink
            elide: Text.ElideRight
            font.family: Theme.family
            font.pixelSize: Theme.bodySize
            font.weight: root.current ? Font.DemiBold : Font.Normal
            text: root.text
            textFormat: Text.PlainText
            visible: !root.folded
        }

        Text {
            Accessible.ignored: true
            color: Theme.muted
            font.family: Theme.tabularFamily
            font.pixelSize: Theme.captionSize
            text: root.count
            textFormat: Text.PlainText
            visible: root.count > 0 && !root.folded
        }
    }

    background: Rectangle {
        color: root.current ? Theme.tinted(Theme.accent) : root.down ? Theme.pressed(Theme.surface) : root.hovered ? Theme.hovered(Theme.surface) : "transparent"
        radius: Theme.radius

        Rectangle {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: 3
            height: parent.height - 2 * Theme.innerSpace
            color: Theme.accent
            radius: 1.5
            visible: root.current
        }

        FocusRing {
            shown: root.visualFocus
        }
    }

    HoverHint {
        text: root.keys.length > 0 ? qsTr("%1 (%2)", "what the button does, and its keys").arg(root.text).arg(root.keys) : root.text
        visible: (root.folded || root.keys.length > 0) && (root.hovered || root.visualFocus)
    }
}
