// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 600
    height: 400

    DialogBody {
        id: plain

        width: 400
        height: implicitHeight
        title: "Leave this page?"
        text: "It would be lost."
        acceptText: "Leave"
        rejectText: "Stay"
    }

    DialogBody {
        id: form

        y: 200
        width: 400
        height: implicitHeight
        title: "Add a measure"
        text: ""
        acceptText: "Add"
        rejectText: ""

        TextField { id: folder; width: 400; label: "Folder" }
    }

    SignalSpy { id: accepted; target: plain; signalName: "accepted" }
    SignalSpy { id: rejected; target: plain; signalName: "rejected" }

    TestCase {
        name: "DialogBody"
        when: windowShown

        function init() {
            accepted.clear();
            rejected.clear();
        }

        function buttons(item) {
            if (!item.visible)
                return [];
            const below = Array.from(item.children).reduce((found, child) => found.concat(buttons(child)), []);
            return item instanceof ActionButton ? [item, ...below] : below;
        }

        function test_isADialogWithItsQuestion() {
            compare(plain.Accessible.role, Accessible.Dialog);
            compare(plain.Accessible.name, "Leave this page?");
            compare(plain.Accessible.description, "It would be lost.");
        }

        function test_theFirstFocusIsOnTheAnswerThatChangesNothing() {
            plain.focusFirst();
            verify(buttons(plain)[0].activeFocus);
            compare(buttons(plain)[0].text, "Stay");
            keyClick(Qt.Key_Return);
            compare(rejected.count, 1);
            compare(accepted.count, 0);
        }

        function test_withAFieldTheFirstFocusIsThere() {
            form.focusFirst();
            verify(folder.activeFocus);
        }

        function test_theOnlyAnswerStandsAlone() {
            compare(buttons(form).map(button => button.text), ["Add"]);
        }

        function test_itCannotBeAcceptedWhileSomethingIsMissing() {
            plain.acceptEnabled = false;
            mouseClick(buttons(plain)[1]);
            plain.acceptEnabled = true;
            compare(accepted.count, 0);
            mouseClick(buttons(plain)[1]);
            compare(accepted.count, 1);
        }
    }
}
