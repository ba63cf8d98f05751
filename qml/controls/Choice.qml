// SPDX-License-Identifier: GPL-3.0-or-later
// One large choice of a ChoiceRow: its number key and its words.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Soundings.Theme

T.AbstractButton {
    id: root

    property string key

    implicitWidth: Math.max(Theme.px(96), implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.largeControlHeight, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    horizontalPadding: Theme.px(12)
    opacity: enabled ? 1 : Theme.disabledOpacity
    spacing: Theme.innerSpace
    verticalPadding: Theme.innerSpace

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.name: root.text
    Accessible.role: Accessible.RadioButton

    contentItem: RowLayout {
        spacing: root.spacing

        KeyHint {
            Accessible.ignored: true
            keys: root.key
            visible: root.key.length > 0
        }

        Text {
            Layout.fillWidth: true
            Accessible.ignored: true
            color: root.checked ? Theme.accent : Theme.text
            font.family: Theme.family
            font.pixelSize: Theme.bodySize
            font.weight: root.checked ? Font.DemiBold : Font.Normal
            text: root.text
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
        }
    }

    background: Rectangle {
        border.color: root.checked ? Theme.accent : root.hovered ? Theme.text : Theme.control
        border.width: root.checked ? 2 : Theme.borderWidth
        color: root.checked ? Theme.tinted(Theme.accent) : root.hovered ? Theme.hovered(Theme.surface) : Theme.surface
        radius: Theme.radius

        FocusRing {
            shown: root.visualFocus
        }
    }
}
