// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Pages.Frame
import Soundings.Tests

Item {
    id: root

    readonly property Application application: clinic.application

    width: 1280
    height: 720

    TestClinic {
        id: clinic
    }

    PageLoader {
        id: door

        anchors.fill: parent
        application: root.application
        focus: true
        source: root.application.vault.source
    }

    PageTest {
        property string key

        name: "RecoverVaultPage"
        page: door

        function initTestCase(): void {
            const form = root.application.newVault;
            root.application.vault.create();
            form.folder = clinic.folder;
            form.name = "Lost";
            form.userName = clinic.userName;
            form.create(clinic.passphrase, clinic.passphrase);
            tryCompare(root.application.vault, "stage", VaultModel.Sheet, 10000);
            verify(clinic.settle());
            key = root.application.sheet.text.match(/([0-9A-Z]{4}-){13}[0-9A-Z]{4}/)[0];
            root.application.sheet.putAway();
            root.application.vault.lock();
            clinic.settle();
            wait(0);
        }

        function test_1_theDoorLeadsToItAndBack(): void {
            press("I have lost my passphrase");
            tryCompare(root.application.vault, "stage", VaultModel.Recover);
            wait(0);
            checkPage();
            keyClick(Qt.Key_Escape);
            compare(root.application.vault.stage, VaultModel.Unlock);
            wait(0);
        }

        function test_2_aSlipIsSaidAtTheField(): void {
            press("I have lost my passphrase");
            wait(0);
            find("Recovery key", Accessible.EditableText).forceActiveFocus(Qt.TabFocusReason);
            type("ABCD");
            press("Open with the recovery key");
            verify(root.application.recoverVault.keyProblem.length > 0);
            wait(0);
            verify(find(root.application.recoverVault.keyProblem) !== null);
            compare(root.application.vault.stage, VaultModel.Recover);
        }

        function test_3_theKeyOpensTheVaultWithANewPassphrase(): void {
            const words = "seven quiet herons wade";
            const field = find("Recovery key", Accessible.EditableText);
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
            type(key.toLowerCase());
            keyClick(Qt.Key_Return);
            type(words);
            keyClick(Qt.Key_Return);
            type(words);
            keyClick(Qt.Key_Return);
            verify(root.application.recoverVault.busy);
            tryCompare(root.application.vault, "stage", VaultModel.Open, 10000);
        }
    }
}
