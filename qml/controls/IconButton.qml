// SPDX-License-Identifier: GPL-3.0-or-later
// A button with a symbol only; its text is its name, shown on hover and on keyboard focus.
import Soundings.Theme

ActionButton {
    id: root

    display: ActionButton.IconOnly
    edgeWidth: 0
    ground: "transparent"
    horizontalPadding: Theme.innerSpace
    ink: Theme.muted

    HoverHint {
        text: root.text
        visible: root.hovered || root.visualFocus
    }
}
