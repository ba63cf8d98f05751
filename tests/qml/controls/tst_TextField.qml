// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 300

    Column {
        width: 300
        spacing: Theme.spacing

        TextField { id: field; width: 300; label: "Code"; hint: "At most 12"; maximumLength: 12 }
        TextField { id: secret; width: 300; label: "Passphrase"; password: true }
        TextField { id: wrong; width: 200; label: "Year"; error: "A year has four digits. Nothing was saved yet, and nothing was lost." }
    }

    SignalSpy { id: edited; target: field; signalName: "edited" }
    SignalSpy { id: accepted; target: field; signalName: "accepted" }

    TestCase {
        name: "TextField"
        when: windowShown

        function init() {
            field.text = "";
            field.enabled = true;
            edited.clear();
            accepted.clear();
            field.forceActiveFocus(Qt.TabFocusReason);
        }

        function input(of) {
            return findInput(of);
        }

        function findInput(item) {
            if (item.echoMode !== undefined)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = findInput(item.children[i]);
                if (found)
                    return found;
            }
            return null;
        }

        function test_takesWhatIsTyped() {
            keyClick(Qt.Key_K);
            keyClick(Qt.Key_7);
            compare(field.text, "k7");
            compare(edited.count, 2);
        }

        function test_saysWhenEnterIsPressed() {
            keyClick(Qt.Key_Return);
            compare(accepted.count, 1);
        }

        function test_settingTheTextIsNotAnEdit() {
            field.text = "K-017";
            compare(edited.count, 0);
        }

        function test_takesNothingWhileDisabled() {
            field.enabled = false;
            keyClick(Qt.Key_K);
            compare(field.text, "");
        }

        function test_hasTheNameOfItsLabelAndTheHintAsDescription() {
            compare(input(field).Accessible.name, "Code");
            compare(input(field).Accessible.role, Accessible.EditableText);
            compare(input(field).Accessible.description, "At most 12");
            compare(input(wrong).Accessible.description, wrong.error);
        }

        function test_hidesAPassphraseUntilAskedToShowIt() {
            compare(input(secret).echoMode, TextInput.Password);
            secret.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Space);
            compare(input(secret).echoMode, TextInput.Normal);
            keyClick(Qt.Key_Space);
            compare(input(secret).echoMode, TextInput.Password);
        }

        function test_growsWithALongErrorInsteadOfClippingIt() {
            verify(wrong.height > field.height);
            compare(wrong.width, 200);
        }
    }
}
