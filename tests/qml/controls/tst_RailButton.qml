// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 200

    SecondaryButton { id: before; y: 150; text: "Before" }

    RailButton { id: place; width: 176; glyph: Glyph.Supervision; text: "Supervision" }

    SignalSpy { id: clicked; target: place; signalName: "clicked" }

    TestCase {
        name: "RailButton"
        when: windowShown

        function init() {
            place.folded = false;
            place.current = false;
            place.count = 0;
            place.keys = "";
            clicked.clear();
            before.forceActiveFocus(Qt.TabFocusReason);
        }

        function words() {
            return Array.from(place.contentItem.children).filter(child => child instanceof Text && child.visible).map(text => text.text);
        }

        function hint() {
            return Array.from(place.data).find(child => child instanceof HoverHint);
        }

        function test_isAPlaceToScreenReadersAndSaysWhetherOneIsThere() {
            compare(place.Accessible.role, Accessible.PageTab);
            compare(place.Accessible.name, "Supervision");
            verify(!place.Accessible.selected);
            place.current = true;
            verify(place.Accessible.selected);
        }

        function test_theCountIsSeenAndRead() {
            compare(words(), ["Supervision"]);
            compare(place.Accessible.description, "");
            place.count = 3;
            compare(words(), ["Supervision", "3"]);
            verify(place.Accessible.description.includes("3"));
        }

        function test_foldedItHasNoWordsButStillAName() {
            place.count = 3;
            place.folded = true;
            compare(words(), []);
            compare(place.Accessible.name, "Supervision");
            verify(place.Accessible.description.includes("3"));
        }

        function test_foldedItsNameComesWithTheFocus() {
            place.forceActiveFocus(Qt.TabFocusReason);
            verify(!hint().visible);
            place.folded = true;
            tryVerify(() => hint().visible, 2000);
            compare(hint().text, "Supervision");
        }

        function test_itsKeysAreShownWithTheFocusAndRead() {
            place.keys = "Ctrl+L";
            compare(place.Accessible.description, "Ctrl+L");
            place.forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => hint().visible, 2000);
            verify(hint().text.includes("Supervision"));
            verify(hint().text.includes("Ctrl+L"));
        }

        function test_openedByKeysAndPointer() {
            keyClick(Qt.Key_Tab);
            verify(place.activeFocus);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Enter);
            keyClick(Qt.Key_Space);
            mouseClick(place);
            compare(clicked.count, 4);
        }

        function test_isHighEnoughToBeHit() {
            verify(place.height >= 44);
        }
    }
}
