// SPDX-License-Identifier: GPL-3.0-or-later
// One measure: what it is, its limits with their sources, its licence.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Card {
    id: root

    required property string acronym
    required property string kind
    required property string range
    required property string items
    required property string standing
    required property string limits
    required property string sources
    required property string licence
    required property string fullName

    name: root.acronym
    spacing: Theme.innerSpace

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spacing

        SectionTitle {
            Layout.fillWidth: true
            text: root.acronym
        }

        CaptionText {
            text: root.kind
        }
    }

    BodyText {
        Layout.fillWidth: true
        text: qsTr("%1. %2. %3").arg(root.fullName).arg(root.items).arg(root.range)
    }

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Attention
        text: root.standing
        visible: root.standing.length > 0
    }

    BodyText {
        Layout.fillWidth: true
        text: root.limits
    }

    CaptionText {
        Layout.fillWidth: true
        text: root.sources
        visible: root.sources.length > 0
    }

    CaptionText {
        Layout.fillWidth: true
        text: root.licence
    }
}
