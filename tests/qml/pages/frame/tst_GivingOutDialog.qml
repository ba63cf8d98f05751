// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    readonly property GivingOutModel givingOut: root.application.givingOut

    PageTest {
        property string caseId

        name: "GivingOutDialog"

        function initTestCase(): void {
            verify(root.clinic.open("therapist,manager"));
            verify(root.enter());
            caseId = root.cases.make(root.application, "K-1", ["soundings-alliance-client"]);
            root.cases.makeGoodSessions(root.application, caseId);
        }

        function init(): void {
            root.navigation.goTo(Page.Caseload);
            root.navigation.openCase(caseId);
            verify(root.clinic.settle());
            wait(0);
            press("Give out ...");
            tryVerify(() => dialog() !== null);
            root.givingOut.folder = root.clinic.folder;
        }

        function cleanup(): void {
            root.givingOut.cancel();
            tryVerify(() => dialog() === null);
            root.application.notice.dismiss();
        }

        function dialog(): Item {
            return find("Give out the data of K-1", Accessible.Dialog);
        }

        function writeButton(): Item {
            return all(dialog(), item => item instanceof PrimaryButton)[0];
        }

        function setName(name: string): void {
            const field = find("Name of the new folder", Accessible.EditableText);
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
            type(name);
        }

        function test_1_saysThatNothingIsEncryptedAndWhereItWillStand(): void {
            verify(find("The files are not encrypted: whoever gets hold of them can read them.") !== null);
            verify(find("The files will stand in %1/K-1-data".arg(root.clinic.folder)) !== null);
            verify(find("The client agreed that cases with other therapists go, too", Accessible.CheckBox) !== null);
            checkDialog("Give out the data of K-1");
        }

        function test_2_withoutANameNothingCanBeWritten(): void {
            setName(" ");
            verify(!writeButton().enabled);
            setName("a/b");
            verify(!writeButton().enabled);
            verify(find(root.givingOut.nameProblem) !== null);
        }

        function test_3_whatIsThereAlreadyIsSaidInTheDialogWhichStands(): void {
            root.clinic.makeMeasure("taken");
            setName("taken");
            keyClick(Qt.Key_Return);
            verify(root.clinic.settle());
            verify(root.givingOut.failure.length > 0);
            tryVerify(() => find(root.givingOut.failure) !== null);
            verify(dialog() !== null);
            setName("mine");
            compare(root.givingOut.failure, "");
            keyClick(Qt.Key_Return);
            verify(root.clinic.settle());
            tryVerify(() => dialog() === null);
            verify(root.clinic.fileText("%1/mine/cover.html".arg(root.clinic.folder)).length > 0);
            verify(root.application.notice.text.includes("not encrypted"));
            compare(root.navigation.page, Page.Case);
        }

        function test_4_escapeWritesNothing(): void {
            setName("never");
            keyClick(Qt.Key_Escape);
            tryVerify(() => dialog() === null);
            compare(root.givingOut.code, "");
            compare(root.clinic.fileText("%1/never/cover.html".arg(root.clinic.folder)), "");
        }
    }
}
