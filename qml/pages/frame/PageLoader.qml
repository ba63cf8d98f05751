// SPDX-License-Identifier: GPL-3.0-or-later
// Loads the file that draws a page, hands it the application and gives it the keyboard.
pragma ComponentBehavior: Bound

import QtQuick
import Soundings.Controls
import Soundings.Models

FocusScope {
    id: root

    required property Application application
    required property string source

    function load(): void {
        if (root.source.length > 0)
            loader.setSource(root.source, {
                "application": root.application
            });
        else
            loader.source = "";
    }

    onSourceChanged: root.load()
    Component.onCompleted: {
        if (loader.status === Loader.Null)
            root.load();
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        onLoaded: (item as Item)?.forceActiveFocus(Qt.OtherFocusReason)
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width / 2
        glyph: Glyph.Octagon
        text: qsTr("Nothing was lost. Please go to another page and come back; if it happens again, the installation of Soundings is not complete.")
        title: qsTr("This page could not be shown")
        visible: loader.status === Loader.Error
    }
}
