// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a part of a page, 20.
import QtQuick
import Soundings.Theme

Text {
    Accessible.name: text
    Accessible.role: Accessible.Heading
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.sectionSize
    font.weight: Font.DemiBold
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
