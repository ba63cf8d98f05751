// SPDX-License-Identifier: GPL-3.0-or-later
// Several lines of typing. Tab leaves it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Soundings.Theme

Field {
    id: root

    property alias text: input.text
    property alias readOnly: input.readOnly
    property string placeholder
    property int lines: 4

    signal edited

    Flickable {
        id: view

        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(Theme.controlHeight, root.lines * Theme.px(14) * Theme.lineHeight + 2 * Theme.innerSpace)
        contentWidth: width
        contentHeight: input.height
        boundsBehavior: Flickable.StopAtBounds

        T.ScrollBar.vertical: ScrollBarLine {}

        T.TextArea {
            id: input

            readonly property bool keyboardFocus: activeFocus && (focusReason === Qt.TabFocusReason || focusReason === Qt.BacktabFocusReason)

            width: view.width
            height: Math.max(view.height, contentHeight + topPadding + bottomPadding)
            Accessible.description: root.helpText
            Accessible.name: root.label
            Accessible.role: Accessible.EditableText
            Keys.priority: Keys.BeforeItem
            Keys.onTabPressed: input.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: input.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            color: Theme.text
            focus: true
            font.family: Theme.family
            font.pixelSize: Theme.bodySize
            hoverEnabled: true
            opacity: enabled ? 1 : Theme.disabledOpacity
            padding: Theme.innerSpace
            leftPadding: Theme.px(12)
            rightPadding: Theme.px(12)
            selectByMouse: true
            selectedTextColor: Theme.accentText
            selectionColor: Theme.accent
            wrapMode: TextEdit.Wrap
            onTextChanged: {
                if (activeFocus)
                    root.edited();
            }
            onCursorRectangleChanged: root.follow(cursorRectangle)

            Text {
                x: input.leftPadding
                y: input.topPadding
                width: input.width - input.leftPadding - input.rightPadding
                Accessible.ignored: true
                color: Theme.muted
                font: input.font
                text: root.placeholder
                textFormat: Text.PlainText
                visible: input.length === 0 && input.preeditText.length === 0
                wrapMode: Text.Wrap
            }
        }

        InputFrame {
            z: -1
            parent: view
            anchors.fill: parent
            active: input.activeFocus
            enabled: root.enabled
            hovered: input.hovered
            keyboardFocus: input.keyboardFocus
            wrong: root.hasError
        }
    }

    function follow(cursor: rect): void {
        if (cursor.y < view.contentY)
            view.contentY = Math.max(0, cursor.y - Theme.innerSpace);
        else if (cursor.y + cursor.height > view.contentY + view.height)
            view.contentY = cursor.y + cursor.height + Theme.innerSpace - view.height;
    }
}
