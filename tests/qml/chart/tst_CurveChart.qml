// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Chart
import Soundings.ChartSamples
import Soundings.Theme

TestCase {
    id: root

    name: "CurveChart"
    when: windowShown
    width: 600
    height: 400
    visible: true

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    SampleChartsModel {
        id: samples
    }

    CurveChartItem {
        id: chart

        width: 560
        height: 320
        chart: samples.couple
        fontFamily: Theme.family
        pixelSize: Theme.captionSize
        colours.text: Theme.text
        colours.muted: Theme.muted
        colours.line: Theme.line
        colours.surface: Theme.surface
        colours.accent: Theme.accent
        colours.good: Theme.good
        colours.attention: Theme.attention
        colours.alarm: Theme.alarm
        colours.rupture: Theme.rupture
        colours.info: Theme.info
        colours.band: Theme.tinted(Theme.accent)

        Accessible.role: Accessible.Chart
        Accessible.name: "Working together"
        Accessible.description: chart.description
    }

    SparklineItem {
        id: spark

        y: 340
        width: 96
        height: 24
        values: [5.8, 5.9, NaN, 4.1, 4.6]
        minimum: 1
        maximum: 7
        color: Theme.muted
        lastColor: Theme.text
    }

    SignalSpy {
        id: currentSpy

        signalName: "currentChanged"
        target: chart
    }

    function init() {
        chart.chart = samples.couple;
        chart.focus = false;
        mouseMove(root, root.width - 1, root.height - 1);
        chart.currentIndex = -1;
        currentSpy.clear();
    }

    function test_followsTheThemeAndDraws() {
        compare(chart.colours.text, Theme.text);
        compare(chart.colours.rupture, Theme.rupture);
        const light = grabImage(chart);
        Theme.scheme = Theme.Scheme.Dark;
        compare(chart.colours.text, Theme.text);
        const dark = grabImage(chart);
        verify(!light.equals(dark));
        Theme.scheme = Theme.Scheme.System;
        tryVerify(() => grabImage(chart).equals(light));
    }

    function test_keysChooseAPointAndSayIt() {
        chart.forceActiveFocus(Qt.TabFocusReason);
        compare(chart.currentSession, 11);
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_Left);
        compare(chart.currentSession, 8);
        verify(chart.currentText.startsWith("Partner B, session 8, 3 Mar 2026: 4.1 of 7"));
        keyClick(Qt.Key_Up);
        verify(chart.currentText.startsWith("Partner A, session 8"));
        keyClick(Qt.Key_Escape);
        compare(chart.currentText, "");
        verify(currentSpy.count >= 6);
    }

    function test_thePointerChoosesAndLeavingChoosesNone() {
        // A pointer goes on moving: the first step may come before the window takes any.
        let step = 0;
        tryVerify(() => {
            mouseMove(chart, chart.width / 2 + step++ % 2, chart.height / 2);
            return chart.currentIndex >= 0;
        });
        mouseMove(root, root.width - 1, root.height - 1);
        tryCompare(chart, "currentIndex", -1);
    }

    function test_aNewChartHasNothingChosen() {
        chart.currentIndex = 3;
        verify(chart.currentText !== "");
        chart.chart = samples.outcome;
        compare(chart.currentText, "");
        chart.currentIndex = 99;
        compare(chart.currentIndex, -1);
    }

    function test_theDescriptionHasEveryPoint() {
        chart.chart = samples.outcome;
        compare(chart.description.split("\n").length, 17);
    }

    function test_anEmptyChartIsDrawnAndTakesKeys() {
        chart.chart = samples.empty;
        chart.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Left);
        compare(chart.currentIndex, -1);
        verify(chart.description.endsWith("The curve starts with the first rating."));
    }

    function test_aSparklineIsDrawn() {
        const image = grabImage(spark);
        let inked = 0;
        for (let x = 0; x < image.width; ++x) {
            for (let y = 0; y < image.height; ++y)
                inked += Qt.colorEqual(image.pixel(x, y), Theme.surface) ? 0 : 1;
        }
        verify(inked > 50);
        verify(inked < 800);
    }
}
