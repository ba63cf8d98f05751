// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 600
    height: 300

    MessageBar { id: bar; width: 500; stayMs: 100 }

    SignalSpy { id: action; target: bar; signalName: "action" }

    TestCase {
        name: "MessageBar"
        when: windowShown

        function init() {
            bar.dismiss();
            action.clear();
            bar.forceActiveFocus(); bar.focus = false;
        }

        function test_closedTakesNoSpace() {
            compare(bar.height, 0);
            verify(!bar.visible);
        }

        function test_whatWasDoneLeavesByItself() {
            bar.show(MessageBar.Done, "Saved.", "Undo");
            verify(bar.open);
            tryVerify(() => !bar.open);
        }

        function test_whatFailedStaysUntilItIsClosed() {
            bar.show(MessageBar.Failed, "The disk is full.", "");
            wait(300);
            verify(bar.open);
            bar.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Escape);
            verify(!bar.open);
        }

        function test_offersUndo() {
            bar.show(MessageBar.Done, "Saved.", "Undo");
            wait(50);
            mouseClick(bar, bar.width - 80, bar.height / 2);
            compare(action.count, 1);
        }

        function test_isReadAsAnAlert() {
            bar.show(MessageBar.Failed, "The disk is full.", "");
            compare(bar.Accessible.role, Accessible.AlertMessage);
            compare(bar.Accessible.name, "The disk is full.");
        }

        function test_growsWithALongText() {
            bar.show(MessageBar.Failed, "short", "");
            const height = bar.height;
            bar.show(MessageBar.Failed, "a long sentence ".repeat(20), "");
            tryVerify(() => bar.height > height);
        }
    }
}
