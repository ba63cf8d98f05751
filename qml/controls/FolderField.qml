// SPDX-License-Identifier: GPL-3.0-or-later
// A folder, typed or chosen.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Soundings.Theme

FocusScope {
    id: root

    property alias label: field.label
    property alias text: field.text
    property alias hint: field.hint
    property alias error: field.error

    // The user typed or chose another folder: a path, or a file: address.
    signal chosen(string folder)
    signal accepted

    implicitHeight: row.implicitHeight

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.innerSpace

        TextField {
            id: field

            Layout.fillWidth: true
            focus: true
            onAccepted: root.accepted()
            onEdited: root.chosen(text)
        }

        SecondaryButton {
            // In line with the input, below its label.
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: field.label.length > 0 ? Math.ceil(metrics.height) + Theme.hairSpace : 0
            explanation: field.label
            text: qsTr("Choose ...")
            onClicked: dialog.open()
        }
    }

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.bodySize
        font.weight: Font.Medium
    }

    FolderDialog {
        id: dialog

        title: field.label
        onAccepted: root.chosen(`${selectedFolder}`)
    }
}
