// SPDX-License-Identifier: GPL-3.0-or-later
// Why a flag was raised: in plain words, then by method; beside it what is done about it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Case
import Soundings.Theme

ScrollPage {
    id: root

    required property Application application
    readonly property WhyModel why: root.application.why
    readonly property bool wide: root.width > Theme.px(900)

    purpose: root.why.purpose
    title: root.why.title
    actions: [
        SecondaryButton {
            text: qsTr("Open the case")
            visible: root.why.loaded
            onClicked: root.application.navigation.openCase(root.why.caseId)
        }
    ]

    // Who has just signed finds it said where they look first, not only below the form.
    Connections {
        function onSaved(): void {
            if (!root.why.own)
                root.scrollTo(0);
        }

        target: root.why
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.innerSpace
        spacing: Theme.innerSpace
        visible: root.why.loaded && root.why.reviewed.length > 0

        Glyph {
            Layout.preferredHeight: Theme.markSize
            Layout.preferredWidth: Theme.markSize
            color: Theme.good
            shape: Glyph.Check
        }

        StrongText {
            Layout.fillWidth: true
            text: root.why.reviewed
        }
    }

    GridLayout {
        id: columns

        Layout.fillWidth: true
        columnSpacing: Theme.groupSpace
        columns: root.wide ? 2 : 1
        rowSpacing: Theme.groupSpace
        visible: root.why.loaded

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: Theme.groupSpace

            ReasonCard {
                Layout.fillWidth: true
                why: root.why
            }

            EvidenceCard {
                Layout.fillWidth: true
                evidence: root.why.evidence
                sources: root.why.sources
            }
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: !root.wide
            Layout.maximumWidth: root.wide ? Theme.px(344) : Infinity
            Layout.preferredWidth: Theme.px(344)
            spacing: Theme.groupSpace

            WorkCard {
                Layout.fillWidth: true
                navigation: root.application.navigation
                visible: root.why.own && root.why.isRupture
                why: root.why
            }

            SettleCard {
                Layout.fillWidth: true
                visible: root.why.own && !root.why.isRupture
                why: root.why
            }

            ReviewCard {
                Layout.fillWidth: true
                navigation: root.application.navigation
                visible: !root.why.own
                why: root.why
            }

            ReviewsCard {
                Layout.fillWidth: true
                reviews: root.why.reviews
                visible: root.why.reviews.count > 0
            }
        }
    }
}
