// SPDX-License-Identifier: GPL-3.0-or-later
// A text of a TableRow, as its column wants it.
import QtQuick
import Soundings.Theme

Item {
    id: root

    required property TableColumn column
    required property string text
    property int status: StatusMark.Unknown

    implicitHeight: root.column.status ? label.implicitHeight : words.implicitHeight

    Accessible.name: root.text
    Accessible.role: Accessible.Cell

    StatusLabel {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        Accessible.ignored: true
        lines: 2
        status: root.status
        text: root.text
        visible: root.column.status
    }

    Text {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        Accessible.ignored: true
        color: Theme.text
        elide: Text.ElideRight
        font.family: root.column.numeric ? Theme.tabularFamily : Theme.family
        font.pixelSize: Theme.bodySize
        horizontalAlignment: root.column.numeric ? Text.AlignRight : Text.AlignLeft
        maximumLineCount: root.column.numeric ? 1 : 2
        text: root.text
        textFormat: Text.PlainText
        visible: !root.column.status
        wrapMode: root.column.numeric ? Text.NoWrap : Text.Wrap
    }
}
