// SPDX-License-Identifier: GPL-3.0-or-later
// What goes, as lines in a well.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Rectangle {
    id: root

    required property list<string> lines

    implicitHeight: grid.implicitHeight + 2 * Theme.spacing
    color: Theme.sunken
    radius: Theme.radius

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.margins: Theme.spacing
        anchors.right: parent.right
        anchors.top: parent.top
        columnSpacing: Theme.groupSpace
        columns: root.lines.length > 3 ? 2 : 1
        rowSpacing: Theme.hairSpace

        Repeater {
            model: root.lines

            BodyText {
                required property string modelData

                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: modelData
            }
        }
    }
}
