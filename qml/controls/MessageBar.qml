// SPDX-License-Identifier: GPL-3.0-or-later
// A message at the foot of the page. What failed stays until it is read; what was done offers Undo
// and leaves by itself unless the user is on it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

FocusScope {
    id: root

    enum Kind {
        Info,
        Done,
        Failed
    }

    property int kind: MessageBar.Info
    property string text
    // "Undo" or what else can be done about it; no button when empty.
    property string actionText
    property int stayMs: 10000
    readonly property bool open: root.text.length > 0
    readonly property color ink: root.kind === MessageBar.Failed ? Theme.alarm : root.kind === MessageBar.Done ? Theme.good : Theme.info

    signal action
    signal dismissed

    function show(kind: int, text: string, actionText: string): void {
        // Emptied first, so that the time starts anew for every message.
        root.text = "";
        root.kind = kind;
        root.actionText = actionText;
        root.text = text;
    }

    function dismiss(): void {
        root.text = "";
        root.dismissed();
    }

    implicitWidth: Theme.px(480)
    implicitHeight: root.open ? frame.implicitHeight : 0
    visible: root.open

    Accessible.name: root.text
    Accessible.role: Accessible.AlertMessage
    Keys.onEscapePressed: root.dismiss()

    Timer {
        interval: root.stayMs
        running: root.open && root.kind !== MessageBar.Failed && !pointer.hovered && !root.activeFocus
        onTriggered: root.dismiss()
    }

    Rectangle {
        id: frame

        anchors.left: parent.left
        anchors.right: parent.right
        implicitHeight: row.implicitHeight + 2 * Theme.innerSpace
        border.color: root.ink
        border.width: Theme.borderWidth
        color: Theme.tinted(root.ink)
        radius: Theme.radius

        HoverHandler {
            id: pointer
        }

        RowLayout {
            id: row

            anchors.fill: parent
            anchors.leftMargin: Theme.spacing
            anchors.margins: Theme.innerSpace
            spacing: Theme.innerSpace

            Glyph {
                Layout.preferredWidth: Theme.iconSize
                Layout.preferredHeight: Theme.iconSize
                color: root.ink
                shape: root.kind === MessageBar.Failed ? Glyph.Octagon : root.kind === MessageBar.Done ? Glyph.Circle : Glyph.Star
            }

            BodyText {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.hairSpace
                Accessible.ignored: true
                text: root.text
            }

            QuietButton {
                text: root.actionText
                visible: root.actionText.length > 0
                onClicked: root.action()
            }

            IconButton {
                glyph: Glyph.Close
                text: qsTr("Close the message")
                onClicked: root.dismiss()
            }
        }
    }
}
