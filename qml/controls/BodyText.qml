// SPDX-License-Identifier: GPL-3.0-or-later
// Running text, 14.
import QtQuick
import Soundings.Theme

Text {
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    lineHeight: Theme.lineHeight
    linkColor: Theme.accent
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
