// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Pages.Frame
import Soundings.Tests

Item {
    id: root

    width: 1280
    height: 720

    TestClinic {
        id: clinic
    }

    PageLoader {
        id: door

        anchors.fill: parent
        application: clinic.application
        focus: true
        source: clinic.application.vault.source
    }

    PageTest {
        readonly property Application application: clinic.application

        name: "CreateVaultPage"

        function init(): void {
            application.newVault.folder = clinic.folder;
            application.vault.create();
            wait(0);
        }

        function test_1_emptyFieldsSayWhatBelongsThere(): void {
            application.newVault.create("", "");
            verify(application.newVault.userProblem.length > 0);
            verify(application.newVault.passphraseProblem.length > 0);
            compare(application.vault.stage, VaultModel.Create);
        }

        function test_2_everyoneReachesEverything(): void {
            checkPage();
            application.vault.welcome(); // the next test finds the page as it is come to
            wait(0);
        }

        // Name, Enter (roles are right as they are), vault, folder, passphrase twice, Enter.
        function test_3_aVaultIsMadeByKeyboardAlone(): void {
            type("Miriam");
            compare(application.newVault.userName, "Miriam");
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Return);
            type(clinic.passphrase);
            verify(application.newVault.strength >= 3);
            keyClick(Qt.Key_Return);
            type(clinic.passphrase);
            keyClick(Qt.Key_Return);
            tryCompare(application.vault, "stage", VaultModel.Sheet, 10000);

            // The sheet itself has the focus, then come saving, the check, and going on.
            wait(0);
            compare(clinic.unnamedIn(door), []);
            verify(application.sheet.text.includes("Recovery key"));
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            compare(application.vault.stage, VaultModel.Open);
            compare(application.sheet.text, "");
        }
    }
}
