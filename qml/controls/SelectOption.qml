// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of an opened list.
import QtQuick
import QtQuick.Templates as T
import Soundings.Controls
import Soundings.Theme

T.ItemDelegate {
    id: root

    property bool selected: false

    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    horizontalPadding: Theme.innerSpace

    Accessible.name: root.text
    Accessible.role: Accessible.ListItem
    Accessible.selected: root.selected

    contentItem: Text {
        Accessible.ignored: true
        color: root.selected ? Theme.accent : Theme.text
        elide: Text.ElideRight
        font.family: root.font.family
        font.pixelSize: root.font.pixelSize
        font.weight: root.selected ? Font.DemiBold : Font.Normal
        rightPadding: root.selected ? Theme.groupSpace : 0
        text: root.text
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
    }

    background: Rectangle {
        color: root.highlighted || root.hovered ? Theme.hovered(Theme.surface) : "transparent"
        radius: Theme.hairSpace

        Glyph {
            anchors.right: parent.right
            anchors.rightMargin: Theme.innerSpace
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.markSize
            height: Theme.markSize
            color: Theme.accent
            shape: Glyph.Check
            visible: root.selected
        }
    }
}
