// SPDX-License-Identifier: GPL-3.0-or-later
// One of several, from a list that opens below.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Soundings.Controls
import Soundings.Theme

Field {
    id: root

    property alias model: box.model
    property alias textRole: box.textRole
    property alias valueRole: box.valueRole
    property alias currentIndex: box.currentIndex
    property alias currentText: box.currentText
    property alias currentValue: box.currentValue
    readonly property alias count: box.count
    property string placeholder: qsTr("Choose")

    // The user chose the entry at this index.
    signal activated(int index)

    function indexOfValue(value: string): int {
        return box.indexOfValue(value);
    }

    function choose(index: int): void {
        box.currentIndex = index;
        box.popup.close();
        root.activated(index);
    }

    T.ComboBox {
        id: box

        Layout.fillWidth: true
        Accessible.description: root.helpText
        Accessible.name: root.label
        Accessible.role: Accessible.ComboBox
        // Enter opens the closed list; in the opened one it chooses, which the box does by itself,
        // both when the key is let go.
        Keys.onReleased: event => {
            event.accepted = !popup.visible && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter);
            if (event.accepted)
                popup.open();
        }
        focus: true
        focusPolicy: Qt.StrongFocus
        font.family: Theme.family
        font.pixelSize: Theme.bodySize
        implicitHeight: Theme.controlHeight
        implicitWidth: Theme.px(200)
        leftPadding: Theme.px(12)
        opacity: enabled ? 1 : Theme.disabledOpacity
        rightPadding: Theme.px(12)
        onActivated: index => root.activated(index)

        // The list below draws its own lines; without a delegate the box counts none.
        delegate: Item {}

        contentItem: Text {
            Accessible.ignored: true
            color: box.currentIndex < 0 ? Theme.muted : Theme.text
            elide: Text.ElideRight
            font: box.font
            rightPadding: box.mirrored ? 0 : Theme.groupSpace
            leftPadding: box.mirrored ? Theme.groupSpace : 0
            text: box.currentIndex < 0 ? root.placeholder : box.displayText
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
        }

        indicator: Glyph {
            x: box.mirrored ? box.leftPadding : box.width - width - box.rightPadding
            y: (box.height - height) / 2
            width: Theme.iconSize
            height: Theme.iconSize
            color: Theme.muted
            shape: Glyph.ChevronDown
        }

        background: InputFrame {
            active: box.popup.visible
            hovered: box.hovered
            keyboardFocus: box.visualFocus
            wrong: root.hasError
        }

        popup: T.Popup {
            y: box.height + Theme.hairSpace
            width: box.width
            height: Math.min(implicitContentHeight + 2 * padding, Theme.px(320))
            padding: Theme.hairSpace
            margins: Theme.innerSpace

            contentItem: ListView {
                Accessible.name: root.label
                Accessible.role: Accessible.List
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                currentIndex: box.highlightedIndex
                implicitHeight: contentHeight
                model: box.count

                delegate: SelectOption {
                    required property int index

                    width: ListView.view?.width ?? 0
                    highlighted: box.highlightedIndex === index
                    selected: box.currentIndex === index
                    text: box.textAt(index)
                    onClicked: root.choose(index)
                }

                T.ScrollBar.vertical: ScrollBarLine {}
            }

            background: Rectangle {
                border.color: Theme.control
                border.width: Theme.borderWidth
                color: Theme.surface
                radius: Theme.radius
            }
        }
    }
}
