// SPDX-License-Identifier: GPL-3.0-or-later
// The way round: places with symbol and words, at its foot who is signed in and the lock. 200 wide,
// folded 64; up and down keys move between its lines.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

FocusScope {
    id: root

    property list<RailItem> items
    property int currentIndex: 0
    property bool folded: false
    property string userName

    signal activated(int index)
    signal userRequested
    signal lockRequested

    implicitWidth: Theme.px(root.folded ? 64 : 200)
    implicitHeight: column.implicitHeight + 2 * Theme.px(12)

    Accessible.name: qsTr("Places")
    Accessible.role: Accessible.PageTabList

    Rectangle {
        anchors.fill: parent
        color: Theme.surface

        Rectangle {
            anchors.right: parent.right
            width: Theme.borderWidth
            height: parent.height
            color: Theme.line
        }
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.px(12)
        spacing: Theme.hairSpace

        Text {
            Layout.bottomMargin: Theme.innerSpace
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.largeControlHeight
            Accessible.ignored: root.folded
            color: Theme.text
            elide: Text.ElideRight
            font.family: Theme.family
            font.pixelSize: Theme.emphasisSize
            font.weight: Font.DemiBold
            leftPadding: root.folded ? 0 : Theme.px(14)
            horizontalAlignment: root.folded ? Text.AlignHCenter : Text.AlignLeft
            text: root.folded ? qsTr("S", "first letter of Soundings") : qsTr("Soundings")
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
        }

        Repeater {
            id: places

            model: root.items

            RailButton {
                id: place

                required property int index
                required property RailItem modelData

                Layout.fillWidth: true
                count: modelData.count
                current: root.currentIndex === index
                focus: current
                folded: root.folded
                glyph: modelData.glyph
                text: modelData.text
                visible: modelData.shown
                onClicked: root.activated(index)
                Keys.onUpPressed: place.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onDownPressed: place.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            }
        }

        Item {
            Layout.fillHeight: true
        }

        RailButton {
            Layout.fillWidth: true
            Accessible.role: Accessible.Button
            folded: root.folded
            glyph: Glyph.Person
            text: root.userName
            visible: root.userName.length > 0
            onClicked: root.userRequested()
        }

        RailButton {
            Layout.fillWidth: true
            Accessible.role: Accessible.Button
            folded: root.folded
            glyph: Glyph.Lock
            keys: "Ctrl+L"
            text: qsTr("Lock")
            onClicked: root.lockRequested()
        }
    }
}
