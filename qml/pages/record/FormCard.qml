// SPDX-License-Identifier: GPL-3.0-or-later
// One form: its head, its questions, and the ways not to fill it in.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Record
import Soundings.Theme

Card {
    id: root

    required property FormModel form
    readonly property int rowCount: rows.count
    readonly property bool skipped: root.form.skip !== FormModel.NotSkipped

    // The user went on from, or back from, a row; the page is to show an item.
    signal nextFrom(int row)
    signal backFrom(int row)
    signal shown(Item item)

    // False when there is no such row to be filled in.
    function focusRow(row: int): bool {
        if (root.skipped && row === 0 && root.form.skip === FormModel.OtherReason) {
            skipLine.focusReason();
            return true;
        }
        const item = root.skipped ? null : rows.itemAt(row) as FormRow;
        if (!item)
            return false;
        item.forceActiveFocus(Qt.TabFocusReason);
        // The page has followed the focus to a single choice: the question belongs to it.
        root.shown(item);
        return true;
    }

    name: qsTr("%1, %2").arg(root.form.title).arg(root.form.whose)
    spacing: Theme.groupSpace

    FormHead {
        Layout.fillWidth: true
        form: root.form
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.spacing
        columns: root.form.numbersOnly ? Math.max(1, Math.floor(width / Theme.px(200))) : 1
        rowSpacing: Theme.groupSpace
        visible: !root.skipped

        Repeater {
            id: rows

            model: root.form

            FormRow {
                id: row

                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                form: root.form
                onBack: root.backFrom(row.index)
                onNext: root.nextFrom(row.index)
            }
        }
    }

    SkipLine {
        id: skipLine

        Layout.fillWidth: true
        form: root.form
    }
}
