// SPDX-License-Identifier: GPL-3.0-or-later
// The caseload before there is a case.
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    PageTest {
        name: "EmptyCaseload"

        function initTestCase(): void {
            verify(root.clinic.open("therapist"));
            verify(root.enter());
        }

        function init(): void {
            root.navigation.goTo(Page.Settings);
            root.navigation.goTo(Page.Caseload);
            verify(root.clinic.settle());
            wait(0);
        }

        function test_saysWhatWillStandHereAndNothingElse(): void {
            verify(find("No open cases yet", Accessible.Heading) !== null);
            compare(all(root, item => item instanceof TableRow).length, 0);
            verify(find("Open cases, most urgent first") === null);
            verify(find("Code, name or state") === null);
            verify(find("No open case fits what you search for.") === null);
        }

        function test_theFirstStepIsOfferedInTheMiddle(): void {
            const empty = all(root, item => item instanceof EmptyState)[0];
            const first = all(empty, item => item instanceof PrimaryButton)[0];
            waitUntilStill(first);
            mouseClick(first);
            compare(root.navigation.page, Page.NewClient);
        }

        function test_whatIsSearchedForElsewhereDoesNotHideIt(): void {
            root.application.caseload.search = "K-1";
            verify(find("No open cases yet") !== null);
            root.application.caseload.search = "";
        }

        function test_everyoneReachesEverything(): void {
            checkPage();
        }
    }
}
