// SPDX-License-Identifier: GPL-3.0-or-later
// A column of a DataTable.
import QtQml

QtObject {
    property string title
    // Share of the width that is left after the fixed columns; 0 keeps the width.
    property real stretch: 0
    property real width: 120
    // What a stretched column keeps where the table is narrow.
    property real least: 0
    // Left out where the columns have no room, 1 before 2 and so on; 0 stays always.
    property int yields: 0
    // Numbers stand under each other at the right edge.
    property bool numeric: false
    // The row's status is drawn before the word in this column.
    property bool status: false
}
