// SPDX-License-Identifier: GPL-3.0-or-later
// The scaffold of a page: margins 32, no wider than 1200, header on top, groups 24 apart; scrolls by
// wheel, by page keys, and to whatever takes the focus.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import QtQuick.Window
import Soundings.Theme

FocusScope {
    id: root

    property alias title: header.title
    property alias purpose: header.purpose
    property alias actions: header.actions
    property real maximumWidth: Theme.pageWidth
    // Shares the height of the window among children that want it, for pages that fit without
    // scrolling.
    property bool fillsHeight: false
    default property alias content: column.data
    readonly property Item focusItem: root.Window.activeFocusItem

    function scrollTo(y: real): void {
        view.contentY = Math.max(0, Math.min(y, view.contentHeight - view.height));
    }

    function reveal(item: Item): void {
        const top = item.mapToItem(view.contentItem, 0, 0).y - Theme.spacing;
        const bottom = top + item.height + 2 * Theme.spacing;
        if (top < view.contentY || bottom - top > view.height)
            root.scrollTo(top);
        else if (bottom > view.contentY + view.height)
            root.scrollTo(bottom - view.height);
    }

    function holds(item: Item): bool {
        return item !== null && (item === column || root.holds(item.parent));
    }

    onFocusItemChanged: {
        if (root.activeFocus && root.holds(root.focusItem))
            root.reveal(root.focusItem);
    }

    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp;
        if (event.accepted)
            root.scrollTo(view.contentY + (event.key === Qt.Key_PageDown ? 0.9 : -0.9) * view.height);
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
        contentHeight: frame.implicitHeight + 2 * Theme.edgeSpace

        T.ScrollBar.vertical: ScrollBarLine {}

        ColumnLayout {
            id: frame

            x: Math.max(Theme.edgeSpace, (view.width - width) / 2)
            y: Theme.edgeSpace
            // Never less than some words wide: a layout that once had no width keeps wrong heights.
            width: Math.max(Theme.px(240), Math.min(root.maximumWidth, view.width - 2 * Theme.edgeSpace))
            height: root.fillsHeight ? Math.max(implicitHeight, view.height - 2 * Theme.edgeSpace) : implicitHeight
            spacing: Theme.groupSpace

            PageHeader {
                id: header

                Layout.fillHeight: false
                Layout.fillWidth: true
                visible: title.length > 0
            }

            ColumnLayout {
                id: column

                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: Theme.groupSpace
            }
        }
    }
}
