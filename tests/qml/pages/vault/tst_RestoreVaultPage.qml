// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Pages.Frame
import Soundings.Tests

Item {
    id: root

    readonly property Application application: clinic.application
    readonly property RestoreVaultModel form: root.application.restoreVault
    readonly property string backup: "%1/copy.soundings-backup".arg(clinic.folder)

    width: 1280
    height: 720

    TestClinic {
        id: clinic
    }

    TestCases {
        id: cases
    }

    PageLoader {
        id: door

        anchors.fill: parent
        application: root.application
        focus: true
        source: root.application.vault.source
    }

    PageTest {
        name: "RestoreVaultPage"
        page: door

        function initTestCase(): void {
            verify(clinic.open("therapist,manager"));
            cases.backUp(root.application, root.backup);
            root.application.vault.lock();
            clinic.settle();
        }

        function init(): void {
            root.application.vault.welcome();
            root.application.vault.restore();
            wait(0);
        }

        function fill(words: string, text: string): void {
            const field = find(words, Accessible.EditableText);
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
            type(text);
        }

        function test_1_everyoneReachesEverything(): void {
            checkPage();
            press("A key file belonged to my passphrase");
            tryVerify(() => find("Key file", Accessible.EditableText) !== null);
            checkPage();
            keyClick(Qt.Key_Escape);
            compare(root.application.vault.stage, VaultModel.Welcome);
        }

        function test_2_whatIsMissingIsSaidAtItsField(): void {
            press("Restore");
            wait(0);
            for (const problem of [root.form.fileProblem, root.form.userProblem, root.form.passphraseProblem]) {
                verify(problem.length > 0);
                verify(find(problem) !== null);
            }
            checkPage();
        }

        function test_3_aBackupBecomesAVaultAndItsDoorIsNext(): void {
            fill("Backup", root.backup);
            root.form.folder = clinic.folder;
            fill("Name of the vault", "Again");
            verify(clinic.settle());
            verify(find(root.form.about) !== null);
            fill("Your name", clinic.userName);
            fill("Passphrase", "wrong words here");
            keyClick(Qt.Key_Return);
            tryVerify(() => root.form.passphraseProblem.length > 0, 10000);
            fill("Passphrase", clinic.passphrase);
            keyClick(Qt.Key_Return);
            verify(root.form.running);
            tryVerify(() => root.form.restored === "%1/Again.soundings".arg(clinic.folder), 10000, root.form.failure);
            wait(0);
            verify(find(root.form.outcome) !== null);
            checkPage();
            press("Open it");
            compare(root.application.vault.stage, VaultModel.Unlock);
            compare(root.application.openVault.userName, clinic.userName);
            wait(0);
            type(clinic.passphrase);
            keyClick(Qt.Key_Return);
            tryCompare(root.application.vault, "stage", VaultModel.Open, 10000);
        }
    }
}
