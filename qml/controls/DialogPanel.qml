// SPDX-License-Identifier: GPL-3.0-or-later
// A question in the window that has to be answered first. Escape says no.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Soundings.Theme

T.Dialog {
    id: root

    property string text
    property string acceptText: qsTr("Continue")
    property string rejectText: qsTr("Cancel")
    property bool acceptEnabled: true
    // Staying as it is is what the dialog advises: that answer is the filled one, at the right.
    property bool rejectIsMain: false
    default property alias content: body.content

    // As large as the window allows, however short the page is that it was written in.
    parent: T.Overlay.overlay
    anchors.centerIn: T.Overlay.overlay
    width: Math.min(Theme.px(480), (parent?.width ?? Theme.px(480)) - 2 * Theme.edgeSpace)
    implicitHeight: body.implicitHeight + topPadding + bottomPadding
    height: Math.min(implicitHeight, (parent?.height ?? implicitHeight) - 2 * Theme.edgeSpace)
    closePolicy: T.Popup.CloseOnEscape
    dim: true
    focus: true
    modal: true
    padding: Theme.groupSpace

    onOpened: body.focusFirst()

    T.Overlay.modal: Rectangle {
        color: Qt.alpha(Theme.sunken, 0.7)
    }

    background: Rectangle {
        border.color: Theme.control
        border.width: Theme.borderWidth
        color: Theme.surface
        radius: Theme.radius + 2
    }

    DialogBody {
        id: body

        anchors.fill: parent
        acceptEnabled: root.acceptEnabled
        acceptText: root.acceptText
        focus: true
        rejectIsMain: root.rejectIsMain
        rejectText: root.rejectText
        text: root.text
        title: root.title
        onAccepted: root.accept()
        onRejected: root.reject()
    }
}
