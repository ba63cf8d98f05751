// SPDX-License-Identifier: GPL-3.0-or-later
// The ring round what has the keyboard: 2 px wide with a 2 px gap. Put it inside the control's
// background; it draws outside and takes no space.
import QtQuick
import Soundings.Theme

Rectangle {
    id: root

    property bool shown: false
    property real corner: Theme.radius

    anchors.fill: parent
    anchors.margins: -(Theme.focusGap + Theme.focusWidth)
    visible: root.shown
    color: "transparent"
    radius: root.corner + Theme.focusGap + Theme.focusWidth
    border.color: Theme.focus
    border.width: Theme.focusWidth
}
