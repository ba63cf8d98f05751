// SPDX-License-Identifier: GPL-3.0-or-later
// The ground and border of what is typed into.
import QtQuick
import Soundings.Theme

Rectangle {
    id: root

    property bool active: false
    property bool hovered: false
    property bool keyboardFocus: false
    property bool wrong: false

    border.color: root.wrong ? Theme.alarm : root.active ? Theme.accent : root.hovered ? Theme.text : Theme.control
    border.width: (root.active && !root.keyboardFocus) || root.wrong ? 2 : Theme.borderWidth
    color: root.enabled ? Theme.surface : Theme.sunken
    radius: Theme.radius

    FocusRing {
        shown: root.keyboardFocus
    }
}
