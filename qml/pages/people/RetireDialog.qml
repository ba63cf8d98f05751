// SPDX-License-Identifier: GPL-3.0-or-later
// Asks whether somebody is to be retired, and says what that does and what it does not.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models

DialogPanel {
    id: root

    required property RetirementModel retirement
    readonly property var paragraphs: [qsTr("The vault gets a new key. %1 cannot open it any more, neither with the passphrase nor with a copied key; everybody else goes on as before. Records and signatures stay in this name.").arg(root.retirement.name), qsTr("It does not help against copies and backups from before today, which open as they did, nor against passphrases of others that %1 knows: have those changed first.").arg(root.retirement.name), root.retirement.casesWords, root.retirement.supervisionWords, root.retirement.obstacle]

    acceptEnabled: root.retirement.ready && root.retirement.obstacle.length === 0 && (!newSheet.checked || sheet.text.trim().length > 0) && (newSheet.checked || !root.retirement.needsSheet)
    acceptText: qsTr("Retire %1").arg(root.retirement.name)
    rejectIsMain: true
    text: root.paragraphs.filter(words => words.length > 0).join("\n\n")
    title: qsTr("Retire %1?").arg(root.retirement.name)
    onAboutToShow: {
        newSheet.checked = root.retirement.needsSheet;
        sheet.text = "";
    }
    onAccepted: root.retirement.retire(newSheet.checked ? sheet.text : "")
    onRejected: root.retirement.cancel()

    CheckField {
        id: newSheet

        Layout.fillWidth: true
        hint: root.retirement.needsSheet ? qsTr("The present one is from an earlier Soundings.") : qsTr("For when they may have seen the present one.")
        text: qsTr("Make a new recovery sheet")
    }

    FileField {
        id: sheet

        Layout.fillWidth: true
        fresh: true
        hint: qsTr("Print it, lock it away, then delete the file.")
        label: qsTr("File for the new recovery sheet")
        suffix: "html"
        visible: newSheet.checked
        onChosen: file => sheet.text = file
    }
}
