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
    // By name and not from a list of colours: Qt 6.4 can crash where such a list is bound to what
    // changes while a row that has been taken away still waits for its end.
    function ink(): color {
        switch (root.status) {
        case StatusMark.Good:
            return Theme.good;
        case StatusMark.Attention:
            return Theme.attention;
        case StatusMark.Alarm:
            return Theme.alarm;
        case StatusMark.Rupture:
        case StatusMark.Repaired:
            return Theme.rupture;
        case StatusMark.Info:
            return Theme.info;
        default:
            return Theme.muted;
        }
    }

    function outline(): int {
        switch (root.status) {
        case StatusMark.Good:
            return Glyph.Circle;
        case StatusMark.Attention:
            return Glyph.Triangle;
        case StatusMark.Alarm:
            return Glyph.Octagon;
        case StatusMark.Rupture:
            return Glyph.BrokenLink;
        case StatusMark.Repaired:
            return Glyph.ClosedLink;
        case StatusMark.Info:
            return Glyph.Star;
        default:
            return Glyph.Ring;
        }
    }

    implicitWidth: Theme.markSize
    implicitHeight: Theme.markSize
    color: root.ink()
    shape: root.outline()

    Accessible.ignored: true
}
