// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a flag as the supervisor sees it.
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Pages.Case
import Soundings.Tests

Item {
    id: root

    readonly property WhyModel why: clinic.application.why

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
        name: "ReviewPage"

        function test_1_aReviewIsSignedAndListed(): void {
            verify(clinic.openDemo(12, "supervisor"));
            verify(clinic.settle());
            const queue = clinic.application.supervision.queue;
            clinic.application.navigation.openFlag(queue.data(queue.index(0, 0), Qt.UserRole + 1));
            verify(clinic.settle());
            verify(root.why.loaded);
            verify(!root.why.own);
            checkPage();
            const before = root.why.reviews.count;
            root.why.sign(true, "", "", "");
            verify(clinic.settle());
            compare(root.why.reviews.count, before + 1);
        }

        function test_2_theCaseOfTheFlagCanBeRead(): void {
            clinic.application.navigation.openCase(root.why.caseId);
            verify(clinic.settle());
            verify(clinic.application.episode.loaded);
            verify(!clinic.application.episode.mayChange);
        }
    }
}
