// SPDX-License-Identifier: GPL-3.0-or-later
// The one main action of a page.
import Soundings.Theme

ActionButton {
    edgeWidth: 0
    ground: Theme.accent
    ink: Theme.accentText
}
