// SPDX-License-Identifier: GPL-3.0-or-later
// The filled part of a ProgressLine. When nobody can say how far, a part of it runs through; it
// stands still in the middle when less motion is wished for.
import QtQuick
import Soundings.Theme

Item {
    id: root

    required property bool busy
    required property bool mirrored
    required property real position

    clip: root.busy

    Rectangle {
        id: bar

        x: root.busy ? root.width / 3 : root.mirrored ? root.width - width : 0
        width: root.busy ? root.width / 3 : root.width * root.position
        height: root.height
        color: Theme.accent
        radius: height / 2

        NumberAnimation on x {
            duration: 1200
            from: -bar.width
            loops: Animation.Infinite
            running: root.busy && root.visible && !Theme.reducedMotion
            to: root.width
        }
    }
}
