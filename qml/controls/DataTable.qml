// SPDX-License-Identifier: GPL-3.0-or-later
// Rows under headed columns. The page gives columns, a model and a TableRow as delegate; arrow keys
// move between rows, Enter opens one. It is as tall as its rows unless the page makes it shorter.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Soundings.Theme

FocusScope {
    id: root

    required property list<TableColumn> columns
    property alias model: list.model
    property alias delegate: list.delegate
    property alias currentIndex: list.currentIndex
    readonly property int count: list.count
    property string name
    // Width kept for a row's own buttons; 0 for none.
    property real actionWidth: 0

    // Between columns.
    property real gap: Theme.groupSpace

    readonly property real stretchSum: root.sumOf(column => column.stretch)
    readonly property real leastSum: root.sumOf(column => column.stretch > 0 ? Theme.px(column.least) : 0)
    // Columns whose `yields` is at most this are left out.
    readonly property int yielded: {
        const last = Math.max(0, ...Array.from(root.columns).map(column => column.yields));
        let yielded = 0;
        while (yielded < last && root.neededWidth(yielded) > root.width)
            ++yielded;
        return yielded;
    }
    // What is left for the stretched columns beyond their least; less than 0 where that is too much.
    readonly property real freeWidth: Math.max(-root.leastSum, root.width - root.neededWidth(root.yielded))

    function stays(column: TableColumn, yielded: int): bool {
        return column.yields === 0 || column.yields > yielded;
    }

    function shows(column: TableColumn): bool {
        return root.stays(column, root.yielded);
    }

    // Over the columns that are shown.
    function sumOf(share: var): real {
        return Array.from(root.columns).reduce((sum, column) => sum + (root.shows(column) ? share(column) : 0), 0);
    }

    function neededWidth(yielded: int): real {
        const shown = Array.from(root.columns).filter(column => root.stays(column, yielded));
        const words = shown.reduce((sum, column) => sum + Theme.px(column.stretch > 0 ? column.least : column.width), 0);
        return words + (shown.length - (root.actionWidth > 0 ? 0 : 1)) * root.gap + root.actionWidth + 2 * Theme.spacing;
    }

    function columnWidth(column: TableColumn): real {
        if (column.stretch <= 0)
            return Theme.px(column.width);
        const least = Theme.px(column.least);
        return root.freeWidth < 0 ? least * (1 + root.freeWidth / root.leastSum) : least + root.freeWidth * column.stretch / root.stretchSum;
    }

    // To the row above or below. It gets the keyboard before it is the current one: the list would
    // give it without a reason, and without a ring.
    function step(by: int): void {
        const index = list.currentIndex + by;
        if (index < 0 || index >= list.count)
            return;
        list.positionViewAtIndex(index, ListView.Contain);
        list.itemAtIndex(index)?.forceActiveFocus(Qt.TabFocusReason);
        list.currentIndex = index;
    }

    // The row that stands at this height of the list becomes the current one.
    function selectAt(y: real): void {
        list.currentIndex = list.indexAt(1, y + 1);
    }

    implicitWidth: Theme.px(640)
    implicitHeight: header.height + list.contentHeight

    Accessible.name: root.name
    Accessible.role: Accessible.Table

    Row {
        id: header

        x: Theme.spacing
        width: parent.width - 2 * Theme.spacing
        height: Theme.controlHeight
        spacing: root.gap

        Repeater {
            model: root.columns

            Text {
                required property TableColumn modelData

                width: root.columnWidth(modelData)
                height: header.height
                Accessible.name: text
                Accessible.role: Accessible.ColumnHeader
                color: Theme.muted
                elide: Text.ElideRight
                font.family: Theme.family
                font.pixelSize: Theme.captionSize
                font.weight: Font.Medium
                horizontalAlignment: modelData.numeric ? Text.AlignRight : Text.AlignLeft
                maximumLineCount: 2
                text: modelData.title
                textFormat: Text.PlainText
                verticalAlignment: Text.AlignVCenter
                visible: root.shows(modelData)
                wrapMode: Text.WordWrap
            }
        }
    }

    Rectangle {
        anchors.bottom: header.bottom
        width: parent.width
        height: Theme.borderWidth
        color: Theme.line
    }

    ListView {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height + 1
        focus: true
        highlightMoveDuration: Theme.duration
        interactive: clip
        Keys.onDownPressed: root.step(1)
        Keys.onUpPressed: root.step(-1)

        T.ScrollBar.vertical: ScrollBarLine {}
    }
}
