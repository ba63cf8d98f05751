// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Item {
    id: root

    property string scheme

    onSchemeChanged: Theme.scheme = scheme === "Dark" ? Theme.Scheme.Dark : scheme === "Contrast" ? Theme.Scheme.Contrast : Theme.Scheme.Light

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        DemoBand { Layout.fillWidth: true }

        RowLayout {
            spacing: 0

            Rail {
                Layout.fillHeight: true
                currentIndex: 1
                userName: "Dr. Anna Example-Longname"
                items: [
                    RailItem { text: "Today"; glyph: Glyph.Today; count: 3 },
                    RailItem { text: "Caseload"; glyph: Glyph.Caseload },
                    RailItem { text: "Supervision"; glyph: Glyph.Supervision; count: 2 },
                    RailItem { text: "Clinic"; glyph: Glyph.Clinic },
                    RailItem { text: "Measures"; glyph: Glyph.Measures },
                    RailItem { text: "Settings"; glyph: Glyph.Settings }
                ]
            }

            Rail {
                Layout.fillHeight: true
                folded: true
                currentIndex: 0
                userName: "A"
                items: [
                    RailItem { text: "Today"; glyph: Glyph.Today; count: 3 },
                    RailItem { text: "Caseload"; glyph: Glyph.Caseload },
                    RailItem { text: "Supervision"; glyph: Glyph.Supervision },
                    RailItem { text: "Clinic"; glyph: Glyph.Clinic; shown: false },
                    RailItem { text: "Measures"; glyph: Glyph.Measures }
                ]
            }

            ScrollPage {
                Layout.fillHeight: true
                Layout.fillWidth: true
                title: "K-017"
                purpose: "Couple, 9 sessions since March"
                actions: [
                    SecondaryButton { text: "Hand over" },
                    PrimaryButton { text: "Record session" }
                ]

                Card {
                    Layout.fillWidth: true

                    StatusLabel { status: StatusMark.Rupture; text: "Possible rupture after session 8"; strong: true }
                    BodyText { Layout.fillWidth: true; text: "Partner B's rating fell 1.7 points below their usual level. Two of five methods agree." }
                    CaptionText { text: "Rule W, R and P; settings of 2026-01-04" }
                    ProgressLine { Layout.fillWidth: true; label: "Import"; value: 0.4 }
                    ProgressLine { Layout.fillWidth: true; label: "Import"; indeterminate: true }
                }

                Card {
                    Layout.fillWidth: true

                    EmptyState {
                        Layout.fillWidth: true
                        glyph: Glyph.Measures
                        title: "No sessions yet"
                        text: "The curves of outcome and alliance will stand here as soon as the first session is recorded."
                        actionText: "Record the first session"
                    }
                }
                Item { Layout.fillHeight: true }
            }
        }
    }

    DialogPanel {
        title: "Close this case?"
        text: "The case moves to the archive. You can open it again at any time."
        acceptText: "Close case"
        visible: root.scheme === "Dark"
        parent: root
        anchors.centerIn: root

        TextField { Layout.fillWidth: true; label: "Reason"; text: "Agreed end" }
    }
}
