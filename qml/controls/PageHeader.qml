// SPDX-License-Identifier: GPL-3.0-or-later
// What this page is, what it is for in one line, and its one main action.
import QtQuick
import QtQuick.Layouts
import Soundings.Theme

RowLayout {
    id: root

    property string title
    property string purpose
    default property alias actions: slot.data

    spacing: Theme.groupSpace

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.hairSpace

        Text {
            Layout.fillWidth: true
            Accessible.name: text
            Accessible.role: Accessible.Heading
            color: Theme.text
            elide: Text.ElideRight
            font.family: Theme.family
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
            maximumLineCount: 2
            text: root.title
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.muted
            text: root.purpose
            visible: root.purpose.length > 0
        }
    }

    RowLayout {
        id: slot

        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: false
        spacing: Theme.spacing
    }
}
