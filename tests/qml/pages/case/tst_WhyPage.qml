// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Pages.Case
import Soundings.Tests

Item {
    id: root

    readonly property WhyModel why: clinic.application.why
    readonly property NavigationModel navigation: clinic.application.navigation

    width: 1080
    height: 720

    TestClinic {
        id: clinic
    }

    WhyPage {
        id: page

        anchors.fill: parent
        application: clinic.application
    }

    PageTest {
        name: "WhyPage"

        // Goes to the first possible rupture on top of a case.
        function initTestCase(): void {
            verify(clinic.openDemo(40, "therapist"));
            verify(clinic.settle());
            const cases = clinic.application.caseload.cases;
            for (let row = 0; row < cases.rowCount() && !root.why.isRupture; ++row) {
                root.navigation.openCase(cases.data(cases.index(row, 0), Qt.UserRole + 1));
                verify(clinic.settle());
                if (clinic.application.episode.flagId.length > 0)
                    root.navigation.openFlag(clinic.application.episode.flagId);
                verify(clinic.settle());
            }
            verify(root.why.loaded);
            verify(root.why.isRupture);
        }

        function init(): void {
            page.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_1_saysWhyAndEveryoneReachesEverything(): void {
            verify(page.title.length > 0);
            verify(root.why.sentence.length > 20);
            verify(root.why.evidence.rowCount() > 0);
            checkPage();
        }

        function test_2_theWorkIsStoredByKey(): void {
            root.why.type = 0;
            root.navigation.unsaved = true;
            keyClick(Qt.Key_S, Qt.ControlModifier);
            verify(clinic.settle());
            verify(!root.navigation.unsaved);
            compare(root.why.typeWords, root.why.types[0]);
        }

        function test_3_leadsToTheCase(): void {
            const caseId = root.why.caseId;
            root.navigation.unsaved = false;
            root.navigation.openCase(caseId);
            compare(root.navigation.page, Page.Case);
        }
    }
}
