// SPDX-License-Identifier: GPL-3.0-or-later
// The message at the foot of the page, with the page's margins.
pragma ComponentBehavior: Bound

import QtQuick
import Soundings.Controls
import Soundings.Models
import Soundings.Theme

Item {
    id: root

    required property NoticeModel notice

    implicitHeight: bar.open ? bar.implicitHeight + Theme.spacing : 0
    visible: bar.open

    MessageBar {
        id: bar

        x: Math.max(Theme.edgeSpace, (parent.width - width) / 2)
        width: Math.min(Theme.pageWidth, parent.width - 2 * Theme.edgeSpace)
        onAction: root.notice.act()
        onDismissed: root.notice.dismiss()
    }

    Connections {
        function onChanged(): void {
            // dismissed() of the bar comes back here with an empty text.
            if (root.notice.text !== bar.text)
                bar.show(root.notice.kind, root.notice.text, root.notice.actionText);
        }

        target: root.notice
    }
}
