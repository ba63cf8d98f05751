// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a symbol, beside the pointer or the focus.
import QtQuick
import QtQuick.Templates as T
import Soundings.Theme

T.ToolTip {
    id: root

    x: parent ? (parent.width - implicitWidth) / 2 : 0
    y: parent ? parent.height + Theme.hairSpace : 0
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    delay: 500
    horizontalPadding: Theme.innerSpace
    margins: Theme.hairSpace
    verticalPadding: Theme.hairSpace

    contentItem: Text {
        color: Theme.background
        font.family: Theme.family
        font.pixelSize: Theme.captionSize
        text: root.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }

    background: Rectangle {
        color: Theme.text
        radius: Theme.hairSpace
    }
}
