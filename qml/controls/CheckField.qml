// SPDX-License-Identifier: GPL-3.0-or-later
// Yes or no, with its words beside it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Soundings.Controls
import Soundings.Theme

T.CheckBox {
    id: root

    property string hint

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    opacity: enabled ? 1 : Theme.disabledOpacity
    spacing: Theme.innerSpace
    verticalPadding: Theme.hairSpace

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.description: root.hint
    Accessible.name: root.text
    Accessible.role: Accessible.CheckBox

    indicator: Rectangle {
        x: root.mirrored ? root.width - width - root.rightPadding : root.leftPadding
        y: root.hint.length > 0 ? root.topPadding + 1 : (root.height - height) / 2
        width: Theme.iconSize
        height: Theme.iconSize
        border.color: root.checked ? Theme.accent : root.hovered ? Theme.text : Theme.control
        border.width: Theme.borderWidth
        color: root.checked ? Theme.accent : Theme.surface
        radius: Theme.hairSpace

        Glyph {
            anchors.fill: parent
            anchors.margins: 2
            color: Theme.accentText
            shape: Glyph.Check
            visible: root.checked
        }

        FocusRing {
            corner: Theme.hairSpace
            shown: root.visualFocus
        }
    }

    contentItem: ColumnLayout {
        spacing: 2

        Text {
            Layout.fillHeight: root.hint.length === 0
            Layout.fillWidth: true
            Layout.leftMargin: root.mirrored ? 0 : root.indicator.width + root.spacing
            Layout.rightMargin: root.mirrored ? root.indicator.width + root.spacing : 0
            Accessible.ignored: true
            color: Theme.text
            font: root.font
            text: root.text
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
        }

        Text {
            Layout.fillWidth: true
            Layout.leftMargin: root.mirrored ? 0 : root.indicator.width + root.spacing
            Layout.rightMargin: root.mirrored ? root.indicator.width + root.spacing : 0
            Accessible.ignored: true
            color: Theme.muted
            font.family: Theme.family
            font.pixelSize: Theme.captionSize
            text: root.hint
            textFormat: Text.PlainText
            visible: root.hint.length > 0
            wrapMode: Text.Wrap
        }
    }
}
