// SPDX-License-Identifier: GPL-3.0-or-later
// A page at the door: one narrow column in the middle, with the program's name above it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import QtQuick.Window
import Soundings.Controls
import Soundings.Theme

FocusScope {
    id: root

    property string title
    property string purpose
    property real columnWidth: Theme.px(520)
    // What has the focus first is higher than the window: its end is not what is to be read first.
    property bool opensAtTop: false
    property bool begun: false
    default property alias content: column.data
    readonly property Item focusItem: root.Window.activeFocusItem

    function reveal(item: Item): void {
        const top = item.mapToItem(view.contentItem, 0, 0).y - Theme.groupSpace;
        const bottom = top + item.height + 2 * Theme.groupSpace;
        if (top < view.contentY)
            view.contentY = Math.max(0, top);
        else if (bottom > view.contentY + view.height)
            view.contentY = Math.min(Math.max(0, top), Math.min(bottom, view.contentHeight) - view.height);
    }

    function holds(item: Item): bool {
        return item !== null && (item === column || root.holds(item.parent));
    }

    onFocusItemChanged: {
        if (!root.holds(root.focusItem))
            return;
        if (root.begun || !root.opensAtTop)
            root.reveal(root.focusItem);
        root.begun = true;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    Flickable {
        id: view

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(height, frame.implicitHeight + 2 * Theme.edgeSpace)

        T.ScrollBar.vertical: ScrollBarLine {}

        ColumnLayout {
            id: frame

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(Theme.edgeSpace, (view.height - height) * 0.4)
            // Never less than some words wide: a layout that once had no width keeps wrong heights.
            width: Math.max(Theme.px(240), Math.min(root.columnWidth, view.width - 2 * Theme.edgeSpace))
            spacing: Theme.groupSpace

            ColumnLayout {
                Layout.fillHeight: false
                Layout.fillWidth: true
                spacing: Theme.innerSpace

                CaptionText {
                    Layout.fillWidth: true
                    font.letterSpacing: 1
                    text: qsTr("Soundings")
                }

                PageHeader {
                    Layout.fillWidth: true
                    purpose: root.purpose
                    title: root.title
                }
            }

            ColumnLayout {
                id: column

                Layout.fillHeight: false
                Layout.fillWidth: true
                spacing: Theme.groupSpace
            }
        }
    }
}
