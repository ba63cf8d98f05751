// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Frame
import Soundings.Pages.Vault
import Soundings.Tests

Item {
    id: root

    readonly property Application application: clinic.application
    property int vaults: 0

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
        name: "RecoverySheetPage"
        page: door

        function init(): void {
            const form = root.application.newVault;
            root.application.vault.create();
            form.folder = clinic.folder;
            form.name = "Vault %1".arg(++root.vaults);
            form.userName = clinic.userName;
            form.create(clinic.passphrase, clinic.passphrase);
            tryCompare(root.application.vault, "stage", VaultModel.Sheet, 10000);
            verify(clinic.settle());
            wait(0);
        }

        function cleanup(): void {
            root.application.sheet.putAway();
            root.application.vault.lock();
            clinic.settle();
        }

        function file(name: string): string {
            return "%1/%2".arg(clinic.folder).arg(name);
        }

        function confirmation(): Item {
            return all(door, item => item instanceof CheckField)[0];
        }

        function toggle(): void {
            // Below the sheet, which fills the window: the focus brings it into sight.
            confirmation().forceActiveFocus(Qt.TabFocusReason);
            waitUntilStill(confirmation());
            mouseClick(confirmation(), 10, 10);
        }

        function test_theWholeSheetIsShownAndCanBeReadOnly(): void {
            const sheet = find("Recovery sheet", Accessible.EditableText);
            verify(sheet !== null);
            compare(sheet.text, root.application.sheet.text);
            verify(sheet.text.includes("Recovery key"));
            sheet.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_X);
            keyClick(Qt.Key_Delete);
            compare(sheet.text, root.application.sheet.text);
            verify(sheet.text.length > 0);
        }

        function test_itOpensWithItsFirstWordsInSight(): void {
            const title = find("Put the recovery sheet away");
            verify(title !== null);
            const top = title.mapToItem(door, 0, 0).y;
            verify(top >= 0 && top < door.height / 2, `${top}`);
            verify(find("Recovery sheet", Accessible.EditableText).activeFocus);
            keyClick(Qt.Key_Tab);
            verify(find("Save the sheet ...", Accessible.Button).activeFocus);
        }

        function test_theKeyIsThereForACameraToo(): void {
            verify(root.application.sheet.qr.length > 20);
            verify(find("The recovery key as a QR code", Accessible.Graphic) !== null);
        }

        function test_nobodyGoesOnWithoutSayingThatItIsPutAway(): void {
            verify(!find("Go on").enabled);
            mouseClick(find("Go on"));
            keyClick(Qt.Key_Escape);
            compare(root.application.vault.stage, VaultModel.Sheet);
            verify(root.application.sheet.text.length > 0);
            toggle();
            verify(find("Go on").enabled);
            toggle();
            verify(!find("Go on").enabled);
        }

        function test_goingOnForgetsTheKey(): void {
            toggle();
            press("Go on");
            compare(root.application.vault.stage, VaultModel.Open);
            compare(root.application.sheet.text, "");
            compare(root.application.sheet.savedAs, "");
        }

        // Debian has the parts of Qt's own dialogs in packages of their own.
        function test_theDialogThatAsksForAFileCanBeOpened(): void {
            press("Save the sheet ...");
            wait(50);
            keyClick(Qt.Key_Escape);
            wait(50);
            verify(root.visible);
        }

        function test_savingSaysWhere(): void {
            const name = file("sheet.txt");
            root.application.sheet.saveTo(name);
            wait(0);
            verify(find("Saved as %1".arg(name), Accessible.StaticText) !== null);
            compare(clinic.fileText(name), root.application.sheet.text);
            checkPage();
        }

        function test_aFileThatIsThereIsKeptAndItIsSaid(): void {
            const name = file("kept.txt");
            root.application.sheet.saveTo(name);
            const kept = clinic.fileText(name);
            root.application.sheet.saveTo(name);
            wait(0);
            const failure = root.application.sheet.failure;
            verify(failure.length > 0);
            verify(find(failure, Accessible.StaticText) !== null);
            verify(find("Saved as %1".arg(name)) === null);
            compare(clinic.fileText(name), kept);
            verify(root.application.sheet.text.length > 0);
        }

        function test_savingAgainElsewhereTakesTheFailureBack(): void {
            root.application.sheet.saveTo(file("first.txt"));
            root.application.sheet.saveTo(file("first.txt"));
            root.application.sheet.saveTo(file("second.txt"));
            wait(0);
            compare(root.application.sheet.failure, "");
            verify(find("Saved as %1".arg(file("second.txt"))) !== null);
        }

        function test_everyoneReachesEverything(): void {
            toggle();
            checkPage();
        }
    }
}
