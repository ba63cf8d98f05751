// SPDX-License-Identifier: GPL-3.0-or-later
// One count with a bar; the first of a table carries its title.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

ColumnLayout {
    id: root

    required property int index
    required property string tableTitle
    required property string words
    required property string clients
    required property string percent
    required property bool hidden
    required property double share

    spacing: 0

    SectionTitle {
        Layout.bottomMargin: Theme.innerSpace
        Layout.fillWidth: true
        Layout.topMargin: root.index === 0 ? 0 : Theme.edgeSpace
        text: root.tableTitle
        visible: root.tableTitle.length > 0
    }

    RowLayout {
        Layout.minimumHeight: Theme.px(32)
        Accessible.name: root.hidden ? qsTr("%1, hidden").arg(root.words) : root.percent.length > 0 ? qsTr("%1, %2 clients, %3").arg(root.words).arg(root.clients).arg(root.percent) : qsTr("%1, %2 clients").arg(root.words).arg(root.clients)
        Accessible.role: Accessible.Row
        spacing: Theme.spacing

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
                visible: !root.hidden
                width: parent.width * root.share
            }

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.line
                height: Theme.borderWidth
                visible: root.hidden
                width: parent.width
            }
        }

        NumberText {
            Layout.preferredWidth: Theme.px(72)
            Accessible.ignored: true
            color: root.hidden ? Theme.muted : Theme.text
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
