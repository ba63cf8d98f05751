// SPDX-License-Identifier: GPL-3.0-or-later
// What a DialogPanel shows: title, text, the page's own content, the two answers.
import QtQuick
import QtQuick.Layouts
import Soundings.Theme

FocusScope {
    id: root

    required property string title
    required property string text
    required property string acceptText
    required property string rejectText
    property bool acceptEnabled: true
    default property alias content: column.data

    signal accepted
    signal rejected

    // The first field, else the answer that changes nothing.
    function focusFirst(): void {
        root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: Theme.px(432)
    implicitHeight: body.implicitHeight

    Accessible.description: root.text
    Accessible.name: root.title
    Accessible.role: Accessible.Dialog

    ColumnLayout {
        id: body

        anchors.fill: parent
        spacing: Theme.spacing

        SectionTitle {
            Layout.fillWidth: true
            text: root.title
        }

        BodyText {
            Layout.fillWidth: true
            text: root.text
            visible: root.text.length > 0
        }

        ColumnLayout {
            id: column

            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.spacing
            visible: children.length > 0
        }

        RowLayout {
            Layout.topMargin: Theme.innerSpace
            spacing: Theme.spacing

            Item {
                Layout.fillWidth: true
            }

            SecondaryButton {
                focus: true
                text: root.rejectText
                visible: root.rejectText.length > 0
                onClicked: root.rejected()
            }

            PrimaryButton {
                enabled: root.acceptEnabled
                text: root.acceptText
                onClicked: root.accepted()
            }
        }
    }
}
