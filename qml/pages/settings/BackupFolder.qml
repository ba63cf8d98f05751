// SPDX-License-Identifier: GPL-3.0-or-later
// One folder of backups: where it is, and what is in it or wrong with it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

ColumnLayout {
    id: root

    required property string title
    required property string folder
    required property string words
    // Nothing is as it should be there.
    property bool fails: false
    // There is none, and there should be.
    property bool missing: false

    spacing: Theme.hairSpace

    StrongText {
        Layout.fillWidth: true
        text: root.title
    }

    BodyText {
        Layout.fillWidth: true
        text: root.folder
        visible: root.folder.length > 0
        wrapMode: Text.WrapAnywhere
    }

    CaptionText {
        Layout.fillWidth: true
        text: root.words
        visible: !root.fails && !root.missing
    }

    StatusLabel {
        Layout.fillWidth: true
        status: root.fails ? StatusMark.Alarm : StatusMark.Attention
        text: root.words
        visible: root.fails || root.missing
    }
}
