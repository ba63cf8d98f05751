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

    TestCase {
        id: testCase

        readonly property RecordModel record: clinic.application.record
        readonly property NavigationModel navigation: clinic.application.navigation
        property int keys: 0

        name: "RecordPage"
        when: windowShown

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

        function press(key: int): void {
            keyClick(key);
            ++keys;
        }

        // A child of the page by the words that are read of it.
        function find(item: Item, words: string): Item {
            if (item.visible && item.Accessible.name === words)
                return item;
            for (const child of Array.from(item.children)) {
                const found = find(child, words);
                if (found !== null)
                    return found;
            }
            return null;
        }

        function test_aSessionOfFourItemsTakesAtMostTwentyKeys(): void {
            const id = cases.make(clinic.application, "K-001", ["soundings-progress"]);
            show(id);
            keys = 1; // R on the page of the case
            for (const answer of [Qt.Key_2, Qt.Key_1, Qt.Key_3, Qt.Key_0]) {
                press(answer);
                press(Qt.Key_Return);
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

        function test_everythingHasAName(): void {
            show(cases.make(clinic.application, "K-002", ["phq-9", "ors", "soundings-alliance-therapist"]));
            compare(clinic.unnamedIn(page), []);
        }

        function test_deleteTakesAnAnswerBackAndArrowsMove(): void {
            show(cases.make(clinic.application, "K-003", ["soundings-progress"]));
            press(Qt.Key_2);
            press(Qt.Key_Right);
            compare(record.answered, 1);
            press(Qt.Key_Down);
            press(Qt.Key_4);
            compare(record.answered, 2);
            press(Qt.Key_Up);
            press(Qt.Key_Delete);
            compare(record.answered, 1);
            press(Qt.Key_Down);
            press(Qt.Key_Backspace);
            compare(record.answered, 0);
            verify(!navigation.unsaved);
        }

        function test_whatIsNotAnsweredIsCountedAndGoneTo(): void {
            show(cases.make(clinic.application, "K-004", ["soundings-progress"]));
            press(Qt.Key_2);
            press(Qt.Key_Return);
            press(Qt.Key_Return);
            press(Qt.Key_2);
            verify(navigation.unsaved);
            const open = find(page.item, "Not answered: 2");
            verify(open !== null);
            mouseClick(open);
            wait(50);
            press(Qt.Key_3);
            compare(record.answered, 3);
            verify(find(page.item, "Not answered: 1") !== null);
        }

        function test_aFormWithTheMouseAlone(): void {
            const id = cases.make(clinic.application, "K-005", ["soundings-progress"]);
            show(id);
            const choice = find(page.item, "Quite a lot");
            verify(choice !== null);
            mouseClick(choice);
            compare(record.answered, 1);
            mouseClick(find(page.item, "Save session"));
            verify(clinic.settle());
            compare(navigation.page, Page.Result);
            compare(cases.sessionCount(clinic.application, id), 1);
        }

        function test_aFormIsSkippedWithAReason(): void {
            show(cases.make(clinic.application, "K-006", ["soundings-progress"]));
            const skip = find(page.item, "Skip this form");
            skip.forceActiveFocus(Qt.TabFocusReason); // the page follows it into sight
            mouseClick(skip);
            compare(record.expected, 0);
            mouseClick(find(page.item, "Another reason"));
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
            mouseClick(find(page.item, "Cancelled"));
            verify(find(page.item, "Skip this form") === null);
            keyClick(Qt.Key_S, Qt.ControlModifier);
            verify(clinic.settle());
            compare(navigation.page, Page.Result);
        }

        function test_aCaseWithoutFormsSaysSo(): void {
            show(cases.make(clinic.application, "K-009", ["soundings-progress"]));
            record.fields.attendance = 3;
            wait(50);
            verify(find(page.item, "No form is due") === null);
        }

        function test_nothingIsClippedWithLargeText(): void {
            clinic.application.settings.textScale = 1.5;
            show(cases.make(clinic.application, "K-010", ["phq-9"]));
            const save = find(page.item, "Save session");
            const place = save.mapToItem(root, 0, 0);
            verify(place.x >= 0 && place.x + save.width <= root.width);
            verify(place.y >= 0 && place.y + save.height <= root.height);
            clinic.application.settings.textScale = 1;
        }
    }
}
