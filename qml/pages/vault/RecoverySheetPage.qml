// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery key, shown once.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Vault
import Soundings.Theme

DoorPage {
    id: root

    required property Application application
    readonly property RecoverySheetModel sheet: root.application.sheet

    columnWidth: Theme.px(760)
    opensAtTop: true
    purpose: qsTr("This is the only time it is shown. Save it as a page, print that, lock the print away, then delete the file. Whoever holds it can read the whole vault.")
    title: qsTr("Put the recovery sheet away")

    Card {
        Layout.fillWidth: true
        name: qsTr("Recovery sheet")

        TextEdit {
            Layout.fillWidth: true
            Accessible.name: qsTr("Recovery sheet")
            Accessible.readOnly: true
            Accessible.role: Accessible.EditableText
            activeFocusOnTab: true
            focus: true
            color: Theme.text
            font.family: "monospace"
            font.pixelSize: Theme.bodySize
            readOnly: true
            selectByMouse: true
            selectedTextColor: Theme.accentText
            selectionColor: Theme.accent
            text: root.sheet.text
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            KeyNavigation.priority: KeyNavigation.BeforeItem
            KeyNavigation.tab: save

            FocusRing {
                shown: parent.activeFocus
            }
        }

        QrPattern {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: Theme.px(180)
            Layout.preferredWidth: Theme.px(180)
            Accessible.name: qsTr("The recovery key as a QR code")
            Accessible.role: Accessible.Graphic
            rows: root.sheet.qr
            visible: root.sheet.qr.length > 0
        }

        RowLayout {
            spacing: Theme.spacing

            SecondaryButton {
                id: save

                glyph: Glyph.Save
                text: qsTr("Save the sheet ...")
                onClicked: dialog.open()
            }

            StatusLabel {
                Layout.fillWidth: true
                status: StatusMark.Good
                text: qsTr("Saved as %1").arg(root.sheet.savedAs)
                visible: root.sheet.savedAs.length > 0 && root.sheet.failure.length === 0
            }

            StatusLabel {
                Layout.fillWidth: true
                status: StatusMark.Alarm
                text: root.sheet.failure
                visible: root.sheet.failure.length > 0
            }
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.groupSpace

        CheckField {
            id: confirmed

            Layout.fillWidth: true
            hint: qsTr("Without it, a forgotten passphrase means a lost vault. We cannot help then.")
            text: qsTr("I have printed or written down the recovery key and put it away")
        }

        PrimaryButton {
            enabled: confirmed.checked
            text: qsTr("Go on")
            onClicked: root.sheet.putAway()
        }
    }

    FileDialog {
        id: dialog

        defaultSuffix: "html"
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Page for the printer (*.html)"), qsTr("Plain text (*.txt)")]
        title: qsTr("Save the recovery sheet")
        onAccepted: root.sheet.saveTo(`${selectedFile}`)
    }
}
