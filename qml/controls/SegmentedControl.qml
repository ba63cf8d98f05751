// SPDX-License-Identifier: GPL-3.0-or-later
// Two to five short choices side by side; arrow keys move between them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Theme

FocusScope {
    id: root

    required property list<string> options
    // -1 while nothing is chosen.
    property int currentIndex: 0
    property string label

    signal chosen(int index)

    implicitWidth: row.implicitWidth + 2 * Theme.hairSpace
    implicitHeight: Theme.controlHeight
    opacity: enabled ? 1 : Theme.disabledOpacity

    Accessible.name: root.label
    Accessible.role: Accessible.Grouping

    function choose(index: int): void {
        if (index < 0 || index >= root.options.length)
            return;
        // Before it is the chosen one: being chosen would give it the keyboard without a reason, and
        // without a ring.
        (segments.itemAt(index) as Item)?.forceActiveFocus(Qt.TabFocusReason);
        root.currentIndex = index;
        root.chosen(index);
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.control
        border.width: Theme.borderWidth
        color: Theme.sunken
        radius: Theme.radius
    }

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.hairSpace
        spacing: 2

        Repeater {
            id: segments

            model: root.options

            Segment {
                required property int index
                required property string modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                checked: root.currentIndex === index
                focus: tabStop
                tabStop: checked || (root.currentIndex < 0 && index === 0)
                text: modelData
                onClicked: root.choose(index)
                Keys.onLeftPressed: root.choose(index + (root.LayoutMirroring.enabled ? 1 : -1))
                Keys.onRightPressed: root.choose(index + (root.LayoutMirroring.enabled ? -1 : 1))
            }
        }
    }
}
