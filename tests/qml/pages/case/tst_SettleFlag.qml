// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a flag that is no possible rupture: its therapist acknowledges it and closes it.
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Tests

PageStage {
    id: root

    readonly property WhyModel why: root.application.why

    PageTest {
        property int cases: 0

        name: "SettleFlag"

        function initTestCase(): void {
            verify(root.clinic.open("therapist"));
            verify(root.enter());
        }

        // A session in which every question of the PHQ-9, that on safety too, is answered.
        function init(): void {
            const id = root.cases.make(root.application, "K-%1".arg(++cases), ["phq-9"]);
            root.navigation.goTo(Page.Caseload);
            root.navigation.openCase(id);
            root.navigation.recordSession(id);
            verify(root.clinic.settle());
            const forms = root.application.record.forms;
            const form = forms.data(forms.index(0, 0), Qt.UserRole + 1);
            for (let row = 0; row < form.rowCount(); ++row)
                form.choose(row, 1);
            root.application.record.save();
            verify(root.clinic.settle());
            compare(root.navigation.page, Page.Result);
            wait(0);
            press("Why?");
            verify(root.clinic.settle());
            wait(0);
            compare(root.navigation.page, Page.Why);
            verify(root.why.loaded && root.why.own && !root.why.isRupture);
        }

        function cleanup(): void {
            root.application.notice.dismiss();
        }

        function settle(words: string): void {
            press(words);
            verify(root.clinic.settle());
            wait(0);
            compare(root.why.failure, "");
            verify(root.application.notice.text.length > 0);
        }

        function test_offersNoWorkOnARupture(): void {
            verify(find("Work on it", Accessible.Grouping) === null);
            verify(find("Your review", Accessible.Grouping) === null);
            verify(find("What you do with it", Accessible.Grouping) !== null);
        }

        function test_anAcknowledgedFlagCanStillBeClosed(): void {
            const words = root.why.stateWords;
            settle("Acknowledge");
            verify(root.why.stateWords !== words);
            verify(find("Acknowledge") === null);
            settle("Close the flag");
            verify(find("Close the flag") === null);
        }

        function test_aClosedFlagStaysToBeReadAndCannotBeChanged(): void {
            const sentence = root.why.sentence;
            settle("Close the flag");
            compare(root.why.sentence, sentence);
            verify(find("This flag is closed. It stays with its session.") !== null);
            verify(find("Acknowledge") === null);
            verify(find("Close the flag") === null);
        }

        function test_escapeLeadsBackToTheResultAndThenToTheCase(): void {
            keyClick(Qt.Key_Escape);
            compare(root.navigation.page, Page.Result);
            keyClick(Qt.Key_Escape);
            compare(root.navigation.page, Page.Case);
        }

        function test_everyoneReachesEverything(): void {
            checkPage();
        }
    }
}
