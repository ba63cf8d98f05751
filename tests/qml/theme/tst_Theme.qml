// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Theme

TestCase {
    name: "Theme"

    readonly property list<string> grounds: ["background", "surface", "sunken"]
    readonly property list<string> words: ["text", "muted", "accent", "good", "attention", "alarm", "rupture", "info"]

    function cleanup() {
        Theme.scheme = Theme.Scheme.Light;
        Theme.textScale = 1;
        Theme.reducedMotion = false;
        Theme.handedOver = false;
    }

    // Relative luminance and contrast of WCAG 2.2 (W3C, 2023).
    function luminance(shade: color): real {
        const linear = part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(shade.r) + 0.7152 * linear(shade.g) + 0.0722 * linear(shade.b);
    }

    function contrast(a: color, b: color): real {
        const light = Math.max(luminance(a), luminance(b));
        const dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    function schemes() {
        return [{tag: "light", scheme: Theme.Scheme.Light}, {tag: "dark", scheme: Theme.Scheme.Dark}, {tag: "contrast", scheme: Theme.Scheme.Contrast}];
    }

    function test_everyTextRoleCanBeReadOnEveryGround_data() { return schemes(); }

    function test_everyTextRoleCanBeReadOnEveryGround(data) {
        Theme.scheme = data.scheme;
        for (const ground of grounds) {
            for (const role of words)
                verify(contrast(Theme[role], Theme[ground]) >= 5.2, role + " on " + ground);
            verify(contrast(Theme.control, Theme[ground]) >= 3, "control on " + ground);
            verify(contrast(Theme.focus, Theme[ground]) >= 3, "focus on " + ground);
        }
        verify(contrast(Theme.accentText, Theme.accent) >= 4.5);
    }

    function test_stateWordsCanBeReadOnTheirTint_data() { return schemes(); }

    function test_stateWordsCanBeReadOnTheirTint(data) {
        Theme.scheme = data.scheme;
        for (const role of words)
            verify(contrast(Theme[role], Theme.tinted(Theme[role])) >= 4.5, role);
    }

    function test_thePrimaryButtonCanBeReadUnderThePointer_data() { return schemes(); }

    function test_thePrimaryButtonCanBeReadUnderThePointer(data) {
        Theme.scheme = data.scheme;
        verify(contrast(Theme.accentText, Theme.hovered(Theme.accent)) >= 4.5);
    }

    function test_sizesFollowTheUsersFontSize() {
        compare(Theme.bodySize, 14 * Theme.systemScale);
        Theme.textScale = 1.5;
        compare(Theme.bodySize, Math.round(14 * Theme.systemScale * 1.5));
        compare(Theme.controlHeight, Math.round(36 * Theme.systemScale * 1.5));
    }

    function test_lessMotionMeansNone() {
        verify(Theme.duration > 0 && Theme.duration <= 150);
        Theme.reducedMotion = true;
        compare(Theme.duration, 0);
        compare(Theme.shortDuration, 0);
    }

    function test_digitsOfTheTabularFamilyAreEquallyWide() {
        metrics.font.family = Theme.tabularFamily;
        for (const digit of "123456789")
            fuzzyCompare(metrics.advanceWidth(digit), metrics.advanceWidth("0"), 0.01);
    }

    FontMetrics {
        id: metrics

        font.pixelSize: 40
    }
}
