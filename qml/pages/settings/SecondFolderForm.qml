// SPDX-License-Identifier: GPL-3.0-or-later
// Where the second copy of the day's backup goes, for a manager to say or to take back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

ColumnLayout {
    id: root

    required property BackupsModel backups

    function choose(): void {
        root.backups.chooseSecond(folder.text);
    }

    spacing: Theme.spacing

    Connections {
        function onDecided(): void {
            folder.text = "";
        }

        target: root.backups
    }

    FolderField {
        id: folder

        Layout.fillWidth: true
        enabled: !root.backups.firstCopy.running
        error: root.backups.folderProblem
        hint: qsTr("Best on another disk, such as a stick or the practice's own drive. The first copy is made at once.")
        label: root.backups.secondFolder.length > 0 ? qsTr("Another folder for the second copy") : qsTr("Folder for the second copy")
        onAccepted: root.choose()
        onChosen: chosen => {
            folder.text = chosen;
            root.backups.clearProblem();
        }
    }

    ProgressLine {
        Layout.fillWidth: true
        indeterminate: root.backups.firstCopy.progress < 0
        label: qsTr("The first copy is being made")
        value: Math.max(0, root.backups.firstCopy.progress)
        visible: root.backups.firstCopy.running
    }

    RowLayout {
        spacing: Theme.innerSpace

        SecondaryButton {
            enabled: !root.backups.busy && folder.text.trim().length > 0
            text: root.backups.firstCopy.running ? qsTr("Copying ...") : qsTr("Use this folder")
            onClicked: root.choose()
        }

        QuietButton {
            text: qsTr("Stop")
            visible: root.backups.firstCopy.running
            onClicked: root.backups.firstCopy.stop()
        }

        QuietButton {
            enabled: !root.backups.busy
            explanation: qsTr("What is in that folder stays there")
            text: qsTr("No second copy any more")
            visible: root.backups.secondFolder.length > 0 && !root.backups.firstCopy.running
            onClicked: root.backups.dropSecond()
        }
    }
}
