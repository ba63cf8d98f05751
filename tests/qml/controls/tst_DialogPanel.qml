// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    id: root

    width: 800
    height: 600

    SecondaryButton { id: opener; text: "Open" }

    DialogPanel { id: dialog; title: "Close this case?"; text: "You can open it again."; acceptText: "Close case" }

    DialogPanel { id: leaving; title: "Leave?"; text: "It would be lost."; acceptText: "Leave"; rejectText: "Stay"; rejectIsMain: true }

    DialogPanel { id: working; title: "Erase?"; acceptText: "Erase"; rejectText: "Keep"; staysOpen: true }

    DialogPanel {
        id: tall

        title: "Much to say"
        acceptText: "Go on"

        Repeater {
            id: fields

            model: 12

            TextField { Layout.fillWidth: true; label: "Field" }
        }
    }

    SignalSpy { id: confirmed; target: working; signalName: "confirmed" }
    SignalSpy { id: left; target: leaving; signalName: "accepted" }
    SignalSpy { id: stayed; target: leaving; signalName: "rejected" }
    SignalSpy { id: accepted; target: dialog; signalName: "accepted" }
    SignalSpy { id: rejected; target: dialog; signalName: "rejected" }

    TestCase {
        name: "DialogPanel"
        when: windowShown

        function init() {
            accepted.clear();
            rejected.clear();
            dialog.acceptEnabled = true;
            opener.forceActiveFocus(Qt.TabFocusReason);
            dialog.open();
            tryVerify(() => dialog.opened);
        }

        function cleanup() {
            dialog.close();
            tryVerify(() => !dialog.visible);
        }

        function test_escapeSaysNo() {
            keyClick(Qt.Key_Escape);
            compare(rejected.count + accepted.count, 1);
            compare(accepted.count, 0);
        }

        function test_theFirstEnterIsTheHarmlessAnswer() {
            keyClick(Qt.Key_Return);
            compare(accepted.count, 0);
            compare(rejected.count, 1);
        }

        function test_acceptsByKeyboard() {
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            compare(accepted.count, 1);
        }

        function test_focusStaysInside() {
            for (let i = 0; i < 5; ++i) {
                keyClick(Qt.Key_Tab);
                verify(!opener.activeFocus);
            }
        }

        function test_cannotBeAcceptedWhileSomethingIsMissing() {
            dialog.acceptEnabled = false;
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            compare(accepted.count, 0);
        }

        // Of the buttons that can be seen: the filled one, and all of them from left to right.
        function buttonsOf(item: Item): var {
            if (!item.visible)
                return [];
            const below = Array.from(item.children).reduce((found, child) => found.concat(buttonsOf(child)), []);
            return item instanceof ActionButton ? [item, ...below] : below;
        }

        function test_whereStayingIsAdvisedItIsTheFilledAnswerAndTheFirstEnter() {
            dialog.close();
            tryVerify(() => !dialog.visible);
            left.clear();
            stayed.clear();
            leaving.open();
            tryVerify(() => leaving.opened);
            const buttons = buttonsOf(leaving.contentItem);
            compare(buttons.map(button => button.text), ["Leave", "Stay"]);
            verify(buttons[1] instanceof PrimaryButton);
            verify(!(buttons[0] instanceof PrimaryButton));
            verify(buttons[1].activeFocus);
            keyClick(Qt.Key_Return);
            compare(stayed.count, 1);
            tryVerify(() => !leaving.visible);

            leaving.open();
            tryVerify(() => leaving.opened);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            compare(left.count, 1);
            compare(stayed.count, 1);
            tryVerify(() => !leaving.visible);
        }

        function test_whatTakesAWhileStandsUntilItIsClosedAndCannotBeAnsweredTwice() {
            dialog.close();
            tryVerify(() => !dialog.visible);
            working.open();
            tryVerify(() => working.opened);
            const [no, yes] = buttonsOf(working.contentItem);
            yes.clicked();
            compare(confirmed.count, 1);
            verify(working.opened);
            working.busy = true;
            verify(!yes.enabled);
            verify(!no.enabled);
            keyClick(Qt.Key_Escape);
            wait(20);
            verify(working.opened);
            working.busy = false;
            verify(yes.enabled);
            tryVerify(() => no.activeFocus);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !working.visible);
            compare(confirmed.count, 1);
        }

        function test_whatDoesNotFitScrollsAndTheAnswersStayInSight() {
            dialog.close();
            tryVerify(() => !dialog.visible);
            tall.open();
            tryVerify(() => tall.opened);
            tryVerify(() => tall.implicitHeight > root.height);
            for (const button of buttonsOf(tall.contentItem)) {
                const bottom = button.mapToItem(null, 0, button.height).y;
                verify(bottom <= tall.parent.height, `${button.text} ends at ${bottom}`);
            }
            const last = fields.itemAt(11);
            last.forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => last.mapToItem(null, 0, last.height).y < buttonsOf(tall.contentItem)[0].mapToItem(null, 0, 0).y);
            fields.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => fields.itemAt(0).mapToItem(tall.contentItem, 0, 0).y >= 0);
            tall.close();
            tryVerify(() => !tall.visible);
        }

        function test_fitsIntoASmallWindow() {
            verify(dialog.width <= root.width - 64);
            verify(dialog.height <= root.height - 64);
        }
    }
}
