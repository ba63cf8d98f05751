// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    readonly property ErasureModel erasure: root.application.erasure

    PageTest {
        property int cases: 0

        name: "ErasureDialog"

        function initTestCase(): void {
            verify(root.clinic.open("therapist"));
            verify(root.enter());
        }

        function cleanup(): void {
            root.erasure.cancel();
            root.application.givingOut.cancel();
            tryVerify(() => all(root.Window.window.contentItem, item => item.Accessible.role === Accessible.Dialog).length === 0);
            root.application.notice.dismiss();
        }

        function dialog(): Item {
            return find("Erase %1?".arg(root.erasure.code), Accessible.Dialog);
        }

        function ask(id: string): void {
            // What the test before asked is over and out of sight.
            root.erasure.cancel();
            verify(root.clinic.settle());
            tryVerify(() => root.erasure.code === "");
            wait(400);
            root.navigation.goTo(Page.Caseload);
            root.navigation.openCase(id);
            verify(root.clinic.settle());
            wait(0);
            // A dialog of before that is still fading takes the first press.
            for (let tries = 0; tries < 3 && dialog() === null; ++tries) {
                press("Erase ...");
                verify(root.clinic.settle());
                wait(50);
            }
            tryVerify(() => dialog() !== null);
        }

        // A case with three sessions.
        function askSingle(): string {
            const code = "K-%1".arg(++cases);
            const id = root.cases.make(root.application, code, ["soundings-alliance-client"]);
            root.cases.makeGoodSessions(root.application, id);
            ask(id);
            return code;
        }

        function eraseButton(): Item {
            return all(dialog(), item => item instanceof SecondaryButton && item.text === "Erase for good")[0];
        }

        function codeField(): Item {
            return find("Type %1 to erase this client".arg(root.erasure.code), Accessible.EditableText);
        }

        function test_1_saysWhatGoesAndAdvisesToKeep(): void {
            askSingle();
            verify(find("3 sessions") !== null || find("3 session(s)") !== null);
            verify(all(dialog(), item => item instanceof PrimaryButton)[0].text === "Keep");
            verify(!eraseButton().enabled);
            checkDialog("Erase %1?".arg(root.erasure.code));
        }

        function test_2_theCodeIsTypedAndTheClientIsGone(): void {
            const code = askSingle();
            codeField().forceActiveFocus(Qt.TabFocusReason);
            type(code.slice(0, -1));
            verify(!eraseButton().enabled);
            type(code.slice(-1));
            verify(eraseButton().enabled);
            keyClick(Qt.Key_Return);
            verify(root.erasure.running);
            verify(!eraseButton().enabled);
            verify(root.clinic.settle());
            verify(root.clinic.settle());
            tryVerify(() => find("Erase %1?".arg(code), Accessible.Dialog) === null);
            compare(root.navigation.page, Page.Caseload);
            verify(root.application.notice.text.length > 0);
            verify(find(code) === null);
        }

        function test_3_escapeKeepsTheClient(): void {
            const code = askSingle();
            codeField().forceActiveFocus(Qt.TabFocusReason);
            type(code);
            keyClick(Qt.Key_Escape);
            tryVerify(() => find("Erase %1?".arg(code), Accessible.Dialog) === null);
            compare(root.erasure.code, "");
            compare(root.navigation.page, Page.Case);
        }

        function test_4_textsOfASharedCaseNeedAChoice(): void {
            ask(root.cases.makeTalkedCouple(root.application, "soundings-alliance-client"));
            compare(root.erasure.code, "K-021");
            codeField().forceActiveFocus(Qt.TabFocusReason);
            type("K-021");
            verify(!eraseButton().enabled);
            const choice = find("Notes, plans and reviews about the cases that stay", Accessible.ComboBox);
            choice.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            verify(eraseButton().enabled);
            checkDialog("Erase K-021?");
        }

        function test_3_theDataIsGivenOutFirstAndTheQuestionComesBack(): void {
            const code = askSingle();
            press("Give out the data first ...");
            tryVerify(() => find("Give out the data of %1".arg(code), Accessible.Dialog) !== null);
            verify(find("Erase %1?".arg(code), Accessible.Dialog) === null);
            root.application.givingOut.folder = root.clinic.folder;
            press("Write the files");
            verify(root.clinic.settle());
            tryVerify(() => find("Erase %1?".arg(code), Accessible.Dialog) !== null);
            verify(root.clinic.fileText("%1/%2-data/cover.html".arg(root.clinic.folder).arg(code)).includes(code));
        }
    }
}
