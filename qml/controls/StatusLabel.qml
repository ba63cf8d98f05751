// SPDX-License-Identifier: GPL-3.0-or-later
// A state: its shape, its colour and its word.
import QtQuick
import QtQuick.Layouts
import Soundings.Theme

RowLayout {
    id: root

    property int status: StatusMark.Unknown
    property string text
    property bool strong: false

    spacing: Theme.innerSpace

    Accessible.name: root.text
    Accessible.role: Accessible.StaticText

    StatusMark {
        id: mark

        Layout.alignment: Qt.AlignVCenter
        status: root.status
    }

    Text {
        Layout.fillWidth: true
        Accessible.ignored: true
        color: mark.color
        elide: Text.ElideRight
        font.family: Theme.family
        font.pixelSize: Theme.bodySize
        font.weight: root.strong ? Font.DemiBold : Font.Medium
        maximumLineCount: 2
        text: root.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }
}
