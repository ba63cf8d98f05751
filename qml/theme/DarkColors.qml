// SPDX-License-Identifier: GPL-3.0-or-later
// The same room in the evening.

ThemeColors {
    background: "#11161B"
    surface: "#1A2128"
    sunken: "#0C1014"

    line: "#33404C"
    control: "#8593A0"

    text: "#E7ECF1"
    muted: "#A8B4BF"

    accent: "#55C2BE"
    accentText: "#062322"
    focus: "#55C2BE"

    good: "#62CC92"
    attention: "#F0B54A"
    alarm: "#FF8F85"
    rupture: "#CBA4EA"
    info: "#8CB6F9"
}
