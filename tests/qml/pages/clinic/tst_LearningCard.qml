// SPDX-License-Identifier: GPL-3.0-or-later
// A clinic that has nothing to learn from yet. That is over before anybody could stop it: what a
// clinic with cases learns, and how that is stopped, is in tst_ClinicPage.
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Pages.Clinic
import Soundings.Tests

PageStage {
    id: root

    readonly property LearningModel learning: root.application.learning

    PageTest {
        name: "LearningCard"

        function initTestCase(): void {
            verify(root.clinic.open("manager"));
            verify(root.enter());
            tryVerify(() => root.learning.loaded && find("Learn now") !== null);
        }

        function cleanup(): void {
            verify(root.clinic.settle());
            root.application.notice.dismiss();
        }

        function card(): Item {
            return all(root, item => item instanceof LearningCard)[0];
        }

        function words(): var {
            return all(card(), one => one instanceof Text).map(text => text.text);
        }

        function line(): Item {
            return find("Learning from our own cases", Accessible.ProgressBar);
        }

        function test_beforeItSaysWhatWillStandThere(): void {
            verify(words().some(text => text.startsWith("Nothing has been learned yet")));
            compare(line(), null);
            compare(find("Stop"), null);
        }

        function test_whileItRunsItShowsHowFarItIsAndCanBeStopped(): void {
            root.learning.learn();
            verify(line() !== null);
            verify(find("Stop").enabled);
            compare(find("Learn now"), null);
            verify(root.clinic.settle());
            tryVerify(() => find("Learn now") !== null);
            compare(line(), null);
        }

        function test_tooFewCasesAreSaidAndChangeNothing(): void {
            press("Learn now");
            tryVerify(() => root.application.notice.text.length > 0);
            compare(root.application.notice.text, "There are too few cases to learn from. Nothing was changed.");
            compare(root.learning.learned.count, 0);
            verify(words().some(text => text.startsWith("Nothing has been learned yet")));
        }

        function test_stoppingWhatDoesNotRunChangesNothing(): void {
            root.learning.stop();
            compare(root.application.notice.text, "");
            press("Learn now");
            tryVerify(() => root.application.notice.text.startsWith("There are too few cases"));
        }
    }
}
