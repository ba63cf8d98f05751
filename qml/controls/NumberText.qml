// SPDX-License-Identifier: GPL-3.0-or-later
// A number that stands under others: equally wide digits, against the right edge.
import QtQuick
import Soundings.Theme

BodyText {
    elide: Text.ElideRight
    font.family: Theme.tabularFamily
    horizontalAlignment: Text.AlignRight
    maximumLineCount: 1
    wrapMode: Text.NoWrap
}
