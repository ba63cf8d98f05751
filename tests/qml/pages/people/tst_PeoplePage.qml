// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    readonly property PeopleModel people: root.application.people
    readonly property string words: "seven quiet herons wade"

    PageTest {
        name: "PeoplePage"

        function initTestCase(): void {
            verify(root.clinic.open("manager,supervisor"));
            verify(root.enter());
        }

        function init(): void {
            root.navigation.goTo(Page.Settings);
            root.navigation.goTo(Page.People);
            verify(root.clinic.settle());
            wait(0);
        }

        function cleanup(): void {
            root.application.notice.dismiss();
        }

        function rows(): var {
            return all(root, item => item instanceof TableRow);
        }

        function fill(name: string, passphrase: string): void {
            press("Add a colleague");
            const field = find("Name", Accessible.EditableText);
            verify(field.activeFocus);
            type(name);
            find("Their passphrase", Accessible.EditableText).forceActiveFocus(Qt.TabFocusReason);
            type(passphrase);
            keyClick(Qt.Key_Return);
            type(passphrase);
        }

        function test_1_everyoneReachesEverything(): void {
            compare(rows().length, 1);
            checkPage();
            press("Add a colleague");
            checkPage();
            press("Cancel");
        }

        function test_2_aPassphraseThatIsEasyToGuessIsSaidOnTheSpot(): void {
            fill("grace", "short");
            keyClick(Qt.Key_Return);
            wait(0);
            verify(root.people.newPerson.passphraseProblem.length > 0);
            verify(find("Add", Accessible.Button) !== null);
            keyClick(Qt.Key_Escape);
            wait(0);
            verify(find("Add", Accessible.Button) === null);
            compare(root.people.newPerson.name, "");
        }

        function test_3_aColleagueIsAddedWithThePassphraseTheyType(): void {
            fill("grace", root.words);
            keyClick(Qt.Key_Return);
            verify(root.people.newPerson.busy);
            verify(root.clinic.settle());
            tryVerify(() => rows().length === 2, 5000);
            verify(find("Add", Accessible.Button) === null);
            verify(rows()[1].text.includes("grace"));
        }

        function test_4_supervisionIsSaid(): void {
            root.people.supervise(root.clinic.userName, "grace");
            verify(root.clinic.settle());
            tryVerify(() => rows()[1].text.includes("Supervised by %1".arg(root.clinic.userName)), 5000);
        }

        function test_4b_itIsEnded(): void {
            verify(find("%1 supervises grace".arg(root.clinic.userName)) !== null);
            checkPage();
            press("End ...");
            const title = "End the supervision?";
            tryVerify(() => find(title, Accessible.Dialog) !== null, 5000);
            checkDialog(title);
            keyClick(Qt.Key_Escape);
            tryVerify(() => find(title, Accessible.Dialog) === null, 5000);
            verify(rows()[1].text.includes("Supervised by"));
            press("End ...");
            tryVerify(() => find(title, Accessible.Dialog) !== null, 5000);
            press("End it");
            verify(root.clinic.settle());
            tryVerify(() => rows()[1].text.includes("Nobody supervises them yet"), 5000);
            verify(find("End ...", Accessible.Button) === null);
        }

        function test_5_retiringIsAskedFirstAndStayingIsAdvised(): void {
            press("Retire ...");
            tryVerify(() => find("Retire grace?", Accessible.Dialog) !== null, 5000);
            checkDialog("Retire grace?");
            keyClick(Qt.Key_Escape);
            tryVerify(() => find("Retire grace?", Accessible.Dialog) === null, 5000);
            compare(root.people.retirement.name, "");
            verify(rows()[1].text.includes("Since"));
        }

        function test_6_whoIsRetiredStaysInTheListWithTheDay(): void {
            press("Retire ...");
            tryVerify(() => find("Retire grace?", Accessible.Dialog) !== null, 5000);
            press("Retire grace");
            verify(root.clinic.settle());
            tryVerify(() => rows().length === 2 && rows()[1].text.includes("Retired"), 10000);
            verify(find("Retire ...") === null);
            checkPage();
        }
    }
}
