// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Frame
import Soundings.Tests
import Soundings.Theme

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

        function test_5_theListNamesEveryKey(): void {
            const written = survey.shortcutsOfAllPages();
            for (const known of ["Ctrl+1", "Ctrl+L", "F1", "N", "R", "Ctrl+S"])
                verify(written.includes(known), known);
            keyClick(Qt.Key_F1);
            tryVerify(() => find("Keys", Accessible.Dialog) !== null);
            const listed = all(find("Keys", Accessible.Dialog), item => item instanceof KeyHint).map(hint => hint.keys);
            compare(written.filter(key => !listed.includes(key)), []);
            // And no more than there are, beside what is no Shortcut.
            const others = ["Esc", "Tab", "Enter", "1", "2", "3", "Del"];
            compare(listed.filter(key => !written.includes(key) && !others.includes(key)), []);
            checkDialog("Keys");
            keyClick(Qt.Key_Escape);
            tryVerify(() => find("Keys", Accessible.Dialog) === null);
        }

        function test_6_nothingIsCutOffWithLargeText_data(): var {
            return [{tag: "100 %", scale: 1}, {tag: "130 %", scale: 1.3}];
        }

        function test_6_nothingIsCutOffWithLargeText(data: var): void {
            Theme.textScale = data.scale;
            for (const place of Array.from(navigation.places)) {
                navigation.goTo(place);
                verify(clinic.settle());
                wait(20);
                compare(survey.clippedIn(root.Window.window), []);
                compare(survey.elidedIn(root.Window.window), []);
                // The rail keeps its words.
                verify(find("Settings", Accessible.StaticText) !== null || all(root, item => item instanceof Text && item.text === "Settings").length > 0);
            }
            keyClick(Qt.Key_F1);
            tryVerify(() => find("Keys", Accessible.Dialog) !== null);
            const dialog = find("Keys", Accessible.Dialog);
            tryVerify(() => survey.elidedIn(dialog).length === 0, 2000, `${survey.elidedIn(dialog)}`);
            verify(dialog.height >= dialog.implicitHeight, dialog.implicitHeight);
            keyClick(Qt.Key_Escape);
            tryVerify(() => find("Keys", Accessible.Dialog) === null);
            Theme.textScale = 1;
            navigation.goTo(Page.Settings);
        }

        function test_7_controlAndLLock(): void {
            keyClick(Qt.Key_L, Qt.ControlModifier);
            compare(clinic.application.vault.stage, VaultModel.Unlock);
            compare(navigation.page, Page.None);
        }
    }
}
