// SPDX-License-Identifier: GPL-3.0-or-later
// A place the rail leads to.
import QtQml

QtObject {
    required property string text
    // A Glyph shape.
    required property int glyph
    // What a role may not see is not there.
    property bool shown: true
    // How many things wait there; nothing is shown for 0.
    property int count: 0
}
