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
    // The dialog stands until whoever opened it closes it, because the answer yes takes a while or may
    // be refused.
    property bool staysOpen: false
    // It is being carried out: there is nothing to answer.
    property bool busy: false
    property real preferredWidth: Theme.px(480)
    default property alias content: body.content

    // Yes, where the dialog stands on.
    signal confirmed

    // As large as the window allows, however short the page is that it was written in.
    parent: T.Overlay.overlay
    anchors.centerIn: T.Overlay.overlay
    width: Math.min(root.preferredWidth, (parent?.width ?? root.preferredWidth) - 2 * Theme.edgeSpace)
    implicitHeight: body.implicitHeight + topPadding + bottomPadding
    height: Math.min(implicitHeight, (parent?.height ?? implicitHeight) - 2 * Theme.edgeSpace)
    closePolicy: root.busy ? T.Popup.NoAutoClose : T.Popup.CloseOnEscape
    dim: true
    focus: true
    modal: true
    padding: Theme.groupSpace

    onOpened: body.focusFirst()
    // What had the focus was out of reach meanwhile.
    onBusyChanged: {
        if (!root.busy && root.opened)
            body.focusFirst();
    }

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
        acceptEnabled: root.acceptEnabled && !root.busy
        acceptText: root.acceptText
        focus: true
        rejectEnabled: !root.busy
        rejectIsMain: root.rejectIsMain
        rejectText: root.rejectText
        text: root.text
        title: root.title
        onAccepted: root.staysOpen ? root.confirmed() : root.accept()
        onRejected: root.reject()
    }
}
