// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 800
    height: 400

    ScrollPage {
        id: page

        anchors.fill: parent
        title: "Caseload"
        purpose: "Who needs you"
        actions: PrimaryButton { text: "New client" }

        SecondaryButton { id: first; text: "First" }
        Item { implicitHeight: 900; implicitWidth: 10 }
        SecondaryButton { id: last; text: "Last" }
    }

    TestCase {
        name: "ScrollPage"
        when: windowShown

        function init() {
            first.forceActiveFocus(Qt.TabFocusReason);
            page.scrollTo(0);
        }

        function inSight(item) {
            const y = item.mapToItem(page, 0, 0).y;
            return y >= 0 && y + item.height <= page.height;
        }

        function test_scrollsToWhatTakesTheFocus() {
            verify(!inSight(last));
            last.forceActiveFocus(Qt.TabFocusReason);
            verify(inSight(last));
            first.forceActiveFocus(Qt.TabFocusReason);
            verify(inSight(first));
        }

        function test_pageKeysScroll() {
            keyClick(Qt.Key_PageDown);
            verify(!inSight(first));
            keyClick(Qt.Key_PageUp);
            verify(inSight(first));
        }

        function test_keepsItsMargins() {
            compare(first.mapToItem(page, 0, 0).x, 32);
        }
    }
}
