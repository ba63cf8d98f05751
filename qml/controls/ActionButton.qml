// SPDX-License-Identifier: GPL-3.0-or-later
// What all our buttons share: size, keys, focus, hover. Pages use PrimaryButton, SecondaryButton,
// QuietButton and IconButton.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Soundings.Controls
import Soundings.Theme

T.Button {
    id: root

    // What the button does, when its words alone do not say it; read to those who cannot see.
    property string explanation
    property int glyph: Glyph.None
    property color ground: Theme.surface
    property color ink: Theme.text
    property color edge: Theme.control
    property real edgeWidth: Theme.borderWidth

    implicitWidth: Math.max(Theme.controlHeight, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    font.weight: Font.Medium
    horizontalPadding: Theme.spacing
    opacity: enabled ? 1 : Theme.disabledOpacity
    spacing: Theme.innerSpace
    verticalPadding: Theme.hairSpace

    Accessible.description: root.explanation
    Accessible.name: root.text
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()

    contentItem: ButtonLabel {
        font: root.font
        glyph: root.glyph
        ink: root.ink
        spacing: root.spacing
        text: root.display === T.AbstractButton.IconOnly ? "" : root.text
    }

    background: Rectangle {
        border.color: root.edge
        border.width: root.edgeWidth
        color: root.down ? Theme.pressed(root.ground) : root.hovered && root.enabled ? Theme.hovered(root.ground) : root.ground
        radius: Theme.radius

        FocusRing {
            shown: root.visualFocus
        }
    }
}
