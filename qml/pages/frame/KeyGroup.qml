// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that work in one place, each with what it does.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

ColumnLayout {
    id: root

    required property string title
    // Several keys that do the same are divided by a blank.
    required property list<string> keys
    required property list<string> meanings

    spacing: Theme.hairSpace

    StrongText {
        Layout.fillWidth: true
        text: root.title
    }

    Repeater {
        model: root.meanings

        RowLayout {
            id: line

            required property int index
            required property string modelData

            spacing: Theme.innerSpace

            Row {
                Layout.alignment: Qt.AlignVCenter
                Layout.preferredWidth: Theme.px(128)
                spacing: Theme.hairSpace

                Repeater {
                    model: `${root.keys[line.index]}`.split(" ")

                    KeyHint {
                        required property string modelData

                        keys: modelData
                    }
                }
            }

            BodyText {
                Layout.fillWidth: true
                text: line.modelData
            }
        }
    }
}
