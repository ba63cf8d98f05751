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

        sourceComponent: ResultPage {
            application: clinic.application
            focus: true
        }
    }

    PageTest {
        readonly property RecordModel record: clinic.application.record
        readonly property ResultModel result: clinic.application.result
        readonly property NavigationModel navigation: clinic.application.navigation

        name: "ResultPage"

        function initTestCase(): void {
            verify(clinic.open("therapist"));
        }

        function cleanup(): void {
            page.active = false;
            navigation.goTo(Page.Caseload);
            clinic.settle();
        }

        // Records a session in which every question has this answer and shows its result; of the PHQ-9
        // the total alone where there is one.
        function recordAll(caseId: string, option: int, total: var): void {
            navigation.openCase(caseId);
            navigation.recordSession(caseId);
            verify(clinic.settle());
            const forms = record.forms;
            for (let i = 0; i < forms.count; ++i) {
                const form = forms.data(forms.index(i, 0), Qt.UserRole + 1);
                if (total !== undefined && form.title.includes("PHQ-9")) {
                    form.totalEntered = true;
                    form.setNumber(0, String(total));
                    continue;
                }
                for (let row = 0; row < form.rowCount(); ++row)
                    form.choose(row, option);
            }
            record.save();
            verify(clinic.settle());
            compare(navigation.page, Page.Result);
            page.active = true;
            page.item.forceActiveFocus();
            wait(50);
        }

        function test_aCalmSessionSaysWhatWasChecked(): void {
            recordAll(cases.make(clinic.application, "K-001", ["soundings-progress"]), 2);
            compare(result.flagCount, 0);
            verify(result.sentence.startsWith("Session 1 is stored."));
            verify(result.checked.length > 0);
            checkPage();
        }

        function test_whyIsOneKeyAway(): void {
            const id = cases.make(clinic.application, "K-002", ["soundings-alliance-client"]);
            cases.makeGoodSessions(clinic.application, id);
            recordAll(id, 1);
            compare(result.flagCount, 1);
            checkPage();
            keyClick(Qt.Key_W);
            compare(navigation.page, Page.Why);
            compare(navigation.subject, result.firstFlag);
        }

        function test_whatIsNotKnownStandsBesideTheFlags(): void {
            const id = cases.make(clinic.application, "K-004", ["soundings-alliance-client", "phq-9"]);
            cases.makeGoodSessions(clinic.application, id);
            recordAll(id, 1, 14);
            verify(result.flagCount > 0);
            compare(result.checked.length, 1);
            verify(result.checked[0].startsWith("PHQ-9: only the total was entered"));
            checkPage();
        }

        function test_doneLeadsBackToTheCase(): void {
            const id = cases.make(clinic.application, "K-003", ["phq-9"]);
            recordAll(id, 1);
            compare(result.flagCount, 1);
            keyClick(Qt.Key_Return);
            compare(navigation.page, Page.Case);
            compare(navigation.subject, id);
        }
    }
}
