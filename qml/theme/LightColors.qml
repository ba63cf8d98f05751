// SPDX-License-Identifier: GPL-3.0-or-later
// Paper by day. Text roles keep at least 5.3:1 on background, surface and sunken.

ThemeColors {
    background: "#F6F7F9"
    surface: "#FFFFFF"
    sunken: "#EDF0F3"

    line: "#D5DBE1"
    control: "#73808C"

    text: "#1C2630"
    muted: "#4D5B68"

    accent: "#0A6B70"
    accentText: "#FFFFFF"
    focus: "#0A6B70"

    good: "#17703F"
    attention: "#8A5200"
    alarm: "#B3261E"
    rupture: "#74389A"
    info: "#2456A6"
}
