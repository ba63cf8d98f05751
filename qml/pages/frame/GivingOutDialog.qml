// SPDX-License-Identifier: GPL-3.0-or-later
// Asks how and where a client's own data is to be written.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

DialogPanel {
    id: root

    required property GivingOutModel givingOut
    readonly property Connections asked: Connections {
        function onAsked(): void {
            root.open();
        }

        function onSubjectChanged(): void {
            if (!root.givingOut.ready)
                root.close();
        }

        target: root.givingOut
    }

    acceptEnabled: root.givingOut.complete
    acceptText: qsTr("Write the files")
    busy: root.givingOut.running
    preferredWidth: Theme.px(600)
    staysOpen: true
    text: qsTr("A new folder gets this client's own data and a first page that explains it. What others in the room answered, private notes, reflections and reviews stay behind.")
    title: qsTr("Give out the data of %1").arg(root.givingOut.code)
    onConfirmed: root.givingOut.giveOut()
    onRejected: root.givingOut.cancel()

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Attention
        strong: true
        text: qsTr("The files are not encrypted: whoever gets hold of them can read them.")
    }

    CheckField {
        Layout.fillWidth: true
        checked: root.givingOut.consented
        enabled: !root.givingOut.running
        hint: root.givingOut.scope
        text: root.givingOut.needsConsent ? qsTr("The client agreed that their data is given out") : qsTr("The client agreed that cases with other therapists go, too")
        visible: root.givingOut.mayConsent
        onToggled: root.givingOut.consented = checked
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.muted
        text: root.givingOut.scope
        visible: !root.givingOut.mayConsent
    }

    Field {
        Layout.fillWidth: true
        enabled: !root.givingOut.running
        label: qsTr("As")

        SegmentedControl {
            currentIndex: root.givingOut.format
            label: qsTr("As")
            options: root.givingOut.formats
            onChosen: index => root.givingOut.format = index
        }
    }

    FolderField {
        Layout.fillWidth: true
        enabled: !root.givingOut.running
        label: qsTr("In the folder")
        text: root.givingOut.folder
        onChosen: folder => root.givingOut.folder = folder
    }

    TextField {
        Layout.fillWidth: true
        enabled: !root.givingOut.running
        error: root.givingOut.nameProblem
        hint: root.givingOut.path.length > 0 ? qsTr("The files will stand in %1").arg(root.givingOut.path) : ""
        label: qsTr("Name of the new folder")
        text: root.givingOut.name
        onEdited: root.givingOut.name = text
    }

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Alarm
        text: root.givingOut.failure
        visible: root.givingOut.failure.length > 0
    }

    ProgressLine {
        Layout.fillWidth: true
        indeterminate: true
        label: qsTr("The files are being written")
        visible: root.givingOut.running
    }
}
