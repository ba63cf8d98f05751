// SPDX-License-Identifier: GPL-3.0-or-later
// How the backups stand and where they go; one by hand; the way to restoring. For a manager.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Settings
import Soundings.Theme

Card {
    id: root

    required property BackupsModel backups

    // Somebody wants to make a vault of one.
    signal restoringAsked

    name: heading.text

    SectionTitle {
        id: heading

        text: qsTr("Backups")
    }

    StatusLabel {
        Layout.fillWidth: true
        status: root.backups.mark
        text: root.backups.standing
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: root.backups.rule
    }

    BackupFolder {
        Layout.fillWidth: true
        fails: root.backups.ownFails
        folder: root.backups.ownFolder
        title: qsTr("In the vault's own folder")
        words: root.backups.ownWords
    }

    BackupFolder {
        Layout.fillWidth: true
        fails: root.backups.secondFails
        folder: root.backups.secondFolder
        missing: root.backups.secondFolder.length === 0
        title: qsTr("Second copy")
        words: root.backups.secondWords
    }

    SecondFolderForm {
        Layout.fillWidth: true
        backups: root.backups
    }

    BackupByHandForm {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spacing
        form: root.backups.byHand
    }

    SectionTitle {
        Layout.topMargin: Theme.spacing
        text: qsTr("Restoring")
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: qsTr("A backup becomes a vault in a new folder, and this vault stays as it is. It is done at the door, so this vault is locked first.")
    }

    SecondaryButton {
        enabled: !root.backups.byHand.work.running && !root.backups.firstCopy.running
        text: qsTr("Lock and restore a backup ...")
        onClicked: root.restoringAsked()
    }
}
