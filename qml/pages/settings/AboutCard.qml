// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is, and what it is not.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Card {
    id: root

    required property string version

    name: heading.text

    SectionTitle {
        id: heading

        text: qsTr("About Soundings")
    }

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Attention
        strong: true
        text: qsTr("Not clinically validated")
    }

    BodyText {
        Layout.fillWidth: true
        text: qsTr("Soundings helps to ask and to remember. It is not a medical device and makes no diagnosis. A flag is a reason to talk with the client; no flag is no promise that all is well.")
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: qsTr("Version %1. Free software under the GNU General Public License, version 3 or later: you may use, study, change and pass it on. It comes without any warranty.").arg(root.version)
    }
}
