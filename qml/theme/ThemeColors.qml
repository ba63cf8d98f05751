// SPDX-License-Identifier: GPL-3.0-or-later
// The colour roles of the house. Every palette must fill every one: they are required, so a palette
// that forgets one does not load.
import QtQuick

QtObject {
    // Grounds: the page, a card on it, a well in it.
    required property color background
    required property color surface
    required property color sunken

    // Separators, and borders of what can be operated (at least 3:1 on every ground).
    required property color line
    required property color control

    // Words, and words that may step back.
    required property color text
    required property color muted

    // The one main action, selection, and what is written on it. Not onAccent: a name
    // that starts with "on" cannot be assigned in QML.
    required property color accent
    required property color accentText
    required property color focus

    // States. Never shown without their word and their shape.
    required property color good
    required property color attention
    required property color alarm
    required property color rupture
    required property color info
}
