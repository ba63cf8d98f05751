// SPDX-License-Identifier: GPL-3.0-or-later
// What may step back: dates, hints, sources, 12.
import QtQuick
import Soundings.Theme

Text {
    // The last line keeps no gap below it, so that one line stands in the middle of its row.
    bottomPadding: -Theme.trailingGap(font.pixelSize)
    color: Theme.muted
    font.family: Theme.family
    font.pixelSize: Theme.captionSize
    lineHeight: Theme.lineHeight
    linkColor: Theme.accent
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
