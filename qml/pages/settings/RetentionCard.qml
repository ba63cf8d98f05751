// SPDX-License-Identifier: GPL-3.0-or-later
// How long clients are kept, and whose time is over. Nothing is erased but by a person.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Settings
import Soundings.Theme

Card {
    id: root

    required property RetentionModel retention

    signal erasureAsked(string code)
    signal givingOutAsked(string code)

    name: heading.text

    SectionTitle {
        id: heading

        text: qsTr("How long clients are kept")
    }

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Alarm
        text: root.retention.policy
        visible: root.retention.damaged
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: root.retention.mayDecide ? qsTr("%1 Nothing is erased by itself.").arg(root.retention.policy) : qsTr("%1 A manager says it. Nothing is erased by itself.").arg(root.retention.policy)
        visible: !root.retention.damaged
    }

    RetentionForm {
        Layout.fillWidth: true
        retention: root.retention
        visible: root.retention.mayDecide
    }

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Good
        text: qsTr("Nobody is due")
        visible: root.retention.years > 0 && root.retention.dueCount === 0
    }

    DueTable {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.spacing
        Layout.maximumHeight: Theme.px(420)
        Layout.rightMargin: -Theme.spacing
        model: root.retention.due
        visible: root.retention.dueCount > 0
        onErasureAsked: code => root.erasureAsked(code)
        onGivingOutAsked: code => root.givingOutAsked(code)
    }
}
