// SPDX-License-Identifier: GPL-3.0-or-later
// How far something is; busy when nobody can say.
import QtQuick
import QtQuick.Templates as T
import Soundings.Theme

T.ProgressBar {
    id: root

    property string label

    implicitWidth: Theme.px(200)
    implicitHeight: Theme.px(6)

    Accessible.name: root.label
    Accessible.role: Accessible.ProgressBar

    background: Rectangle {
        // In high contrast the line is as white as what fills it.
        border.color: Theme.control
        border.width: Theme.contrast ? 1 : 0
        color: Theme.contrast ? Theme.sunken : Theme.line
        radius: height / 2
    }

    contentItem: ProgressTrack {
        busy: root.indeterminate
        mirrored: root.mirrored
        position: root.position
    }
}
