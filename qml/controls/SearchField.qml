// SPDX-License-Identifier: GPL-3.0-or-later
// Finds while typing; Escape empties it.
pragma ComponentBehavior: Bound

import QtQuick
import Soundings.Controls
import Soundings.Theme

FieldInput {
    id: root

    property string label: qsTr("Search")

    signal edited

    implicitWidth: Theme.px(240)
    leftPadding: Theme.px(36)
    placeholderText: root.label
    rightPadding: root.length > 0 ? clear.width + Theme.innerSpace : Theme.px(12)
    onTextEdited: root.edited()

    Accessible.name: root.label
    Accessible.searchEdit: true
    Keys.onEscapePressed: event => {
        event.accepted = root.length > 0;
        root.empty();
    }

    function empty(): void {
        root.clear();
        root.edited();
    }

    Glyph {
        anchors.left: parent.left
        anchors.leftMargin: Theme.innerSpace
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.iconSize
        height: Theme.iconSize
        color: Theme.muted
        shape: Glyph.Search
    }

    IconButton {
        id: clear

        anchors.right: parent.right
        anchors.rightMargin: Theme.hairSpace
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: root.height - Theme.innerSpace
        implicitWidth: implicitHeight
        horizontalPadding: Theme.hairSpace
        glyph: Glyph.Close
        text: qsTr("Clear the search")
        visible: root.length > 0
        onClicked: root.empty()
    }
}
