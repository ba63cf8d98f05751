// SPDX-License-Identifier: GPL-3.0-or-later
// Lists in layouts that are hidden and come back: Qt 6.4 has crashed on a repeater whose model
// changes while its layout is hidden. Goes through cases, flags and places many times.
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Case
import Soundings.Pages.Caseload
import Soundings.Tests

PageStage {
    id: root

    readonly property WhyModel why: root.application.why
    readonly property CaseModel episode: root.application.episode

    PageTest {
        readonly property int rounds: 20

        name: "BackAndForth"

        function initTestCase(): void {
            verify(root.clinic.openDemo(40, "therapist"));
            verify(root.enter());
            tryVerify(() => root.application.caseload.hasCases);
        }

        function caseIds(): var {
            const cases = root.application.caseload.cases;
            return Array.from({length: cases.rowCount()}, (_, row) => cases.data(cases.index(row, 0), Qt.UserRole + 1));
        }

        // With a turn of the event loop, so that layouts are arranged, or without one.
        function settle(round: int): void {
            verify(root.clinic.settle());
            if (round % 2 === 0)
                wait(0);
        }

        // What the page of a flag shows is what its model holds, and its parts stand below each other.
        function checkWhy(): void {
            compare(root.navigation.page, Page.Why);
            tryVerify(() => all(root, item => item instanceof EvidenceRow).length === root.why.evidence.rowCount());
            const rows = all(root, item => item instanceof EvidenceRow);
            for (let row = 1; row < rows.length; ++row)
                tryVerify(() => rows[row].y >= rows[row - 1].y + rows[row - 1].height);
        }

        function test_flagsOfManyCasesAreOpenedInTurn(): void {
            const ids = caseIds();
            let opened = 0;
            for (let round = 0; round < rounds; ++round) {
                root.navigation.goTo(Page.Caseload);
                root.navigation.openCase(ids[round % ids.length]);
                settle(round);
                if (root.episode.flagId.length === 0)
                    continue;
                root.navigation.openFlag(root.episode.flagId);
                settle(round);
                checkWhy();
                ++opened;
                keyClick(Qt.Key_Escape);
                settle(round);
                compare(root.navigation.page, Page.Case);
            }
            verify(opened >= 3, `${opened}`);
        }

        // The same page stays and is given one flag after the other.
        function test_oneFlagAfterTheOtherOnThePageThatIsShown(): void {
            const flags = [];
            for (const id of caseIds()) {
                root.navigation.openCase(id);
                verify(root.clinic.settle());
                if (root.episode.flagId.length > 0)
                    flags.push(root.episode.flagId);
            }
            verify(flags.length >= 3);
            for (let round = 0; round < rounds; ++round) {
                root.navigation.openFlag(flags[round % flags.length]);
                settle(round);
                checkWhy();
            }
        }

        // The heading of a chart, which a layout that was hidden once left below its place.
        function checkHeadings(): void {
            for (const card of all(root, item => item instanceof CurveCard)) {
                const heading = all(card, item => item instanceof SectionTitle)[0];
                tryVerify(() => heading.mapToItem(card, 0, 0).y < 2 * card.padding, 1000, card.title);
            }
        }

        function test_aCaseIsComeBackToFromItsForm(): void {
            const id = caseIds()[0];
            root.navigation.goTo(Page.Caseload);
            root.navigation.openCase(id);
            verify(root.clinic.settle());
            for (let round = 0; round < rounds; ++round) {
                keyClick(Qt.Key_R);
                compare(root.navigation.page, Page.Record);
                settle(round);
                keyClick(Qt.Key_Escape);
                compare(root.navigation.page, Page.Case);
                settle(round);
                tryVerify(() => all(root, item => item instanceof CurveCard).length === 2);
                checkHeadings();
            }
        }
    }
}
