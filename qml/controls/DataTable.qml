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

    readonly property real fixedWidth: Array.from(root.columns).reduce((sum, column) => sum + (column.stretch > 0 ? 0 : Theme.px(column.width)), 0)
    readonly property real stretchSum: Array.from(root.columns).reduce((sum, column) => sum + column.stretch, 0)
    readonly property real gaps: (root.columns.length - (root.actionWidth > 0 ? 0 : 1)) * Theme.groupSpace
    readonly property real freeWidth: Math.max(0, root.width - 2 * Theme.spacing - root.gaps - root.actionWidth - root.fixedWidth)

    function columnWidth(column: TableColumn): real {
        return column.stretch > 0 ? root.freeWidth * column.stretch / root.stretchSum : Theme.px(column.width);
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
        spacing: Theme.groupSpace

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
                text: modelData.title
                textFormat: Text.PlainText
                verticalAlignment: Text.AlignVCenter
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
