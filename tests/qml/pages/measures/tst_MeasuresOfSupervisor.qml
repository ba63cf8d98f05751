// SPDX-License-Identifier: GPL-3.0-or-later
// The measures as they are read by somebody who may not add one.
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Pages.Measures
import Soundings.Tests

PageStage {
    id: root

    PageTest {
        name: "MeasuresOfSupervisor"

        function test_whatIsRefusedIsNotOffered(): void {
            verify(root.clinic.open("supervisor"));
            verify(root.enter());
            root.navigation.goTo(Page.Measures);
            verify(root.clinic.settle());
            tryVerify(() => all(root, item => item instanceof MeasureCard).length > 0);
            compare(find("Add a measure", Accessible.Button), null);
            checkPage();
        }
    }
}
