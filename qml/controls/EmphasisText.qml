// SPDX-License-Identifier: GPL-3.0-or-later
// The one sentence of a card, 16.
import QtQuick
import Soundings.Theme

Text {
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.emphasisSize
    lineHeight: Theme.lineHeight
    linkColor: Theme.accent
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
