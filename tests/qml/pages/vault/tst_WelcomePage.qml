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
        name: "WelcomePage"

        function init(): void {
            clinic.application.vault.welcome();
            wait(0);
        }

        function test_firstTimeEnterLeadsToCreating(): void {
            keyClick(Qt.Key_Return);
            compare(clinic.application.vault.stage, VaultModel.Create);
        }

        function test_tabAndEnterLeadToOpening(): void {
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            compare(clinic.application.vault.stage, VaultModel.Unlock);
        }

        function test_theThirdWayLeadsToABackup(): void {
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            compare(clinic.application.vault.stage, VaultModel.Restore);
        }

        function test_escapeLeadsBack(): void {
            clinic.application.vault.unlock();
            wait(0);
            keyClick(Qt.Key_Escape);
            compare(clinic.application.vault.stage, VaultModel.Welcome);
        }

        function test_everyoneReachesEverything(): void {
            checkPage();
            clinic.application.vault.unlock(); // the next test finds the page as it is come to
            wait(0);
        }
    }
}
