// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Measures
import Soundings.Tests

PageStage {
    id: root

    readonly property MeasuresModel measures: root.application.measures

    PageTest {
        name: "MeasuresPage"

        function initTestCase(): void {
            verify(root.clinic.open("manager"));
            verify(root.enter());
        }

        function init(): void {
            root.navigation.goTo(Page.Settings);
            root.navigation.goTo(Page.Measures);
            verify(root.clinic.settle());
            wait(0);
        }

        function cleanup(): void {
            root.application.notice.dismiss();
        }

        function cards(): var {
            return all(root, item => item instanceof MeasureCard);
        }

        function card(acronym: string): Item {
            return cards().find(one => one.acronym === acronym) ?? null;
        }

        function add(folder: string): void {
            press("Add a measure");
            tryVerify(() => find("Add a measure", Accessible.Dialog) !== null);
            verify(!find("Check and add").enabled);
            verify(find("Folder of the measure", Accessible.EditableText).activeFocus);
            type(folder);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            verify(root.clinic.settle());
            tryVerify(() => find("Add a measure", Accessible.Dialog) === null);
        }

        function test_everyMeasureIsSaidWithItsLimitsAndItsLicence(): void {
            compare(cards().length, root.measures.measures.rowCount());
            for (const one of cards()) {
                verify(one.fullName.length > 0);
                verify(one.limits.length > 0);
                verify(one.licence.length > 0);
                verify(find(one.acronym, Accessible.Grouping) !== null);
            }
        }

        function test_whatIsNotValidatedSaysSo(): void {
            for (const own of ["How life is going", "Working together (client)", "Working together (therapist)"]) {
                const label = all(card(own), item => item instanceof StatusLabel)[0];
                compare(label.text, "Not validated");
                compare(label.status, StatusMark.Attention);
            }
            compare(all(card("PHQ-9"), item => item instanceof StatusLabel), []);
        }

        function test_aMeasureOfTheClinicIsAddedAndSaysWhoVerifiedIt(): void {
            const before = cards().length;
            add(root.clinic.makeMeasure("our-ors"));
            compare(root.measures.failure, "");
            compare(cards().length, before + 1);
            verify(root.application.notice.text.length > 0);
            const labels = all(root, item => item instanceof StatusLabel);
            compare(labels.filter(label => label.text.startsWith("Added by this clinic")).length, 1);
        }

        function test_theSameMeasureIsNotAddedTwice(): void {
            const folder = root.clinic.makeMeasure("our-other-ors");
            add(folder);
            const before = cards().length;
            root.application.notice.dismiss();
            add(folder);
            verify(root.measures.failure.length > 0);
            compare(root.application.notice.text, root.measures.failure);
            compare(cards().length, before);
        }

        function test_aFolderWithoutAMeasureIsRefusedInWords(): void {
            const before = cards().length;
            add(root.clinic.folder + "/nothing here");
            verify(root.measures.failure.length > 0);
            compare(root.application.notice.text, root.measures.failure);
            compare(cards().length, before);
        }

        function test_theFolderIsAskedForAnewEachTime(): void {
            add(root.clinic.folder + "/nothing here");
            press("Add a measure");
            tryVerify(() => find("Add a measure", Accessible.Dialog) !== null);
            compare(find("Folder of the measure", Accessible.EditableText).text, "");
            keyClick(Qt.Key_Escape);
            tryVerify(() => find("Add a measure", Accessible.Dialog) === null);
        }

        function test_everyoneReachesEverything(): void {
            checkPage();
        }

        function test_everyoneReachesEverythingInTheDialog(): void {
            press("Add a measure");
            tryVerify(() => find("Add a measure", Accessible.Dialog) !== null);
            checkDialog("Add a measure");
            keyClick(Qt.Key_Escape);
            tryVerify(() => find("Add a measure", Accessible.Dialog) === null);
        }
    }
}
