// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    readonly property BackupsModel backups: root.application.backups

    PageTest {
        name: "BackupsCard"

        function initTestCase(): void {
            verify(root.clinic.open("manager"));
            verify(root.enter());
        }

        function init(): void {
            root.navigation.goTo(Page.Measures);
            root.navigation.goTo(Page.Settings);
            verify(root.clinic.settle());
            tryVerify(() => root.backups.loaded);
            wait(0);
        }

        function cleanup(): void {
            root.application.notice.dismiss();
        }

        function parentFolder(): string {
            return root.backups.ownFolder.replace(/\/[^/]*\/backups$/, "");
        }

        function test_1_whereTheyAreAndHowManyAreKeptStandsThere(): void {
            verify(find(root.backups.standing) !== null);
            verify(find(root.backups.rule) !== null);
            verify(find(root.backups.ownFolder) !== null);
            verify(find(root.backups.secondWords) !== null);
            verify(find("No second copy any more", Accessible.Button) === null);
            verify(!find("Use this folder", Accessible.Button).enabled);
            checkPage();
        }

        function test_2_aFolderThatIsNoneIsSaidAtItsField(): void {
            const field = find("Folder for the second copy", Accessible.EditableText);
            field.forceActiveFocus(Qt.TabFocusReason);
            type("/no/such/folder");
            press("Use this folder");
            verify(root.clinic.settle());
            verify(root.backups.folderProblem.length > 0);
            tryVerify(() => find(root.backups.folderProblem) !== null);
            checkPage();
            field.forceActiveFocus(Qt.TabFocusReason);
            type("s");
            compare(root.backups.folderProblem, "");
        }

        function test_3_aSecondFolderIsChosenAndDropped(): void {
            const field = find("Folder for the second copy", Accessible.EditableText);
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
            type(parentFolder());
            press("Use this folder");
            verify(root.clinic.settle());
            tryCompare(root.backups, "secondFolder", parentFolder());
            tryVerify(() => find("Another folder for the second copy", Accessible.EditableText) !== null);
            compare(find("Another folder for the second copy", Accessible.EditableText).text, "");
            checkPage();
            press("No second copy any more");
            verify(root.clinic.settle());
            tryCompare(root.backups, "secondFolder", "");
        }

        function test_4_aBackupIsMadeByHandAndOnlyOnce(): void {
            const field = find("File for the backup", Accessible.EditableText);
            verify(field.text.endsWith(".soundings-backup"));
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
            type(parentFolder() + "/mine");
            press("Back up now");
            verify(root.clinic.settle());
            tryVerify(() => root.application.notice.text.includes("mine.soundings-backup"));
            tryVerify(() => root.backups.standing.includes("by hand"));
            // It stands over the foot of the page, and the button has the focus already.
            root.application.notice.dismiss();
            wait(0);
            press("Back up now");
            verify(root.clinic.settle());
            tryVerify(() => root.backups.byHand.problem.length > 0);
            tryVerify(() => find(root.backups.byHand.problem) !== null);
            checkPage();
        }

        function test_5_restoringIsAtTheDoor(): void {
            const own = root.backups.ownFolder;
            press("Lock and restore a backup ...");
            compare(root.application.vault.stage, VaultModel.Restore);
            verify(own.startsWith(root.application.restoreVault.listPlace));
            verify(root.application.restoreVault.listPlace.length > 0);
        }
    }
}
