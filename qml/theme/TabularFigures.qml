// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a font family whose ten digits are equally wide, so that numbers under each other line up:
// the user's own font when it does that, else the first of the fallbacks that is installed.
import QtQuick

FontMetrics {
    id: root

    readonly property list<string> fallbacks: ["DejaVu Sans", "Noto Sans", "Liberation Sans"]
    required property string systemFamily
    readonly property string family: root.digitsAreEqual() ? root.systemFamily : root.installedFallback()

    font.family: root.systemFamily
    font.pixelSize: 100

    function digitsAreEqual(): bool {
        const width = root.advanceWidth("0000000000");
        return [..."123456789"].every(digit => Math.abs(root.advanceWidth(digit.repeat(10)) - width) < 1);
    }

    function installedFallback(): string {
        const installed = Qt.fontFamilies();
        return root.fallbacks.find(name => installed.includes(name)) ?? root.systemFamily;
    }
}
