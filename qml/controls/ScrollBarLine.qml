// SPDX-License-Identifier: GPL-3.0-or-later
// A scroll bar that is there while there is something to scroll.
import QtQuick
import QtQuick.Templates as T
import Soundings.Theme

T.ScrollBar {
    id: root

    implicitWidth: Theme.px(12)
    implicitHeight: Theme.px(12)
    padding: 3
    minimumSize: 0.08
    policy: T.ScrollBar.AsNeeded
    visible: root.policy === T.ScrollBar.AlwaysOn || root.size < 1

    Accessible.ignored: true

    contentItem: Rectangle {
        color: root.pressed || root.hovered ? Theme.muted : Theme.control
        radius: Math.min(width, height) / 2
    }
}
