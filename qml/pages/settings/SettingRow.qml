// SPDX-License-Identifier: GPL-3.0-or-later
// What is set, and below it what sets it: the same order as in a field.
import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

ColumnLayout {
    id: root

    required property string text
    default property alias content: slot.data

    spacing: Theme.hairSpace

    BodyText {
        Layout.fillWidth: true
        Accessible.ignored: true
        font.weight: Font.Medium
        text: root.text
    }

    RowLayout {
        id: slot

        Layout.fillWidth: true
        spacing: Theme.innerSpace
    }
}
