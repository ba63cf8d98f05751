// SPDX-License-Identifier: GPL-3.0-or-later
// Label above, control, hint or error below: the frame of every field.
import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

FocusScope {
    id: root

    property string label
    property string hint
    // What is wrong and what to do; empty when nothing is.
    property string error
    readonly property bool hasError: root.error.length > 0
    readonly property string helpText: root.hasError ? root.error : root.hint
    default property alias content: column.data

    implicitWidth: Math.max(Theme.px(240), frame.implicitWidth)
    implicitHeight: frame.implicitHeight

    ColumnLayout {
        id: frame

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.hairSpace

        Text {
            Layout.fillWidth: true
            Accessible.ignored: true
            color: Theme.text
            font.family: Theme.family
            font.pixelSize: Theme.bodySize
            font.weight: Font.Medium
            opacity: root.enabled ? 1 : Theme.disabledOpacity
            text: root.label
            textFormat: Text.PlainText
            visible: root.label.length > 0
            wrapMode: Text.Wrap
        }

        ColumnLayout {
            id: column

            Layout.fillWidth: true
            spacing: Theme.innerSpace
        }

        RowLayout {
            spacing: Theme.hairSpace
            visible: root.helpText.length > 0

            Glyph {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Theme.markSize
                Layout.preferredHeight: Theme.markSize
                color: Theme.alarm
                shape: Glyph.Octagon
                visible: root.hasError
            }

            Text {
                Layout.fillWidth: true
                Accessible.name: text
                Accessible.role: root.hasError ? Accessible.AlertMessage : Accessible.StaticText
                color: root.hasError ? Theme.alarm : Theme.muted
                font.family: Theme.family
                font.pixelSize: Theme.captionSize
                text: root.helpText
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
            }
        }
    }
}
