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

        name: "OpenVaultPage"

        function initTestCase(): void {
            clinic.make("therapist");
            clinic.suggest();
            wait(0);
        }

        function test_1_everyoneReachesEverything(): void {
            checkPage();
            application.vault.welcome(); // the next test finds the page as it is come to
            wait(0);
            clinic.suggest();
            wait(0);
        }

        function test_2_aWrongPassphraseIsSaidAndTheFieldIsEmptyAndReady(): void {
            type("not the one");
            keyClick(Qt.Key_Return);
            verify(application.openVault.busy);
            // Meanwhile the page says what it is doing.
            verify(find("The vault is being opened", Accessible.ProgressBar) !== null);
            verify(find("Opening ...", Accessible.Button) !== null);
            tryVerify(() => application.openVault.passphraseProblem.length > 0, 10000);
            verify(clinic.settle());
            compare(application.openVault.userName, clinic.userName);
        }

        function test_2_whatCannotBeOpenedIsSaidInWholeAndHelps(): void {
            application.openVault.directory = clinic.folder;
            type("not the one");
            keyClick(Qt.Key_Return);
            tryVerify(() => application.openVault.failure.length > 0, 10000);
            verify(clinic.settle());
            verify(application.openVault.failure.includes("choose a folder"));
            wait(20);
            compare(survey.elidedIn(root), []);
            application.openVault.directory = clinic.directory;
        }

        function test_3_knownNameAndFolderNeedThePassphraseOnly(): void {
            type(clinic.passphrase);
            keyClick(Qt.Key_Return);
            tryCompare(application.vault, "stage", VaultModel.Open, 10000);
            compare(application.navigation.page, Page.Caseload);
        }

        function test_4_lockedItAsksForThePassphraseAgain(): void {
            application.vault.lock();
            wait(0);
            verify(application.vault.locked);
            type(clinic.passphrase);
            keyClick(Qt.Key_Return);
            tryCompare(application.vault, "stage", VaultModel.Open, 10000);
        }
    }
}
