// SPDX-License-Identifier: GPL-3.0-or-later
// One line of typing, without label: used by the fields.
import QtQuick
import QtQuick.Templates as T
import Soundings.Theme

T.TextField {
    id: root

    property bool wrong: false
    readonly property bool keyboardFocus: root.activeFocus && (root.focusReason === Qt.TabFocusReason || root.focusReason === Qt.BacktabFocusReason || root.focusReason === Qt.ShortcutFocusReason)

    implicitWidth: Theme.px(200)
    implicitHeight: Math.max(Theme.controlHeight, contentHeight + topPadding + bottomPadding)
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    hoverEnabled: true
    leftPadding: Theme.px(12)
    opacity: enabled ? 1 : Theme.disabledOpacity
    placeholderTextColor: Theme.muted
    rightPadding: Theme.px(12)
    selectByMouse: true
    selectedTextColor: Theme.accentText
    selectionColor: Theme.accent
    verticalAlignment: TextInput.AlignVCenter

    Accessible.role: Accessible.EditableText

    background: InputFrame {
        active: root.activeFocus
        hovered: root.hovered
        keyboardFocus: root.keyboardFocus
        wrong: root.wrong
    }

    Text {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        Accessible.ignored: true
        color: root.placeholderTextColor
        elide: Text.ElideRight
        font: root.font
        horizontalAlignment: root.effectiveHorizontalAlignment
        text: root.placeholderText
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        visible: root.length === 0 && root.preeditText.length === 0
    }
}
