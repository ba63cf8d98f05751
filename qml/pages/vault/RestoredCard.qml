// SPDX-License-Identifier: GPL-3.0-or-later
// The vault that was made of a backup, and what is to be known of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models

Card {
    id: root

    required property RestoreVaultModel form

    name: heading.text

    SectionTitle {
        id: heading

        text: qsTr("The vault is there")
    }

    BodyText {
        Layout.fillWidth: true
        text: qsTr("It stands in %1. Everything in it was verified; the backup stays as it is.").arg(root.form.restored)
        wrapMode: Text.Wrap
    }

    StatusLabel {
        Layout.fillWidth: true
        status: root.form.erasedUnknown ? StatusMark.Attention : StatusMark.Good
        text: root.form.outcome
    }

    PrimaryButton {
        Layout.fillWidth: true
        focus: true
        text: qsTr("Open it")
        onClicked: root.form.open()
    }
}
