// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Pages.Record
import Soundings.Tests

Item {
    id: root

    width: 1280
    height: 720

    TestClinic {
        id: clinic
    }

    TestCases {
        id: cases
    }

    Loader {
        id: page

        anchors.fill: parent
        active: false
        focus: true

        sourceComponent: RecordPage {
            application: clinic.application
            focus: true
        }
    }

    PageTest {
        id: testCase

        readonly property RecordModel record: clinic.application.record
        readonly property NavigationModel navigation: clinic.application.navigation
        property int keys: 0

        name: "RecordPage"

        function initTestCase(): void {
            verify(clinic.open("therapist"));
        }

        function cleanup(): void {
            page.active = false;
            navigation.unsaved = false;
            navigation.goTo(Page.Caseload);
            clinic.settle();
            clinic.application.notice.dismiss();
        }

        function show(caseId: string): void {
            navigation.recordSession(caseId);
            page.active = true;
            page.item.forceActiveFocus();
            verify(clinic.settle());
            wait(50);
            keys = 0;
        }

        function stroke(key: int): void {
            keyClick(key);
            ++keys;
        }

        function test_aSessionOfFourItemsTakesAtMostTwentyKeys(): void {
            const id = cases.make(clinic.application, "K-001", ["soundings-progress"]);
            show(id);
            keys = 1; // R on the page of the case
            for (const answer of [Qt.Key_2, Qt.Key_1, Qt.Key_3, Qt.Key_0]) {
                stroke(answer);
                stroke(Qt.Key_Return);
            }
            compare(record.answered, 4);
            keyClick(Qt.Key_S, Qt.ControlModifier);
            keys += 2;
            verify(clinic.settle());
            compare(navigation.page, Page.Result);
            compare(cases.sessionCount(clinic.application, id), 1);
            verify(keys <= 20, "%1 keys".arg(keys));
            compare(keys, 11);
        }

        function test_everyoneReachesEverything(): void {
            show(cases.make(clinic.application, "K-002", ["phq-9", "ors", "soundings-alliance-therapist"]));
            checkPage();
        }

        function test_deleteTakesAnAnswerBackAndArrowsMove(): void {
            show(cases.make(clinic.application, "K-003", ["soundings-progress"]));
            stroke(Qt.Key_2);
            stroke(Qt.Key_Right);
            compare(record.answered, 1);
            stroke(Qt.Key_Down);
            stroke(Qt.Key_4);
            compare(record.answered, 2);
            stroke(Qt.Key_Up);
            stroke(Qt.Key_Delete);
            compare(record.answered, 1);
            stroke(Qt.Key_Down);
            stroke(Qt.Key_Backspace);
            compare(record.answered, 0);
            verify(!navigation.unsaved);
        }

        function test_whatIsNotAnsweredIsCountedAndGoneTo(): void {
            show(cases.make(clinic.application, "K-004", ["soundings-progress"]));
            stroke(Qt.Key_2);
            stroke(Qt.Key_Return);
            stroke(Qt.Key_Return);
            stroke(Qt.Key_2);
            verify(navigation.unsaved);
            const open = find("Not answered: 2");
            verify(open !== null);
            mouseClick(open);
            wait(50);
            stroke(Qt.Key_3);
            compare(record.answered, 3);
            verify(find("Not answered: 1") !== null);
        }

        function test_aFormWithTheMouseAlone(): void {
            const id = cases.make(clinic.application, "K-005", ["soundings-progress"]);
            show(id);
            const choice = find("Quite a lot");
            verify(choice !== null);
            mouseClick(choice);
            compare(record.answered, 1);
            mouseClick(find("Save session"));
            verify(clinic.settle());
            compare(navigation.page, Page.Result);
            compare(cases.sessionCount(clinic.application, id), 1);
        }

        function test_aFormIsSkippedWithAReason(): void {
            show(cases.make(clinic.application, "K-006", ["soundings-progress"]));
            const skip = find("Skip this form");
            skip.forceActiveFocus(Qt.TabFocusReason); // the page follows it into sight
            mouseClick(skip);
            compare(record.expected, 0);
            mouseClick(find("Another reason"));
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(navigation.page, Page.Record);
            verify(clinic.application.notice.text.length > 0);
            keyClick("x");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            verify(clinic.settle());
            compare(navigation.page, Page.Result);
        }

        function test_numbersAreTypedWhereTheWordsAreNotShipped(): void {
            show(cases.make(clinic.application, "K-007", ["ors"]));
            for (const typed of ["7", "6", "5", "4"]) {
                keyClick(typed);
                keyClick(Qt.Key_Return);
            }
            compare(record.answered, 4);
            keyClick(Qt.Key_S, Qt.ControlModifier);
            verify(clinic.settle());
            compare(navigation.page, Page.Result);
        }

        function test_aSessionThatWasCancelledShowsNoForm(): void {
            show(cases.make(clinic.application, "K-008", ["soundings-progress"]));
            mouseClick(find("Cancelled"));
            verify(find("Skip this form") === null);
            keyClick(Qt.Key_S, Qt.ControlModifier);
            verify(clinic.settle());
            compare(navigation.page, Page.Result);
        }

        function test_aCaseWithoutFormsSaysSo(): void {
            show(cases.make(clinic.application, "K-009", ["soundings-progress"]));
            record.fields.attendance = 3;
            wait(50);
            verify(find("No form is due") === null);
        }

        function test_whatWasEnteredWhenItWasLockedIsGoneOnWithOrThrownAway(): void {
            const id = cases.make(clinic.application, "K-011", ["soundings-progress"]);
            show(id);
            stroke(Qt.Key_2);
            page.active = false;
            clinic.application.vault.lock();
            clinic.application.openVault.open(clinic.passphrase);
            verify(clinic.settle());
            show(id);
            compare(record.stage, RecordModel.Asked);
            verify(find(record.draftSentence) !== null);
            verify(find("Save session") === null);
            checkPage();
            press("Go on with it");
            compare(record.stage, RecordModel.Ready);
            compare(record.answered, 1);

            record.keepDraft();
            page.active = false;
            clinic.application.vault.lock();
            clinic.application.openVault.open(clinic.passphrase);
            verify(clinic.settle());
            show(id);
            press("Throw it away");
            compare(record.stage, RecordModel.Ready);
            compare(record.answered, 0);
        }

        function test_nothingIsClippedWithLargeText(): void {
            clinic.application.settings.textScale = 1.5;
            show(cases.make(clinic.application, "K-010", ["phq-9"]));
            const save = find("Save session");
            const place = save.mapToItem(root, 0, 0);
            verify(place.x >= 0 && place.x + save.width <= root.width);
            verify(place.y >= 0 && place.y + save.height <= root.height);
            clinic.application.settings.textScale = 1;
        }
    }
}
