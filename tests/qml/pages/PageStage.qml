// SPDX-License-Identifier: GPL-3.0-or-later
// The window at 1280 x 720 with its frame, from when somebody has signed in on a vault of its own.
pragma ComponentBehavior: Bound

import QtQuick
import Soundings.Models
import Soundings.Pages.Frame
import Soundings.Tests

Item {
    id: root

    readonly property TestClinic clinic: TestClinic {}
    readonly property TestCases cases: TestCases {}
    readonly property Application application: root.clinic.application
    readonly property NavigationModel navigation: root.application.navigation

    // Shows the page that navigation has gone to. False when the vault did not answer.
    function enter(): bool {
        frame.source = "qrc:/qt/qml/Soundings/Pages/Frame/MainFrame.qml";
        return root.clinic.settle();
    }

    width: 1280
    height: 720

    PageLoader {
        id: frame

        anchors.fill: parent
        application: root.application
        focus: true
        source: ""
    }
}
