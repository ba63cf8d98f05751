// SPDX-License-Identifier: GPL-3.0-or-later
// What a DialogPanel shows: title, text, the page's own content, the two answers. What is between
// title and answers scrolls where the window is too low for it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import QtQuick.Window
import Soundings.Theme

FocusScope {
    id: root

    required property string title
    required property string text
    required property string acceptText
    required property string rejectText
    property bool acceptEnabled: true
    property bool rejectEnabled: true
    property bool rejectIsMain: false
    default property alias content: column.data
    readonly property Item focusItem: root.Window.activeFocusItem

    signal accepted
    signal rejected

    // The first field, else the answer that changes nothing.
    function focusFirst(): void {
        if (column.children.length > 0 || !root.rejectIsMain)
            root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        else
            main.forceActiveFocus(Qt.TabFocusReason);
    }

    function holds(item: Item): bool {
        return item !== null && (item === middle || root.holds(item.parent));
    }

    function reveal(item: Item): void {
        const top = item.mapToItem(middle, 0, 0).y - Theme.groupSpace;
        const bottom = top + item.height + 2 * Theme.groupSpace;
        if (top < view.contentY)
            view.contentY = Math.max(0, top);
        else if (bottom > view.contentY + view.height)
            view.contentY = Math.max(0, Math.min(bottom, view.contentHeight) - view.height);
    }

    // From the top on while the dialog finds its size: its first words are read first.
    function revealAfresh(): void {
        view.contentY = 0;
        if (root.holds(root.focusItem))
            root.reveal(root.focusItem);
    }

    function answer(yes: bool): void {
        if (yes)
            root.accepted();
        else
            root.rejected();
    }

    implicitWidth: Theme.px(432)
    implicitHeight: body.implicitHeight

    Accessible.description: root.text
    Accessible.name: root.title
    Accessible.role: Accessible.Dialog

    // Enter in a line of typing is the answer, as in a form.
    function acceptTyped(event: KeyEvent): void {
        event.accepted = root.Window.activeFocusItem instanceof TextInput;
        if (event.accepted && root.acceptEnabled)
            root.accepted();
    }

    onFocusItemChanged: {
        if (root.holds(root.focusItem))
            root.reveal(root.focusItem);
    }
    Keys.onEnterPressed: event => root.acceptTyped(event)
    Keys.onReturnPressed: event => root.acceptTyped(event)

    ColumnLayout {
        id: body

        anchors.fill: parent
        spacing: Theme.spacing

        SectionTitle {
            Layout.fillWidth: true
            text: root.title
        }

        Flickable {
            id: view

            // The ring round what has the focus needs some room at both sides.
            readonly property real ring: Theme.hairSpace

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.leftMargin: -view.ring
            Layout.rightMargin: -view.ring
            boundsBehavior: Flickable.StopAtBounds
            clip: contentHeight > height + 1
            contentHeight: middle.implicitHeight
            contentWidth: width
            implicitHeight: middle.implicitHeight
            interactive: clip
            // Not by the visibility of what is in it, which follows this one.
            visible: root.text.length > 0 || column.children.length > 0
            onContentHeightChanged: root.revealAfresh()
            onHeightChanged: root.revealAfresh()

            T.ScrollBar.vertical: ScrollBarLine {
                // In the dialog's margin, clear of the fields.
                x: view.x + view.width
                y: view.y
                height: view.height
                parent: root
            }

            ColumnLayout {
                id: middle

                x: view.ring
                // Never less than some words wide: a layout that once had no width keeps wrong heights.
                width: Math.max(Theme.px(160), view.width - 2 * view.ring)
                spacing: Theme.spacing

                BodyText {
                    Layout.fillWidth: true
                    text: root.text
                    visible: root.text.length > 0
                }

                ColumnLayout {
                    id: column

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    spacing: Theme.spacing
                    visible: children.length > 0
                }
            }
        }

        RowLayout {
            Layout.topMargin: Theme.innerSpace
            spacing: Theme.spacing

            Item {
                Layout.fillWidth: true
            }

            SecondaryButton {
                enabled: root.rejectIsMain ? root.acceptEnabled : root.rejectEnabled
                focus: true
                text: root.rejectIsMain ? root.acceptText : root.rejectText
                visible: text.length > 0
                onClicked: root.answer(root.rejectIsMain)
            }

            PrimaryButton {
                id: main

                enabled: root.rejectIsMain ? root.rejectEnabled : root.acceptEnabled
                text: root.rejectIsMain ? root.rejectText : root.acceptText
                onClicked: root.answer(!root.rejectIsMain)
            }
        }
    }
}
