// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/controls/glyph.h"

#include <QPainterPath>

namespace soundings::controls {

/// The outline of a state's symbol on a 24 by 24 grid, to be filled. One shape per state, so that a
/// state can be told without colour. Empty for shapes that are not states.
[[nodiscard]] QPainterPath statePath(Glyph::Shape shape);

/// The lines of an icon on a 24 by 24 grid, to be drawn with a round pen 1.75 wide. Empty for
/// states and for None.
[[nodiscard]] QPainterPath iconPath(Glyph::Shape shape);

} // namespace soundings::controls
