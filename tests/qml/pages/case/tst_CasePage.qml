// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Pages.Case
import Soundings.Tests
import Soundings.Theme

Item {
    id: root

    readonly property CaseModel episode: clinic.application.episode
    readonly property NavigationModel navigation: clinic.application.navigation

    width: 1080
    height: 720

    TestClinic {
        id: clinic
    }

    TestCases {
        id: cases
    }

    CasePage {
        id: page

        anchors.fill: parent
        application: clinic.application
    }

    PageTest {
        name: "CasePage"

        // Goes to the first case of the caseload: the most urgent one.
        function openFirst(): void {
            root.navigation.goTo(Page.Caseload);
            verify(clinic.settle());
            const cases = clinic.application.caseload.cases;
            const caseId = cases.data(cases.index(0, 0), Qt.UserRole + 1);
            root.navigation.openCase(caseId);
            verify(clinic.settle());
            verify(root.episode.loaded);
            page.forceActiveFocus(Qt.TabFocusReason);
        }

        function initTestCase(): void {
            verify(clinic.openDemo(12, "therapist"));
        }

        function init(): void {
            openFirst();
        }

        function test_showsCurvesAndSessions(): void {
            verify(root.episode.hasSessions);
            verify(page.title.length > 0);
            checkPage();
        }

        function test_wOpensTheReasonsOfTheTopFlag(): void {
            verify(root.episode.flagId.length > 0);
            keyClick(Qt.Key_W);
            compare(root.navigation.page, Page.Why);
            compare(root.navigation.subject, root.episode.flagId);
        }

        // What needs somebody stands above the curves with its mark, its words and its reasons.
        function test_theTopFlagSaysWhatItIsAndLeadsToItsReasons(): void {
            const banner = root.episode.firstBanner;
            verify(banner.flagId.length > 0);
            compare(banner.flagId, root.episode.flagId);
            verify(find(banner.title) !== null);
            verify(find(banner.sentence) !== null);
            press("Why?");
            compare(root.navigation.page, Page.Why);
            compare(root.navigation.subject, banner.flagId);
        }

        function test_rRecordsASession(): void {
            keyClick(Qt.Key_R);
            compare(root.navigation.page, Page.Record);
            compare(root.navigation.subject, root.episode.caseId);
        }

        function test_allPersonsCanBeShown(): void {
            for (let person = 0; person < root.episode.parts.length; ++person) {
                root.episode.person = person;
                waitForRendering(page);
            }
        }

        // Only the alliance was rated: no axis is drawn for a measure that there is not.
        function test_aCardWithoutAMeasureSaysSoAndDrawsNothing(): void {
            const caseId = cases.make(clinic.application, "Z-900", ["soundings-alliance-client"]);
            cases.makeGoodSessions(clinic.application, caseId);
            root.navigation.openCase(caseId);
            verify(clinic.settle());
            tryVerify(() => root.episode.loaded && root.episode.caseId === caseId);
            tryVerify(() => find("Working together", Accessible.Chart) !== null);
            compare(find("How life is going", Accessible.Chart), null);
            verify(all(page, one => one instanceof Text && one.text === "No rating yet. The curve will stand here.").length === 1);
            checkPage();
        }

        function test_looksDifferentInTheDark(): void {
            const light = grabImage(page);
            Theme.scheme = Theme.Scheme.Dark;
            waitForRendering(page);
            verify(!grabImage(page).equals(light));
            Theme.scheme = Theme.Scheme.System;
        }
    }
}
