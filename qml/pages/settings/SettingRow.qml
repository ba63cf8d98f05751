// SPDX-License-Identifier: GPL-3.0-or-later
// What is set, and beside it what sets it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

GridLayout {
    id: root

    required property string text
    default property alias content: slot.data

    columnSpacing: Theme.groupSpace
    columns: root.width < Theme.px(640) ? 1 : 2
    rowSpacing: Theme.innerSpace

    BodyText {
        Layout.preferredWidth: Theme.px(160)
        Accessible.ignored: true
        text: root.text
    }

    RowLayout {
        id: slot

        Layout.fillWidth: true
        spacing: Theme.innerSpace
    }
}
