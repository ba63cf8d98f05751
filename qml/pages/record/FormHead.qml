// SPDX-License-Identifier: GPL-3.0-or-later
// Which form it is and whose, and what has to be shown with it.
import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

ColumnLayout {
    id: root

    required property FormModel form

    spacing: Theme.hairSpace

    SectionTitle {
        Layout.fillWidth: true
        text: root.form.title
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spacing

        StrongText {
            color: Theme.accent
            text: root.form.whose
        }

        CaptionText {
            Layout.fillWidth: true
            text: qsTr("Not validated: no study of this form is known.")
            visible: !root.form.validated
        }
    }

    CaptionText {
        Layout.fillWidth: true
        text: root.form.notice
        visible: text.length > 0
    }

    EmphasisText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.innerSpace
        color: Theme.muted
        text: root.form.instructions
        visible: text.length > 0 && root.form.skip === FormModel.NotSkipped
    }
}
