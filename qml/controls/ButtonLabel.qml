// SPDX-License-Identifier: GPL-3.0-or-later
// Symbol and words in the middle of a button.
import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

Item {
    id: root

    property int glyph: Glyph.None
    property alias text: words.text
    property alias font: words.font
    property alias spacing: row.spacing
    required property color ink

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width)

        Glyph {
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            color: root.ink
            shape: root.glyph
            visible: root.glyph !== Glyph.None
        }

        Text {
            id: words

            Layout.fillWidth: true
            Accessible.ignored: true
            color: root.ink
            elide: Text.ElideRight
            textFormat: Text.PlainText
            visible: text.length > 0
        }
    }
}
