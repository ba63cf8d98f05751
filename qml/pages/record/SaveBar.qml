// SPDX-License-Identifier: GPL-3.0-or-later
// Always at the foot of the page: what is still open, what Save stores, and Save.
import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Rectangle {
    id: root

    required property RecordModel record
    property real maximumWidth: Theme.pageWidth
    readonly property int open: root.record.expected - root.record.answered

    implicitHeight: row.implicitHeight + 2 * Theme.spacing
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: Theme.borderWidth
        color: Theme.line
    }

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: Math.min(root.maximumWidth, parent.width - 2 * Theme.edgeSpace)
        spacing: Theme.spacing

        QuietButton {
            Layout.leftMargin: -Theme.innerSpace
            enabled: !root.record.busy
            explanation: qsTr("Goes to the first question that is not answered")
            text: qsTr("Not answered: %1").arg(root.open)
            visible: root.open > 0
            onClicked: root.record.findOpen()
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.muted
            text: root.record.busy ? qsTr("One moment ...") : root.record.summary
        }

        KeyHint {
            keys: "Ctrl+S"
        }

        PrimaryButton {
            enabled: !root.record.busy
            glyph: Glyph.Save
            text: qsTr("Save session")
            onClicked: root.record.save()
        }
    }
}
