// SPDX-License-Identifier: GPL-3.0-or-later
// The supervision page of somebody whom nobody is assigned to.
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    PageTest {
        name: "EmptySupervision"

        function initTestCase(): void {
            verify(root.clinic.open("supervisor"));
            verify(root.enter());
            wait(0);
        }

        function test_saysWhoHasToDoWhat(): void {
            compare(root.navigation.page, Page.Supervision);
            verify(root.application.supervision.nobodyAssigned);
            verify(find("Nobody is assigned to you yet", Accessible.Heading) !== null);
            compare(all(root, item => item instanceof TableRow).length, 0);
            verify(find("Flags to review") === null);
        }

        function test_everyoneReachesEverything(): void {
            checkPage();
        }
    }
}
