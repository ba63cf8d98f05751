// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a ProgressLine and a RatingLine.
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 400
    height: 300

    SecondaryButton { id: before; y: 200; text: "Before" }

    ProgressTrack { id: progress; width: 200; height: 6; busy: false; mirrored: false; position: 0.25 }
    RatingTrack { id: rating; y: 100; width: 300; from: 0; to: 10; stepSize: 0.1; value: 5; Accessible.name: "I felt heard" }

    SignalSpy { id: marked; target: rating; signalName: "marked" }
    SignalSpy { id: cleared; target: rating; signalName: "cleared" }

    TestCase {
        name: "Tracks"
        when: windowShown

        function init() {
            marked.clear();
            cleared.clear();
            rating.answered = false;
            rating.enabled = true;
            before.forceActiveFocus(Qt.TabFocusReason);
            rating.forceActiveFocus(Qt.TabFocusReason);
        }

        function cleanup() {
            progress.busy = false;
            progress.mirrored = false;
            Theme.reducedMotion = false;
        }

        function bar() {
            return progress.children[0];
        }

        function test_theFilledPartIsAsLongAsTheWayThatIsDone() {
            compare(bar().width, 50);
            compare(bar().x, 0);
            progress.mirrored = true;
            compare(bar().x, 150);
        }

        function test_nothingAndEverything() {
            progress.position = 0;
            compare(bar().width, 0);
            progress.position = 1;
            compare(bar().width, 200);
            progress.position = 0.25;
        }

        function test_whenNobodyCanSayAPartRunsThrough() {
            progress.busy = true;
            const start = bar().x;
            tryVerify(() => bar().x !== start);
            verify(progress.clip);
        }

        function test_nothingMovesWhenLessMotionIsWishedFor() {
            Theme.reducedMotion = true;
            progress.busy = true;
            const start = bar().x;
            wait(200);
            compare(bar().x, start);
            verify(start >= 0 && start + bar().width <= progress.width);
        }

        function test_thereIsNoMarkBeforeThereIsAnAnswer() {
            verify(!rating.handle.visible);
            rating.answered = true;
            verify(rating.handle.visible);
        }

        function test_theFocusIsSeenWithoutAMarkToo() {
            const ring = Array.from(rating.background.children).find(child => child instanceof FocusRing);
            verify(ring.visible);
            rating.answered = true;
            verify(!ring.visible);
            verify(Array.from(rating.handle.children).find(child => child instanceof FocusRing).visible);
        }

        function test_theEndsAndWholeNumbersAreOneKeyAway() {
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_PageUp);
            keyClick(Qt.Key_PageDown);
            compare(marked.signalArguments.map(one => one[0]), [0, 10, 6, 4]);
            keyClick(Qt.Key_Delete);
            keyClick(Qt.Key_Backspace);
            compare(cleared.count, 2);
        }

        function test_disabledItMarksNothing() {
            rating.enabled = false;
            mouseClick(rating, 20, rating.height / 2);
            compare(marked.count, 0);
        }

        function test_isASliderToScreenReaders() {
            compare(rating.Accessible.role, Accessible.Slider);
        }
    }
}
