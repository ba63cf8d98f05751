// SPDX-License-Identifier: GPL-3.0-or-later
// The one sentence of a card, 16.
import QtQuick
import Soundings.Theme

Text {
    // The last line keeps no gap below it, so that one line stands in the middle of its row.
    bottomPadding: -Theme.trailingGap(font.pixelSize)
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.emphasisSize
    lineHeight: Theme.lineHeight
    linkColor: Theme.accent
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
