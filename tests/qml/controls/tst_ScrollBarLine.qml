// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import QtTest
import Soundings.Controls

Item {
    width: 400
    height: 300

    Flickable {
        id: view

        width: 300
        height: 200
        contentHeight: 1000

        T.ScrollBar.vertical: ScrollBarLine { id: bar }
    }

    TestCase {
        name: "ScrollBarLine"
        when: windowShown

        function init() {
            view.contentHeight = 1000;
            view.contentY = 0;
        }

        function test_isThereWhileThereIsSomethingToScroll() {
            tryVerify(() => bar.visible);
            view.contentHeight = 200;
            tryVerify(() => !bar.visible);
            view.contentHeight = 201;
            tryVerify(() => bar.visible);
        }

        function test_staysLargeEnoughToBeSeen() {
            view.contentHeight = 1000000;
            tryVerify(() => bar.contentItem.height >= 0.08 * (bar.height - 2 * bar.padding) - 1);
        }

        function test_draggingScrolls() {
            tryVerify(() => bar.contentItem.height > 0);
            mousePress(bar, 6, 20);
            mouseMove(bar, 6, 120);
            mouseRelease(bar, 6, 120);
            verify(view.contentY > 300);
        }

        function test_takesNoFocus() {
            verify(!bar.activeFocusOnTab);
        }
    }
}
