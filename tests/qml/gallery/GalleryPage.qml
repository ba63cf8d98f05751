// SPDX-License-Identifier: GPL-3.0-or-later
// What the gallery pages share: the scheme is set from outside.
import QtQuick
import Soundings.Controls
import Soundings.Theme

ScrollPage {
    property string scheme

    focus: true

    onSchemeChanged: Theme.scheme = scheme === "Dark" ? Theme.Scheme.Dark : scheme === "Contrast" ? Theme.Scheme.Contrast : Theme.Scheme.Light
}
