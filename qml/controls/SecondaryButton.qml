// SPDX-License-Identifier: GPL-3.0-or-later
// Any other action.
import Soundings.Theme

ActionButton {
    edge: Theme.control
    ground: Theme.surface
    ink: Theme.text
}
