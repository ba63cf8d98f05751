// SPDX-License-Identifier: GPL-3.0-or-later
// An action that reads like a link: Why?, Show all, Undo.
import Soundings.Theme

ActionButton {
    edgeWidth: 0
    ground: "transparent"
    horizontalPadding: Theme.innerSpace
    ink: Theme.accent
}
