// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 200

    SearchField { id: field; width: 240 }

    SignalSpy { id: edited; target: field; signalName: "edited" }

    TestCase {
        name: "SearchField"
        when: windowShown

        function init() {
            field.text = "K-0";
            edited.clear();
            field.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_escapeEmptiesItAndSaysSo() {
            keyClick(Qt.Key_Escape);
            compare(field.text, "");
            compare(edited.count, 1);
        }

        function test_saysEveryKey() {
            keyClick(Qt.Key_1);
            compare(field.text, "K-01");
            compare(edited.count, 1);
        }

        function test_hasAName() {
            verify(field.Accessible.name.length > 0);
            compare(field.Accessible.role, Accessible.EditableText);
        }
    }
}
