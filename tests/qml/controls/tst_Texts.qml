// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 600

    Column {
        width: 200

        SectionTitle { id: section; width: 200; text: "How life is going" }
        EmphasisText { id: emphasis; width: 200; text: "The one sentence" }
        StrongText { id: strong; width: 200; text: "PHQ-9" }
        BodyText { id: body; width: 200; text: "Running text" }
        CaptionText { id: caption; width: 200; text: "A caption" }
        NumberText { id: number; width: 80; text: "14" }
    }

    TestCase {
        name: "Texts"
        when: windowShown

        function texts() {
            return [{tag: "section", text: section, size: 20}, {tag: "emphasis", text: emphasis, size: 16}, {tag: "strong", text: strong, size: 14}, {tag: "body", text: body, size: 14}, {tag: "caption", text: caption, size: 12}, {tag: "number", text: number, size: 14}];
        }

        function cleanup() {
            Theme.textScale = 1;
            Theme.scheme = Theme.Scheme.System;
        }

        function test_hasItsSizeAndGrowsWithTheUsersText_data() { return texts(); }

        function test_hasItsSizeAndGrowsWithTheUsersText(data) {
            const normal = data.text.font.pixelSize;
            compare(normal, Theme.px(data.size));
            Theme.textScale = 2;
            fuzzyCompare(data.text.font.pixelSize, 2 * normal, 1);
        }

        function test_isReadableInEveryScheme_data() { return texts(); }

        function test_isReadableInEveryScheme(data) {
            for (const scheme of [Theme.Scheme.Light, Theme.Scheme.Dark, Theme.Scheme.Contrast]) {
                Theme.scheme = scheme;
                verify(Math.abs(data.text.color.hslLightness - Theme.surface.hslLightness) > 0.3);
            }
        }

        // What somebody typed is never taken for markup.
        function test_showsWhatWasTypedAsItWasTyped_data() { return texts(); }

        function test_showsWhatWasTypedAsItWasTyped(data) {
            compare(data.text.textFormat, Text.PlainText);
        }

        function test_aLongTextWraps_data() { return texts().filter(one => one.tag !== "number"); }

        function test_aLongTextWraps(data) {
            const before = data.text.text;
            const height = data.text.height;
            data.text.text = "words ".repeat(30);
            verify(data.text.height > 2 * height);
            verify(data.text.contentWidth <= data.text.width);
            data.text.text = before;
        }

        function test_numbersStandAgainstTheRightEdgeInOneLine() {
            compare(number.horizontalAlignment, Text.AlignRight);
            compare(number.font.family, Theme.tabularFamily);
            const height = number.height;
            number.text = "1 234 567 890 123";
            compare(number.height, height);
            verify(number.truncated);
            number.text = "14";
        }

        function test_theTitleOfASectionIsAHeading() {
            compare(section.Accessible.role, Accessible.Heading);
            compare(section.Accessible.name, "How life is going");
        }
    }
}
