// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 300

    SecondaryButton { id: before; y: 200; text: "Before" }

    ListRow { id: row; width: 300; text: "K-017, couple"; contentItem: BodyText { text: row.text } }
    ListRow { id: last; y: 80; width: 300; text: "K-032"; separator: false; contentItem: BodyText { text: last.text } }

    SignalSpy { id: clicked; target: row; signalName: "clicked" }

    TestCase {
        name: "ListRow"
        when: windowShown

        function init() {
            row.enabled = true;
            clicked.clear();
            before.forceActiveFocus(Qt.TabFocusReason);
        }

        function lines(item) {
            return Array.from(item.background.children).filter(child => child.visible && child.height === Theme.borderWidth).length;
        }

        function test_openedByEnterBySpaceAndByPointer() {
            row.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Enter);
            keyClick(Qt.Key_Space);
            mouseClick(row);
            compare(clicked.count, 4);
        }

        function test_disabledItCannotBeOpened() {
            row.enabled = false;
            mouseClick(row);
            compare(clicked.count, 0);
        }

        function test_isReachedByTab() {
            keyClick(Qt.Key_Tab);
            verify(row.activeFocus);
            verify(row.visualFocus);
        }

        function test_isReadWithItsText() {
            compare(row.Accessible.role, Accessible.ListItem);
            compare(row.Accessible.name, "K-017, couple");
        }

        function test_isHighEnoughToBeHit() {
            verify(row.height >= 44);
        }

        // Rows reach to the edges of the card that holds them.
        function test_underThePointerItLeavesTheLinesRoundItAlone(): void {
            Theme.scheme = Theme.Scheme.Contrast;
            mousePress(row);
            const ground = row.background.children[0];
            for (const edge of [ground.x, ground.y, row.width - ground.x - ground.width, row.height - ground.y - ground.height])
                verify(edge >= Theme.borderWidth, edge);
            verify(ground.color.a > 0);
            mouseRelease(row);
            Theme.scheme = Theme.Scheme.System;
        }

        function test_theLastOneGoesWithoutALine() {
            compare(lines(row), 1);
            compare(lines(last), 0);
        }
    }
}
