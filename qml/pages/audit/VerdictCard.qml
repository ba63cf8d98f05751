// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the chain of entries holds, and its last entry, to be held against what was printed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Card {
    id: root

    required property AuditModel audit

    name: qsTr("Verification")

    StatusLabel {
        Layout.fillWidth: true
        lines: 4
        status: root.audit.mark
        text: root.audit.verdict
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: root.audit.head
        visible: text.length > 0
    }
}
