// SPDX-License-Identifier: GPL-3.0-or-later
// What a manager reads of who did what, on a made-up clinic.
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    readonly property AuditModel audit: root.application.audit

    PageTest {
        name: "AuditPage"

        function initTestCase(): void {
            verify(root.clinic.openDemo(80, "manager"));
            verify(root.enter());
            root.navigation.goTo(Page.Audit);
            verify(root.clinic.settle());
            wait(0);
        }

        function cleanup(): void {
            root.audit.person = 0;
            root.audit.kind = 0;
            verify(root.clinic.settle());
        }

        function rows(): var {
            return all(root, item => item instanceof TableRow);
        }

        function test_saysThatTheChainHoldsAndWhatStandsLast(): void {
            compare(root.navigation.page, Page.Audit);
            verify(find(root.audit.verdict) !== null);
            verify(root.audit.verdict.startsWith("The chain holds"));
            verify(all(root, item => item instanceof Text).some(text => text.text === root.audit.head));
        }

        function test_showsAPageOfEntriesAndLeadsToOlderOnes(): void {
            compare(rows().length, 50);
            verify(!find("Newer entries").enabled);
            press("Older entries");
            verify(root.clinic.settle());
            verify(find("Newer entries").enabled);
            press("Newer entries");
            verify(root.clinic.settle());
            verify(!find("Newer entries").enabled);
        }

        function test_whatWasNeverDoneIsSaidToBeSo(): void {
            // Nobody has looked at anything in a clinic that was just made up.
            root.audit.kind = 1;
            verify(root.clinic.settle());
            compare(rows().length, 0);
            verify(find("Nothing of the kind was noted", Accessible.Heading) !== null);
            root.audit.kind = root.audit.kinds.length - 1;
            verify(root.clinic.settle());
            verify(rows().length > 0);
        }

        function test_everyoneReachesEverything(): void {
            checkPage();
        }
    }
}
