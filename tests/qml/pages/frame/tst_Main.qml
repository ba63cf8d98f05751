// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Models
import Soundings.Pages.Frame
import Soundings.Tests
import Soundings.Theme

TestCase {
    id: root

    name: "Main"

    TestClinic {
        id: clinic
    }

    Component {
        id: window

        Main {
            application: clinic.application
        }
    }

    function test_theWindowFollowsTheSettingsAndNamesNobody(): void {
        const main = createTemporaryObject(window, root);
        verify(main !== null);
        main.show();
        // The title bar stands on the screen as well.
        verify(main.height < Screen.desktopAvailableHeight, main.height);
        verify(main.height <= 800 && main.width <= 1280);
        verify(main.width <= Screen.desktopAvailableWidth, main.width);
        clinic.application.settings.scheme = SettingsModel.Dark;
        compare(Theme.scheme, Theme.Scheme.Dark);
        clinic.application.settings.textScale = 1.5;
        compare(Theme.textScale, 1.5);
        clinic.application.settings.textScale = 1;
        compare(clinic.unnamedIn(main), []);

        clinic.make("therapist");
        clinic.suggest();
        verify(main.title.includes("Test"));
        verify(!main.title.includes(clinic.userName));
        wait(0);
        compare(clinic.unnamedIn(main), []);
    }
}
