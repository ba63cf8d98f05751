// SPDX-License-Identifier: GPL-3.0-or-later
// One choice of a SegmentedControl.
import QtQuick
import QtQuick.Templates as T
import Soundings.Theme

T.AbstractButton {
    id: root

    // Tab stops at one of a row: the chosen one, the first while none is chosen.
    property bool tabStop: root.checked

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    // Set by its policy: the control takes activeFocusOnTab from it.
    focusPolicy: root.tabStop ? Qt.StrongFocus : Qt.ClickFocus
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    font.weight: root.checked ? Font.DemiBold : Font.Normal
    horizontalPadding: Theme.px(12)

    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.name: root.text
    Accessible.role: Accessible.RadioButton

    contentItem: Text {
        Accessible.ignored: true
        color: root.checked ? Theme.accentText : Theme.text
        elide: Text.ElideRight
        font: root.font
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
    }

    background: Rectangle {
        color: root.checked ? Theme.accent : root.hovered ? Theme.hovered(Theme.sunken) : "transparent"
        radius: Theme.hairSpace

        FocusRing {
            corner: Theme.hairSpace
            shown: root.visualFocus
        }
    }
}
