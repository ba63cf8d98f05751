// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

GalleryPage {
    title: "Fields"
    purpose: "Everything that is typed or chosen"
    actions: SearchField { text: "K-0" }

    RowLayout {
        spacing: Theme.groupSpace

        Card {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            SectionTitle { text: "Client" }
            TextField { Layout.fillWidth: true; label: "Code"; hint: "Letters and digits, at most 12"; text: "K-017" }
            TextField { Layout.fillWidth: true; label: "Name (optional)"; placeholder: "Only if you need it" }
            TextField { Layout.fillWidth: true; label: "Passphrase"; password: true; text: "correct horse" }
            StrengthMeter { Layout.fillWidth: true; level: 3 }
            TextField { Layout.fillWidth: true; label: "Year of birth"; text: "19877"; error: "A year has four digits. Nothing was saved yet." }
        }

        Card {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            SectionTitle { text: "Session" }
            DateField { Layout.fillWidth: true; label: "Date"; text: "2026-02-14"; focus: true; Component.onCompleted: forceActiveFocus(Qt.TabFocusReason) }
            NumberField { Layout.fillWidth: true; label: "Length"; unit: "minutes"; text: "50"; to: 300 }
            SelectField { Layout.fillWidth: true; label: "Attendance"; model: ["Came", "Cancelled", "Did not come"]; currentIndex: 0 }
            SelectField { Layout.fillWidth: true; label: "Strategy"; model: ["Came"]; currentIndex: -1; enabled: false }
            SegmentedControl { label: "Format"; options: ["Individual", "Couple", "Family", "Group"]; currentIndex: 1; Layout.fillWidth: true }
        }

        Card {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            SectionTitle { text: "Notes" }
            TextArea { Layout.fillWidth: true; label: "Private notes"; hint: "Never leaves your view"; text: "We talked about the quarrel of last week.\nShe felt unheard; we agreed to slow down." }
            CheckField { Layout.fillWidth: true; text: "Feedback was discussed"; checked: true }
            CheckField { Layout.fillWidth: true; text: "Caution"; hint: "Do not show curves or flags to this client, whatever the measure says" }
            CheckField { Layout.fillWidth: true; text: "Not now"; enabled: false }
        }
    }
}
