// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a state. Always beside its word: use StatusLabel unless the word stands there already.
import QtQuick
import Soundings.Controls
import Soundings.Theme

Glyph {
    id: root

    // The order is used by models as plain numbers; add at the end only.
    enum Status {
        Unknown,
        Good,
        Attention,
        Alarm,
        Rupture,
        Repaired,
        Info
    }

    property int status: StatusMark.Unknown
    readonly property list<int> shapes: [Glyph.Ring, Glyph.Circle, Glyph.Triangle, Glyph.Octagon, Glyph.BrokenLink, Glyph.ClosedLink, Glyph.Star]
    readonly property list<color> inks: [Theme.muted, Theme.good, Theme.attention, Theme.alarm, Theme.rupture, Theme.rupture, Theme.info]

    implicitWidth: Theme.markSize
    implicitHeight: Theme.markSize
    color: root.inks[root.status] ?? Theme.muted
    shape: root.shapes[root.status] ?? Glyph.Ring

    Accessible.ignored: true
}
