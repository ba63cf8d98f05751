// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 200

    ButtonLabel { id: label; width: 200; height: 36; glyph: Glyph.Add; ink: Theme.text; spacing: 8; text: "New client" }

    TestCase {
        name: "ButtonLabel"
        when: windowShown

        function init() {
            label.width = 200;
            label.glyph = Glyph.Add;
            label.text = "New client";
            waitForRendering(label);
        }

        function parts() {
            return Array.from(label.children[0].children).filter(child => child.visible);
        }

        function test_symbolAndWordsStandInTheMiddle() {
            compare(parts().length, 2);
            const row = label.children[0];
            fuzzyCompare(row.x + row.width / 2, label.width / 2, 1);
        }

        function test_aSymbolAloneTakesNoPlaceForWords() {
            const both = label.implicitWidth;
            label.text = "";
            tryVerify(() => label.implicitWidth < both);
            compare(parts().length, 1);
            compare(label.implicitWidth, Theme.iconSize);
        }

        function test_wordsAloneTakeNoPlaceForASymbol() {
            const both = label.implicitWidth;
            label.glyph = Glyph.None;
            tryVerify(() => label.implicitWidth === both - Theme.iconSize - 8);
            compare(parts().length, 1);
        }

        function test_wordsThatDoNotFitEndWithDots() {
            label.width = 60;
            tryVerify(() => parts()[1].truncated);
            const words = parts()[1];
            verify(words.mapToItem(label, words.width, 0).x <= 60 + 1);
        }
    }
}
