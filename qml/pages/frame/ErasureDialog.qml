// SPDX-License-Identifier: GPL-3.0-or-later
// Asks whether a client is to be erased: says what goes, and has the code typed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Models
import Soundings.Pages.Frame
import Soundings.Theme

DialogPanel {
    id: root

    required property ErasureModel erasure
    required property GivingOutModel givingOut
    readonly property Connections asked: Connections {
        function onAsked(): void {
            root.open();
        }

        function onPlanChanged(): void {
            if (!root.erasure.ready)
                root.close();
        }

        target: root.erasure
    }

    function giveOutFirst(): void {
        const code = root.erasure.code;
        root.close();
        root.erasure.cancel();
        root.givingOut.considerBeforeErasing(code);
    }

    acceptEnabled: root.erasure.confirmed
    acceptText: qsTr("Erase for good")
    busy: root.erasure.running
    preferredWidth: Theme.px(600)
    rejectIsMain: true
    rejectText: qsTr("Keep")
    staysOpen: true
    text: qsTr("This cannot be undone. Restoring one of the vault's backups leaves the client out. What goes:")
    title: qsTr("Erase %1?").arg(root.erasure.code)
    onConfirmed: root.erasure.erase()
    onRejected: root.erasure.cancel()

    LossList {
        Layout.fillWidth: true
        lines: root.erasure.losses
    }

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Attention
        text: root.erasure.openWords
        visible: root.erasure.openWords.length > 0
    }

    BodyText {
        Layout.fillWidth: true
        text: root.erasure.sharedWords
        visible: root.erasure.sharedWords.length > 0
    }

    SecondaryButton {
        glyph: Glyph.Save
        text: qsTr("Give out the data first ...")
        visible: !root.erasure.running
        onClicked: root.giveOutFirst()
    }

    SelectField {
        Layout.fillWidth: true
        currentIndex: root.erasure.choice
        enabled: !root.erasure.running
        hint: qsTr("A program cannot tell whom a sentence is about.")
        label: qsTr("Notes, plans and reviews about the cases that stay")
        model: root.erasure.choices
        visible: root.erasure.needsChoice
        onActivated: index => root.erasure.choice = index
    }

    TextField {
        Layout.fillWidth: true
        enabled: !root.erasure.running
        label: qsTr("Type %1 to erase this client").arg(root.erasure.code)
        text: root.erasure.typed
        onEdited: root.erasure.typed = text
    }

    StatusLabel {
        Layout.fillWidth: true
        status: StatusMark.Alarm
        text: root.erasure.failure
        visible: root.erasure.failure.length > 0
    }

    CaptionText {
        Layout.fillWidth: true
        text: qsTr("All records are being written anew. This takes as long as a backup; please leave the window open.")
        visible: root.erasure.running
    }

    ProgressLine {
        Layout.fillWidth: true
        indeterminate: true
        label: qsTr("The client is being erased")
        visible: root.erasure.running
    }
}
