// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that work everywhere.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

DialogPanel {
    id: root

    readonly property list<string> keys: ["Ctrl+1", "Ctrl+L", "Esc", "F6", "Tab", "Enter", "Ctrl+S", "F1"]
    readonly property list<string> meanings: [qsTr("the first place; 2, 3, ... the others"), qsTr("lock the vault"), qsTr("go back"), qsTr("change between the places and the page"), qsTr("the next thing that can be operated"), qsTr("open the row, press the button"), qsTr("save what was entered"), qsTr("show this list")]

    acceptText: qsTr("Close")
    rejectText: ""
    title: qsTr("Keys")

    ColumnLayout {
        spacing: Theme.innerSpace

        Repeater {
            model: root.meanings

            RowLayout {
                id: row

                required property int index
                required property string modelData

                spacing: Theme.spacing

                Item {
                    Layout.alignment: Qt.AlignVCenter
                    Layout.preferredWidth: Theme.px(80)
                    implicitHeight: hint.implicitHeight

                    KeyHint {
                        id: hint

                        keys: root.keys[row.index]
                    }
                }

                BodyText {
                    Layout.fillWidth: true
                    text: row.modelData
                }
            }
        }
    }
}
