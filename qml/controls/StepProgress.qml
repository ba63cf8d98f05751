// SPDX-License-Identifier: GPL-3.0-or-later
// "4 of 9" over a line.
import QtQuick
import QtQuick.Layouts
import Soundings.Theme

ColumnLayout {
    id: root

    required property int current
    required property int total
    property string label: qsTr("Progress")

    spacing: Theme.innerSpace

    Text {
        Layout.fillWidth: true
        Accessible.ignored: true
        color: Theme.muted
        font.family: Theme.tabularFamily
        font.pixelSize: Theme.bodySize
        text: qsTr("%1 of %2").arg(root.current).arg(root.total)
        textFormat: Text.PlainText
    }

    ProgressLine {
        Layout.fillWidth: true
        Accessible.description: qsTr("%1 of %2").arg(root.current).arg(root.total)
        label: root.label
        to: Math.max(1, root.total)
        value: root.current
    }
}
