// SPDX-License-Identifier: GPL-3.0-or-later
// A backup to a file of one's own choice.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

ColumnLayout {
    id: root

    required property BackupByHandModel form

    spacing: Theme.spacing

    SectionTitle {
        text: qsTr("A backup by hand")
    }

    FileField {
        Layout.fillWidth: true
        enabled: !root.form.work.running
        error: root.form.problem
        fresh: true
        hint: qsTr("A new file, which nothing removes by itself. It opens with the names and passphrases of today.")
        label: qsTr("File for the backup")
        suffix: "soundings-backup"
        text: root.form.file
        onAccepted: root.form.backUp()
        onChosen: file => root.form.file = file
    }

    ProgressLine {
        Layout.fillWidth: true
        indeterminate: root.form.work.progress < 0
        label: qsTr("The backup is being written and verified")
        value: Math.max(0, root.form.work.progress)
        visible: root.form.work.running
    }

    RowLayout {
        spacing: Theme.innerSpace

        SecondaryButton {
            enabled: !root.form.work.running
            glyph: Glyph.Save
            text: root.form.work.running ? qsTr("Backing up ...") : qsTr("Back up now")
            onClicked: root.form.backUp()
        }

        QuietButton {
            text: qsTr("Stop")
            visible: root.form.work.running
            onClicked: root.form.work.stop()
        }
    }
}
