// SPDX-License-Identifier: GPL-3.0-or-later
// The line of a RatingLine and its mark.
import QtQuick
import QtQuick.Templates as T
import Soundings.Theme

T.Slider {
    id: root

    property bool answered: false

    signal marked(real number)
    signal cleared

    implicitWidth: Theme.px(240)
    implicitHeight: Theme.controlHeight
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : Theme.disabledOpacity
    snapMode: T.Slider.SnapAlways
    onMoved: root.marked(value)

    Accessible.role: Accessible.Slider
    Keys.onPressed: event => {
        event.accepted = root.handleKey(event.key);
    }

    function handleKey(key: int): bool {
        if (key === Qt.Key_Delete || key === Qt.Key_Backspace)
            root.cleared();
        else if (key === Qt.Key_PageUp || key === Qt.Key_PageDown)
            root.marked(root.value + (key === Qt.Key_PageUp ? 1 : -1));
        else if (key === Qt.Key_Home || key === Qt.Key_End)
            root.marked(key === Qt.Key_Home ? root.from : root.to);
        else
            return false;
        return true;
    }

    background: Rectangle {
        x: root.leftPadding
        y: (root.height - height) / 2
        width: root.availableWidth
        height: Theme.hairSpace
        border.color: Theme.control
        border.width: Theme.contrast ? 1 : 0
        color: Theme.contrast ? Theme.sunken : root.hovered ? Theme.muted : Theme.control
        radius: height / 2

        Rectangle {
            width: root.answered ? root.visualPosition * parent.width : 0
            height: parent.height
            color: Theme.accent
            radius: height / 2
            visible: !root.mirrored
        }

        FocusRing {
            anchors.margins: -Theme.innerSpace
            shown: root.visualFocus && !root.answered
        }
    }

    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: (root.height - height) / 2
        width: Theme.px(20)
        height: width
        border.color: Theme.surface
        border.width: 2
        color: root.pressed ? Theme.pressed(Theme.accent) : Theme.accent
        radius: width / 2
        visible: root.answered || root.pressed

        FocusRing {
            corner: parent.radius
            shown: root.visualFocus
        }
    }
}
