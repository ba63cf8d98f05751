// SPDX-License-Identifier: GPL-3.0-or-later
// A word or number that carries the line, 14 and bold.
import QtQuick
import Soundings.Theme

Text {
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    font.weight: Font.DemiBold
    lineHeight: Theme.lineHeight
    linkColor: Theme.accent
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
