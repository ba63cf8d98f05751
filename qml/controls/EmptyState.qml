// SPDX-License-Identifier: GPL-3.0-or-later
// What will stand here, and the first step towards it.
import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

ColumnLayout {
    id: root

    property int glyph: Glyph.None
    property string title
    property string text
    // No button when empty.
    property string actionText
    default property alias content: extra.data

    signal action

    spacing: Theme.innerSpace

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.innerSpace
        Layout.preferredWidth: Theme.px(64)
        Layout.preferredHeight: Theme.px(64)
        color: Theme.sunken
        radius: width / 2
        visible: root.glyph !== Glyph.None

        Glyph {
            anchors.centerIn: parent
            width: Theme.px(32)
            height: Theme.px(32)
            color: Theme.muted
            shape: root.glyph
        }
    }

    Text {
        Layout.fillWidth: true
        Accessible.name: text
        Accessible.role: Accessible.Heading
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: Theme.emphasisSize
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        text: root.title
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }

    BodyText {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.px(480)
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        visible: root.text.length > 0
    }

    PrimaryButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.spacing
        text: root.actionText
        visible: root.actionText.length > 0
        onClicked: root.action()
    }

    ColumnLayout {
        id: extra

        Layout.alignment: Qt.AlignHCenter
        visible: children.length > 0
    }
}
