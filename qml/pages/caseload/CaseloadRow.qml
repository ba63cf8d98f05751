// SPDX-License-Identifier: GPL-3.0-or-later
// One open case. Enter or a click opens it, R records its next session.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Chart
import Soundings.Controls
import Soundings.Theme

TableRow {
    id: root

    required property string caseId
    required property string code
    required property string name
    required property string format
    required property int mark
    required property string situation
    required property string progress
    required property string alliance
    required property list<double> course
    required property double minimum
    required property double maximum
    required property string rated
    // The little curve has room.
    property bool drawn: true

    signal recorded

    cells: [root.name.length > 0 ? qsTr("%1, %2").arg(root.code).arg(root.name) : qsTr("%1, %2").arg(root.code).arg(root.format), root.situation, root.progress.length > 0 ? root.progress : qsTr("no rating yet"), root.alliance.length > 0 ? root.alliance : qsTr("no rating yet"), root.rated]
    status: root.mark

    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_R && event.modifiers === Qt.NoModifier;
        if (event.accepted)
            root.recorded();
    }

    SparklineItem {
        Layout.preferredHeight: Theme.px(28)
        Layout.preferredWidth: Theme.px(72)
        Accessible.ignored: true
        color: Theme.muted
        lastColor: Theme.text
        maximum: root.maximum
        minimum: root.minimum
        values: root.course
        visible: root.drawn
    }

    QuietButton {
        explanation: qsTr("Record the next session of %1 (R)").arg(root.code)
        text: qsTr("Record")
        onClicked: root.recorded()
    }
}
