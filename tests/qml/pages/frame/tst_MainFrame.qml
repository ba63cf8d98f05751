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

    Loader {
        id: frame

        anchors.fill: parent
        active: false
        focus: true

        sourceComponent: MainFrame {
            application: clinic.application
            focus: true
        }
    }

    PageTest {
        readonly property NavigationModel navigation: clinic.application.navigation

        name: "MainFrame"

        function initTestCase(): void {
            verify(clinic.open("manager"));
            navigation.goTo(Page.Settings);
            frame.active = true;
            frame.item.forceActiveFocus();
            wait(0);
        }

        function test_1_everyoneReachesEverything(): void {
            checkPage();
        }

        function test_2_theMessageAtTheFootComesAndGoes(): void {
            clinic.application.notice.dismiss();
            compare(clinic.application.notice.text, "");
        }

        function test_3_unsavedInputIsAskedAboutBeforeLeaving(): void {
            navigation.unsaved = true;
            navigation.goTo(Page.Settings);
            wait(200);
            compare(navigation.unsaved, true);
            keyClick(Qt.Key_Escape);
            wait(200);
            compare(navigation.unsaved, true);
            navigation.unsaved = false;
        }

        function test_4_controlAndLAskBeforeTheyForgetWhatWasTyped(): void {
            navigation.unsaved = true;
            keyClick(Qt.Key_L, Qt.ControlModifier);
            tryVerify(() => find("Leave this page?", Accessible.Dialog) !== null);
            compare(clinic.application.vault.stage, VaultModel.Open);
            // The first Enter stays.
            keyClick(Qt.Key_Return);
            tryVerify(() => find("Leave this page?", Accessible.Dialog) === null);
            compare(clinic.application.vault.stage, VaultModel.Open);
            verify(navigation.unsaved);
            navigation.unsaved = false;
        }

        function test_5_controlAndLLock(): void {
            keyClick(Qt.Key_L, Qt.ControlModifier);
            compare(clinic.application.vault.stage, VaultModel.Unlock);
            compare(navigation.page, Page.None);
        }
    }
}
