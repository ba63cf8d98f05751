// SPDX-License-Identifier: GPL-3.0-or-later
// What the session says: one sentence, the reasons, what to do next, done.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Record
import Soundings.Theme

ScrollPage {
    id: root

    required property Application application
    readonly property ResultModel result: root.application.result
    readonly property NavigationModel navigation: root.application.navigation
    readonly property bool shown: root.result.sentence.length > 0

    maximumWidth: Theme.px(960)
    title: root.result.title

    actions: [
        SecondaryButton {
            text: qsTr("Caseload")
            onClicked: root.navigation.goTo(Page.Caseload)
        },
        PrimaryButton {
            id: done

            focus: true
            glyph: Glyph.Check
            text: qsTr("Done")
            visible: root.shown
            onClicked: root.navigation.back()
        }
    ]

    EmptyState {
        Layout.fillWidth: true
        actionText: qsTr("Go back")
        glyph: Glyph.Octagon
        text: root.result.failure
        title: qsTr("This result cannot be shown")
        visible: root.result.failure.length > 0
        onAction: root.navigation.back()
    }

    Text {
        Layout.fillWidth: true
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: Theme.sectionSize
        lineHeight: Theme.lineHeight
        text: root.result.sentence
        textFormat: Text.PlainText
        visible: root.shown
        wrapMode: Text.Wrap
    }

    Repeater {
        model: root.result.flags

        FlagCard {
            required property int index

            Layout.fillWidth: true
            first: index === 0
            onWhyAsked: root.navigation.openFlag(flagId)
        }
    }

    ScoresCard {
        Layout.fillWidth: true
        result: root.result
        visible: root.result.scoreCount > 0
    }

    Card {
        Layout.fillWidth: true
        name: checkedTitle.text
        visible: root.result.checked.length > 0

        SectionTitle {
            id: checkedTitle

            Layout.fillWidth: true
            text: root.result.flagCount === 0 ? qsTr("What was checked") : qsTr("What is not known")
        }

        Repeater {
            model: root.result.checked

            BodyText {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
            }
        }
    }

    Card {
        Layout.fillWidth: true
        name: nextTitle.text
        visible: root.shown

        SectionTitle {
            id: nextTitle

            Layout.fillWidth: true
            text: qsTr("Next")
        }

        BodyText {
            Layout.fillWidth: true
            text: root.result.flagCount > 0 ? qsTr("Talk about what stands above when the two of you next sit together, and note then that it was discussed. Scores ask a question; only the talk answers it.") : qsTr("Nothing has to be done now. Looking at the curve together takes a minute and is worth it.")
        }

        BodyText {
            Layout.fillWidth: true
            text: qsTr("Not filled in: %1. It can be added: record the same day once more.").arg(root.result.missing)
            visible: root.result.missing.length > 0
        }
    }

    Shortcut {
        enabled: root.result.firstFlag.length > 0
        sequences: ["W"]
        onActivated: root.navigation.openFlag(root.result.firstFlag)
    }
}
