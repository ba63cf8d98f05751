// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that work in one place, each with what it does. Made of positioners: layouts within the
// layouts of a dialog keep the places they had before it was seen.
pragma ComponentBehavior: Bound

import QtQuick
import Soundings.Controls
import Soundings.Theme

Column {
    id: root

    required property string title
    // Several keys that do the same are divided by a blank.
    required property list<string> keys
    required property list<string> meanings

    spacing: Theme.hairSpace

    StrongText {
        width: root.width
        text: root.title
    }

    Repeater {
        model: root.meanings

        Item {
            id: line

            required property int index
            required property string modelData

            width: root.width
            height: Math.max(caps.height, meaning.height)

            Row {
                id: caps

                anchors.verticalCenter: parent.verticalCenter
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
                id: meaning

                anchors.verticalCenter: parent.verticalCenter
                text: line.modelData
                width: line.width - x
                x: Theme.px(128) + Theme.innerSpace
            }
        }
    }
}
