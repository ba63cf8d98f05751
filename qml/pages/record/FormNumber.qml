// SPDX-License-Identifier: GPL-3.0-or-later
// A number of a form whose words are not shipped, or its total.
import QtQuick
import Soundings.Controls

NumberField {
    id: root

    required property string numberText
    required property string problem
    required property real lowest
    required property real highest

    signal next
    signal typed(string words)

    error: root.problem
    from: root.lowest
    to: root.highest
    unit: qsTr("from %1 to %2").arg(root.lowest.toLocaleString(Qt.locale(), "f", 0)).arg(root.highest.toLocaleString(Qt.locale(), "f", 0))
    onAccepted: root.next()
    onEdited: root.typed(text)
    Component.onCompleted: text = root.numberText
}
