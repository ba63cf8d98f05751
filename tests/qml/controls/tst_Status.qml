// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 300

    StatusMark { id: mark }
    StatusLabel { id: label; y: 40; width: 120; status: StatusMark.Alarm; text: "Off track since session 6, with words that do not fit" }
    StrengthMeter { id: meter; y: 120; width: 200 }
    StepProgress { id: steps; y: 160; width: 200; current: 4; total: 9 }
    ProgressLine { id: progress; y: 220; width: 200; label: "Import"; value: 0.5 }

    TestCase {
        name: "Status"
        when: windowShown

        function test_everyStateHasItsOwnShape() {
            const shapes = new Set();
            for (let status = StatusMark.Unknown; status <= StatusMark.Info; ++status) {
                mark.status = status;
                shapes.add(Number(mark.shape));
            }
            compare(shapes.size, StatusMark.Info + 1);
        }

        function test_anUnknownNumberIsDrawnAsUnknown() {
            mark.status = 99;
            compare(mark.shape, Glyph.Ring);
        }

        function test_theWordIsWhatIsRead() {
            compare(label.Accessible.name, label.text);
            verify(label.width <= 120);
        }

        function test_strengthIsAWord() {
            meter.level = -1;
            compare(meter.word, "");
            meter.level = 0;
            compare(meter.word, "Very weak");
            meter.level = 4;
            compare(meter.word, "Strong");
            compare(meter.Accessible.name, "Strength: Strong");
        }

        function test_progressTellsItsName() {
            compare(progress.Accessible.role, Accessible.ProgressBar);
            compare(progress.Accessible.name, "Import");
        }
    }
}
