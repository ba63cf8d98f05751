// SPDX-License-Identifier: GPL-3.0-or-later
// The key that does the same, drawn as a key cap.
import QtQuick
import Soundings.Theme

Rectangle {
    id: root

    required property string keys

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + Theme.px(12))
    implicitHeight: label.implicitHeight + Theme.px(6)
    border.color: Theme.line
    border.width: Theme.borderWidth
    color: Theme.sunken
    radius: Theme.hairSpace

    Accessible.name: qsTr("Key %1").arg(root.keys)
    Accessible.role: Accessible.StaticText

    Text {
        id: label

        anchors.centerIn: parent
        Accessible.ignored: true
        color: Theme.muted
        font.family: Theme.tabularFamily
        font.pixelSize: Theme.captionSize
        text: root.keys
        textFormat: Text.PlainText
    }
}
