// SPDX-License-Identifier: GPL-3.0-or-later
// One count with a bar, or the names of those that are hidden; the first of a table carries its
// title.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

// No layout: words that wrap make one of rows that come and go turn in circles.
Column {
    id: root

    required property int index
    required property string tableTitle
    required property string words
    required property string clients
    required property string percent
    required property bool hidden
    required property double share

    // Above and below the title of a table.
    Item {
        width: root.width
        height: Theme.edgeSpace
        visible: heading.visible && root.index > 0
    }

    SectionTitle {
        id: heading

        width: root.width
        text: root.tableTitle
        visible: root.tableTitle.length > 0
    }

    Item {
        width: root.width
        height: Theme.innerSpace
        visible: heading.visible
    }

    BodyText {
        width: root.width
        Accessible.name: root.words
        Accessible.role: Accessible.Row
        color: Theme.muted
        text: root.words
        topPadding: Theme.hairSpace
        visible: root.hidden
    }

    RowLayout {
        width: root.width
        height: Math.max(Theme.px(32), implicitHeight)
        Accessible.name: root.percent.length > 0 ? qsTr("%1, %2 clients, %3").arg(root.words).arg(root.clients).arg(root.percent) : qsTr("%1, %2 clients").arg(root.words).arg(root.clients)
        Accessible.role: Accessible.Row
        spacing: Theme.spacing
        visible: !root.hidden

        BodyText {
            Layout.preferredWidth: Theme.px(320)
            Accessible.ignored: true
            text: root.words
        }

        Item {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(12)

            Rectangle {
                color: Theme.accent
                height: parent.height
                radius: Theme.hairSpace / 2
                width: parent.width * root.share
            }
        }

        NumberText {
            Layout.preferredWidth: Theme.px(72)
            Accessible.ignored: true
            text: root.clients
        }

        NumberText {
            Layout.preferredWidth: Theme.px(56)
            Accessible.ignored: true
            color: Theme.muted
            text: root.percent
        }
    }
}
