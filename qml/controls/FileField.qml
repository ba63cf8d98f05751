// SPDX-License-Identifier: GPL-3.0-or-later
// A file, typed or chosen: one that is there, or a new one.
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
    // A name that nothing has yet, with this ending where none is typed.
    property bool fresh: false
    property string suffix

    // The user typed or chose another file: a path, or a file: address.
    signal chosen(string file)
    signal accepted

    implicitHeight: row.implicitHeight
    implicitWidth: row.implicitWidth

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

    FileDialog {
        id: dialog

        defaultSuffix: root.suffix
        fileMode: root.fresh ? FileDialog.SaveFile : FileDialog.OpenFile
        title: field.label
        onAccepted: root.chosen(`${selectedFile}`)
    }
}
