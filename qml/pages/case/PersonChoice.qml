// SPDX-License-Identifier: GPL-3.0-or-later
// Whose ratings charts and table are about: a few people side by side, more of them in a list.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

RowLayout {
    id: root

    property list<string> parts
    property int currentIndex: 0
    readonly property bool few: root.parts.length <= 4

    signal chosen(int index)

    spacing: Theme.spacing

    BodyText {
        text: qsTr("Ratings of")
        visible: root.few
    }

    SegmentedControl {
        currentIndex: root.currentIndex
        label: qsTr("Ratings of")
        options: root.parts
        visible: root.few
        onChosen: index => root.chosen(index)
    }

    SelectField {
        Layout.preferredWidth: Theme.px(240)
        currentIndex: root.currentIndex
        label: qsTr("Ratings of")
        model: root.parts
        visible: !root.few
        onActivated: index => root.chosen(index)
    }
}
