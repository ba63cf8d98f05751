// SPDX-License-Identifier: GPL-3.0-or-later
// Asks whether somebody no longer supervises somebody, and says what that does.
pragma ComponentBehavior: Bound

import Soundings.Controls
import Soundings.Models

DialogPanel {
    id: root

    required property PeopleModel people
    property string pair

    function ask(index: int): void {
        root.pair = root.people.supervisions[index] ?? "";
        root.open();
    }

    acceptText: qsTr("End it")
    rejectIsMain: true
    text: qsTr("%1. From now on the flagged cases are out of sight there. Reviews that were signed stay, and supervision can begin anew.").arg(root.pair)
    title: qsTr("End the supervision?")
    onAccepted: root.people.endSupervision(root.people.supervisions.indexOf(root.pair))
}
