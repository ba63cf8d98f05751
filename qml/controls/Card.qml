// SPDX-License-Identifier: GPL-3.0-or-later
// A surface that holds what belongs together.
import QtQuick
import QtQuick.Layouts
import Soundings.Theme

Rectangle {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property real padding: Theme.groupSpace
    // Shares the card's height among children that want it, as a chart does.
    property bool fillsHeight: false
    // Name of the group for those who cannot see its edges.
    property string name

    implicitWidth: column.implicitWidth + 2 * root.padding
    implicitHeight: column.implicitHeight + 2 * root.padding
    color: Theme.surface
    radius: Theme.radius + 2
    border.color: Theme.line
    border.width: Theme.borderWidth

    Accessible.name: root.name
    Accessible.role: Accessible.Grouping

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: root.padding
        anchors.right: parent.right
        anchors.top: parent.top
        height: root.fillsHeight ? root.height - 2 * root.padding : implicitHeight
        spacing: Theme.spacing
    }
}
