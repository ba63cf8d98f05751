// SPDX-License-Identifier: GPL-3.0-or-later
// A state: its shape, its colour and its word.
import QtQuick
import Soundings.Theme

Item {
    id: root

    property int status: StatusMark.Unknown
    property string text
    property bool strong: false
    // More are cut off, for places of a fixed height; 0 for as many as the words need.
    property int lines: 0
    readonly property color ink: mark.color

    implicitWidth: mark.width + Theme.innerSpace + words.implicitWidth
    implicitHeight: Math.max(mark.height, words.implicitHeight)

    Accessible.name: root.text
    Accessible.role: Accessible.StaticText

    StatusMark {
        id: mark

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        status: root.status
    }

    Text {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.innerSpace
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        Accessible.ignored: true
        color: mark.color
        elide: root.lines > 0 ? Text.ElideRight : Text.ElideNone
        font.family: Theme.family
        font.pixelSize: Theme.bodySize
        font.weight: root.strong ? Font.DemiBold : Font.Medium
        maximumLineCount: root.lines > 0 ? root.lines : 1000
        text: root.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }
}
