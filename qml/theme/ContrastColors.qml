// SPDX-License-Identifier: GPL-3.0-or-later
// Black, white and a yellow focus, for eyes that need the strongest difference.

ThemeColors {
    background: "#000000"
    surface: "#000000"
    sunken: "#000000"

    line: "#FFFFFF"
    control: "#FFFFFF"

    text: "#FFFFFF"
    muted: "#FFFFFF"

    accent: "#FFFFFF"
    accentText: "#000000"
    focus: "#FFE600"

    good: "#7CFFB2"
    attention: "#FFD166"
    alarm: "#FFB3AC"
    rupture: "#E5C7FF"
    info: "#B8D4FF"
}
