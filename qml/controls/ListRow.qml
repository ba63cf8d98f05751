// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a list that can be opened: hover, focus, separator. Its content is the page's own.
import QtQuick
import QtQuick.Templates as T
import Soundings.Theme

T.ItemDelegate {
    id: root

    // A line below; the last one of a card goes without.
    property bool separator: true

    width: ListView.view ? ListView.view.width : implicitWidth
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.largeControlHeight, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    horizontalPadding: Theme.spacing
    spacing: Theme.spacing
    verticalPadding: Theme.innerSpace

    Accessible.name: root.text
    Accessible.role: Accessible.ListItem
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            // Clear of the lines above and below and of the border of the card it stands in.
            anchors.margins: Theme.hairSpace
            color: root.down ? Theme.pressed(Theme.surface) : root.highlighted ? Theme.tinted(Theme.accent) : root.hovered ? Theme.hovered(Theme.surface) : "transparent"
            radius: Theme.radius

            FocusRing {
                shown: root.visualFocus
            }
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.borderWidth
            color: Theme.line
            visible: root.separator
        }
    }
}
