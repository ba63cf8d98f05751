// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls

Rectangle {
    width: 200
    height: 200
    color: "red"

    // Three modules and the margin of four on each side: eleven modules of ten pixels.
    QrPattern {
        id: code

        width: 115
        height: 115
    }

    TestCase {
        name: "QrPattern"
        when: windowShown

        function module(picture, x, y) {
            const at = n => 2 + 10 * (n + 4) + 5;
            return picture.red(at(x), at(y)) + picture.green(at(x), at(y)) + picture.blue(at(x), at(y));
        }

        function init() {
            code.rows = ["#..", ".#.", "..#"];
            wait(50);
        }

        function test_darkIsBlackAndEverythingElseWhiteWithItsMargin() {
            const picture = grabImage(code);
            for (let y = -4; y < 7; ++y) {
                for (let x = -4; x < 7; ++x) {
                    const dark = x === y && x >= 0 && x < 3;
                    compare(module(picture, x, y), dark ? 0 : 3 * 255, `${x} ${y}`);
                }
            }
        }

        function test_withoutRowsNothingIsDrawn() {
            code.rows = [];
            wait(50);
            const picture = grabImage(code);
            verify(module(picture, 0, 0) !== 3 * 255);
        }
    }
}
