// SPDX-License-Identifier: GPL-3.0-or-later
// What stands round every page: the rail, the band of a demo, the message at the foot, and the keys
// that work everywhere.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Frame
import Soundings.Theme

FocusScope {
    id: root

    required property Application application
    readonly property NavigationModel navigation: root.application.navigation
    // In the order of the rail's items.
    readonly property list<int> order: [Page.Caseload, Page.Supervision, Page.Clinic, Page.People, Page.Audit, Page.Measures, Page.Settings]

    function shows(page: int): bool {
        return Array.from(root.navigation.places).includes(page);
    }

    Keys.onEscapePressed: root.navigation.back()
    Component.onCompleted: pages.forceActiveFocus(Qt.OtherFocusReason)

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rail {
            id: rail

            Layout.fillHeight: true
            currentIndex: Array.from(root.order).indexOf(root.navigation.place)
            folded: root.width < Theme.px(960)
            items: [
                RailItem {
                    glyph: Glyph.Caseload
                    shown: root.shows(Page.Caseload)
                    text: qsTr("Caseload")
                },
                RailItem {
                    glyph: Glyph.Supervision
                    shown: root.shows(Page.Supervision)
                    text: qsTr("Supervision")
                },
                RailItem {
                    glyph: Glyph.Clinic
                    shown: root.shows(Page.Clinic)
                    text: qsTr("Clinic")
                },
                RailItem {
                    glyph: Glyph.Person
                    shown: root.shows(Page.People)
                    text: qsTr("People")
                },
                RailItem {
                    glyph: Glyph.Eye
                    shown: root.shows(Page.Audit)
                    text: qsTr("Audit")
                },
                RailItem {
                    glyph: Glyph.Measures
                    shown: root.shows(Page.Measures)
                    text: qsTr("Measures")
                },
                RailItem {
                    glyph: Glyph.Settings
                    shown: root.shows(Page.Settings)
                    text: qsTr("Settings")
                }
            ]
            userName: root.application.vault.userName
            onActivated: index => root.navigation.goTo(root.order[index])
            onLockRequested: root.application.lock()
            onUserRequested: root.navigation.goTo(Page.Settings)
        }

        ColumnLayout {
            spacing: 0

            DemoBand {
                Layout.fillWidth: true
                visible: root.application.vault.madeUp
            }

            PageLoader {
                id: pages

                Layout.fillHeight: true
                Layout.fillWidth: true
                application: root.application
                focus: true
                source: root.navigation.source
            }

            NoticeBar {
                Layout.fillWidth: true
                notice: root.application.notice
            }
        }
    }

    KeyList {
        id: keyList
    }

    LeaveDialog {
        navigation: root.navigation
    }

    ErasureDialog {
        erasure: root.application.erasure
        givingOut: root.application.givingOut
    }

    GivingOutDialog {
        givingOut: root.application.givingOut
    }

    Shortcut {
        sequences: ["Ctrl+L"]
        onActivated: root.application.lock()
    }

    Shortcut {
        sequences: ["F1"]
        onActivated: keyList.open()
    }

    Shortcut {
        sequences: ["Alt+Left"]
        onActivated: root.navigation.back()
    }

    Shortcut {
        sequences: ["F6"]
        onActivated: (rail.activeFocus ? pages : rail).forceActiveFocus(Qt.ShortcutFocusReason)
    }

    Repeater {
        model: root.navigation.places

        Item {
            id: place

            required property int index

            Shortcut {
                sequences: ["Ctrl+%1".arg(place.index + 1)]
                onActivated: root.navigation.goToIndex(place.index)
            }
        }
    }
}
