// SPDX-License-Identifier: GPL-3.0-or-later
// Says on every page of a demo vault that nobody in it exists.
import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Rectangle {
    id: root

    property string text: qsTr("Made-up data: nobody in this vault exists")

    implicitWidth: row.implicitWidth + 2 * Theme.spacing
    implicitHeight: Math.max(Theme.px(32), row.implicitHeight + Theme.innerSpace)
    color: Theme.tinted(Theme.info)

    Accessible.name: root.text
    Accessible.role: Accessible.StaticText

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * Theme.spacing)
        spacing: Theme.innerSpace

        Glyph {
            Layout.preferredWidth: Theme.markSize
            Layout.preferredHeight: Theme.markSize
            color: Theme.info
            shape: Glyph.Star
        }

        Text {
            Layout.fillWidth: true
            Accessible.ignored: true
            color: Theme.info
            elide: Text.ElideRight
            font.family: Theme.family
            font.pixelSize: Theme.captionSize
            font.weight: Font.DemiBold
            text: root.text
            textFormat: Text.PlainText
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.borderWidth
        color: Theme.line
    }
}
