// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Pages.Settings
import Soundings.Tests

Item {
    id: root

    width: 1080
    height: 720

    TestClinic {
        id: clinic
    }

    SettingsPage {
        id: page

        anchors.fill: parent
        application: clinic.application
    }

    PageTest {
        readonly property SettingsModel settings: clinic.application.settings

        name: "SettingsPage"

        function init(): void {
            page.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_1_coloursAreChosenByArrowKeys(): void {
            compare(settings.scheme, SettingsModel.System);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Right);
            compare(settings.scheme, SettingsModel.Dark);
            keyClick(Qt.Key_Left);
            compare(settings.scheme, SettingsModel.Light);
        }

        function test_1_whatIsNotWatchedIsSaid(): void {
            // No bus was given to this window.
            verify(!clinic.application.computer.sleepWatched);
            verify(find("Before the computer sleeps: no, this computer does not tell programs. After waking it locks when the time above is over.") !== null);
            verify(find("When the screen is locked: no, this desktop does not tell programs. Lock with Ctrl+L before you leave.") !== null);
        }

        function test_2_theKeyFileIsAskedForByWhoHasOne(): void {
            verify(find("Present key file", Accessible.EditableText) === null);
            press("I have a key file or want one");
            tryVerify(() => find("Present key file", Accessible.EditableText) !== null);
            verify(find("New key file", Accessible.EditableText) === null);
            clinic.application.passphrase.wish = PassphraseModel.Draw;
            tryVerify(() => find("New key file", Accessible.EditableText) !== null);
            checkPage();
            press("I have a key file or want one");
            tryVerify(() => find("Present key file", Accessible.EditableText) === null);
        }

        function test_2_whatIsMissingForANewPassphraseIsSaidAtItsField(): void {
            press("Change the passphrase");
            wait(0);
            verify(clinic.application.passphrase.currentProblem.length > 0);
            verify(find(clinic.application.passphrase.currentProblem) !== null);
            verify(clinic.application.passphrase.passphraseProblem.length > 0);
        }

        function test_2_everyoneReachesEverything(): void {
            checkPage();
        }
    }
}
