// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QString>

namespace soundings::app {

/// What was noticed at a session. Each has a shape, a colour role, a letter and words, so that none
/// is told by colour alone.
enum class ChartMark
{
    PossibleRupture, ///< broken link
    Repaired,        ///< closed link
    Watch,           ///< triangle
    Deterioration,   ///< octagon; reliable deterioration
    SafetyItem,      ///< octagon
    SuddenGain,      ///< star
};

/// The letter beside the mark: the first of its words in the reader's language, told apart.
[[nodiscard]] QString markLetter(ChartMark mark);

/// The mark in words, such as "possible rupture", to follow other words after a comma.
[[nodiscard]] QString markWords(ChartMark mark);

/// The mark's outline on a 24 by 24 grid, to be filled; the same shapes as the state symbols of
/// the pages.
[[nodiscard]] QPainterPath markPath(ChartMark mark);

} // namespace soundings::app
