// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a DataTable: one text a column; actions of the row stand at its end.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Theme

ListRow {
    id: root

    required property DataTable table
    required property list<string> cells
    property int status: StatusMark.Unknown
    default property alias actions: slot.data

    text: Array.from(root.cells).filter(cell => cell.length > 0).join(", ")
    onClicked: root.table?.selectAt(root.y)

    Accessible.role: Accessible.Row

    contentItem: Row {
        // A row that is being taken away has lost its table before its cells go.
        spacing: root.table?.gap ?? 0

        Repeater {
            model: root.table?.columns ?? null

            TableCell {
                required property int index
                required property TableColumn modelData

                width: root?.table?.columnWidth(modelData) ?? 0
                anchors.verticalCenter: parent?.verticalCenter
                column: modelData
                status: root.status
                text: root.cells[index] ?? ""
                visible: root?.table?.shows(modelData) ?? false
            }
        }
    }

    RowLayout {
        id: slot

        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.innerSpace
    }
}
