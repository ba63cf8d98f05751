// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever Tab leads to shows where the keyboard is: a ring on it, or on the part of it that is
// operated. Every control is asked, on a page as it stands in the window.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    id: root

    width: 800
    height: 2000

    SecondaryButton { id: before; text: "Before" }

    ColumnLayout {
        id: column

        y: 60
        width: 700

        PrimaryButton { text: "Primary" }
        SecondaryButton { text: "Secondary" }
        QuietButton { text: "Quiet" }
        IconButton { glyph: Glyph.Lock; text: "Icon" }
        CheckField { text: "Check" }
        SegmentedControl { id: segmented; label: "Segments"; options: ["One", "Two", "Three"]; currentIndex: 1 }
        SegmentedControl { label: "Segments without a choice"; options: ["Four", "Five"]; currentIndex: -1 }
        ChoiceRow { id: question; Layout.fillWidth: true; text: "Item"; options: ["Never", "Often"]; currentIndex: 1 }
        ChoiceRow { Layout.fillWidth: true; text: "Item without an answer"; options: ["No", "Yes"] }
        RatingLine { Layout.fillWidth: true; label: "Rating" }
        RatingLine { Layout.fillWidth: true; label: "Rating with a mark"; value: 4 }
        TextField { Layout.fillWidth: true; label: "Words" }
        TextField { Layout.fillWidth: true; label: "Passphrase"; password: true }
        TextArea { Layout.fillWidth: true; label: "Notes" }
        NumberField { Layout.fillWidth: true; label: "Number" }
        DateField { Layout.fillWidth: true; label: "Day" }
        SearchField { text: "K-0" }
        SelectField { Layout.fillWidth: true; label: "Select"; model: ["A", "B"] }
        ListRow { Layout.fillWidth: true; text: "Row" }
        RailButton { text: "Rail button" }
        MessageBar { Layout.fillWidth: true; text: "Message"; actionText: "Undo" }
        EmptyState { Layout.fillWidth: true; title: "Empty"; actionText: "Begin" }
    }

    DataTable {
        id: cases

        y: 1400
        width: 700
        name: "Table"
        columns: [TableColumn { title: "Client"; width: 96 }]
        model: ["K-001", "K-002"]
        delegate: TableRow {
            required property string modelData

            table: cases
            cells: [modelData]
        }
    }

    Rail {
        y: 1600
        height: 380
        items: [RailItem { glyph: Glyph.Caseload; text: "Caseload" }, RailItem { glyph: Glyph.Clinic; text: "Clinic" }]
        userName: "Somebody"
    }

    TestCase {
        name: "FocusRing"
        when: windowShown

        function rings(item: Item): var {
            const own = item instanceof FocusRing && item.visible && item.border.color.a > 0 ? [item] : [];
            return Array.from(item.children).reduce((found, child) => found.concat(rings(child)), own);
        }

        // A text area's ring stands round the part that scrolls, which is not inside what has the
        // focus.
        function ringOf(stop: Item): bool {
            return rings(stop).length > 0 || (stop instanceof TextEdit && rings(stop.parent.parent).length > 0);
        }

        function walk(key: int, visit: var): int {
            const stops = new Set();
            before.forceActiveFocus(Qt.TabFocusReason);
            keyClick(key);
            while (!stops.has(root.Window.activeFocusItem)) {
                const stop = root.Window.activeFocusItem;
                stops.add(stop);
                visit(stop);
                keyClick(key);
            }
            return stops.size;
        }

        function test_whatTabLeadsToShowsIt_data(): var {
            return [{tag: "forwards", key: Qt.Key_Tab}, {tag: "backwards", key: Qt.Key_Backtab}];
        }

        function test_whatTabLeadsToShowsIt(data: var): void {
            const without = [];
            const stops = walk(data.key, stop => {
                if (!ringOf(stop))
                    without.push(`${stop} ${stop.Accessible.name}`);
            });
            compare(without, []);
            verify(stops > 24, stops);
        }

        function test_onlyOneThingShowsIt(): void {
            walk(Qt.Key_Tab, stop => compare(rings(root).length, 1, stop.Accessible.name));
        }

        function test_whatArrowsLeadToShowsIt_data(): var {
            return [{tag: "segments", item: segmented}, {tag: "choices", item: question}, {tag: "table", item: cases}];
        }

        function test_whatArrowsLeadToShowsIt(data: var): void {
            data.item.currentIndex = 1;
            before.forceActiveFocus(Qt.TabFocusReason);
            data.item.forceActiveFocus(Qt.TabFocusReason);
            for (const key of data.item === cases ? [Qt.Key_Up, Qt.Key_Down] : [Qt.Key_Left, Qt.Key_Right]) {
                keyClick(key);
                verify(ringOf(root.Window.activeFocusItem), key);
            }
            compare(data.item.currentIndex, 1);
        }

        function test_whatANumberKeyAnswersShowsIt(): void {
            question.currentIndex = -1;
            question.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_2);
            compare(question.currentIndex, 1);
            verify(ringOf(root.Window.activeFocusItem));
        }

        // The pointer shows by itself where it is.
        function test_whatIsPressedByPointerShowsNone_data(): var {
            return Array.from(column.children).filter(item => item instanceof T.AbstractButton).map(item => ({tag: item.text, item: item}));
        }

        function test_whatIsPressedByPointerShowsNone(data: var): void {
            before.forceActiveFocus(Qt.OtherFocusReason);
            mouseClick(data.item);
            compare(rings(root).length, 0);
        }

        function test_aSegmentPressedByPointerShowsNone(): void {
            before.forceActiveFocus(Qt.OtherFocusReason);
            mouseClick(segmented, 20, segmented.height / 2);
            compare(segmented.currentIndex, 0);
            compare(rings(root).length, 0);
            segmented.currentIndex = 1;
        }
    }
}
