// SPDX-License-Identifier: GPL-3.0-or-later
// The ring of the focus, the name beside a symbol, the key that does the same.
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 300

    Rectangle {
        id: control

        x: 50
        y: 50
        width: 100
        height: 36

        FocusRing { id: ring }
    }

    KeyHint { id: one; y: 150; keys: "W" }
    KeyHint { id: two; y: 200; keys: "Ctrl+S" }

    IconButton { id: button; x: 200; y: 50; glyph: Glyph.Edit; hoverEnabled: true; text: "Edit the note" }
    SecondaryButton { id: other; x: 200; y: 200; text: "Other" }

    TestCase {
        name: "Hints"
        when: windowShown

        function init() {
            other.forceActiveFocus(Qt.TabFocusReason);
        }

        function cleanup() {
            ring.shown = false;
            Theme.scheme = Theme.Scheme.System;
        }

        function hint() {
            return Array.from(button.data).find(child => child instanceof HoverHint);
        }

        function test_theRingIsThereOnlyWhenItIsShown() {
            verify(!ring.visible);
            ring.shown = true;
            verify(ring.visible);
        }

        function test_theRingStandsOutsideWithAGap() {
            compare(ring.x, -(Theme.focusGap + Theme.focusWidth));
            compare(ring.width, control.width + 2 * (Theme.focusGap + Theme.focusWidth));
            compare(ring.border.width, 2);
            verify(Theme.focusGap >= 2);
            compare(ring.color, Qt.rgba(0, 0, 0, 0));
        }

        function test_theRingHasItsColourInEveryScheme() {
            for (const scheme of [Theme.Scheme.Light, Theme.Scheme.Dark, Theme.Scheme.Contrast]) {
                Theme.scheme = scheme;
                compare(ring.border.color, Theme.focus);
            }
        }

        function test_aKeyIsReadAsAKey() {
            compare(one.Accessible.role, Accessible.StaticText);
            compare(one.Accessible.name, "Key W");
        }

        function test_aKeyCapIsNeverNarrowerThanItIsHigh() {
            verify(one.width >= one.height);
            verify(two.width > one.width);
        }

        function test_aSymbolIsNamedOnKeyboardFocus() {
            verify(!hint().visible);
            button.forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => hint().visible, 2000);
            compare(hint().contentItem.text, "Edit the note");
            other.forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => !hint().visible);
        }

        function test_aSymbolIsNamedUnderThePointer() {
            mouseMove(button, 5, 5);
            tryVerify(() => hint().visible, 2000);
            mouseMove(other, 5, 5);
            tryVerify(() => !hint().visible);
        }
    }
}
