// SPDX-License-Identifier: GPL-3.0-or-later
// One of the ways in: what it is for, and its button.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Card {
    id: root

    required property string title
    required property string text
    required property int glyph
    default property alias action: slot.data

    fillsHeight: true
    name: root.title

    Rectangle {
        Layout.preferredHeight: Theme.px(48)
        Layout.preferredWidth: Theme.px(48)
        color: Theme.tinted(Theme.accent)
        radius: width / 2

        Glyph {
            anchors.centerIn: parent
            width: Theme.px(24)
            height: Theme.px(24)
            color: Theme.accent
            shape: root.glyph
        }
    }

    SectionTitle {
        Layout.fillWidth: true
        text: root.title
    }

    BodyText {
        Layout.fillHeight: true
        Layout.fillWidth: true
        color: Theme.muted
        text: root.text
    }

    ColumnLayout {
        id: slot

        Layout.fillWidth: true
        spacing: Theme.innerSpace
    }
}
