// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls

Item {
    width: 400
    height: 300

    NewPassphraseFields {
        id: fields

        advice: "At least 15 characters."
        strength: -1
        width: 360
    }

    SignalSpy { id: edited; target: fields; signalName: "edited" }
    SignalSpy { id: accepted; target: fields; signalName: "accepted" }

    TestCase {
        name: "NewPassphraseFields"
        when: windowShown

        function init() {
            fields.empty();
            edited.clear();
            accepted.clear();
            fields.forceActiveFocus(Qt.TabFocusReason);
        }

        function type(words) {
            for (const letter of words)
                keyClick(letter);
        }

        function test_enterLeadsFromTheFirstToTheSecondAndThenOn() {
            type("seven");
            keyClick(Qt.Key_Return);
            compare(accepted.count, 0);
            type("herons");
            compare(fields.passphrase, "seven");
            compare(fields.again, "herons");
            keyClick(Qt.Key_Return);
            compare(accepted.count, 1);
        }

        function test_onlyTheFirstIsWeighedWhileItIsTyped() {
            type("ab");
            compare(edited.count, 2);
            compare(edited.signalArguments[1][0], "ab");
            keyClick(Qt.Key_Return);
            type("ab");
            compare(edited.count, 2);
        }

        function test_emptyingLeavesNothing() {
            type("ab");
            keyClick(Qt.Key_Return);
            type("cd");
            fields.empty();
            compare(fields.passphrase, "");
            compare(fields.again, "");
        }
    }
}
