// SPDX-License-Identifier: GPL-3.0-or-later
// A word or number that carries the line, 14 and bold.
import QtQuick
import Soundings.Theme

Text {
    // The last line keeps no gap below it, so that one line stands in the middle of its row.
    bottomPadding: -Theme.trailingGap(font.pixelSize)
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    font.weight: Font.DemiBold
    lineHeight: Theme.lineHeight
    linkColor: Theme.accent
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
