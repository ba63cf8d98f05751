// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/demo/dice.h"

#include <vector>

namespace soundings::app::demo {

/// What becomes of a made-up person's working alliance.
enum class AlliancePath
{
    Steady,
    Growing,
    DipRepaired,
    DipLasting
};

/// What becomes of a made-up person's troubles.
enum class ProgressPath
{
    Recovering,
    Improving,
    Unchanged,
    Worsening
};

/// One person's course, session by session, each value from 0 (worst) to 1 (best).
struct Course
{
    std::vector<double> progress;
    std::vector<double> alliance;
};

[[nodiscard]] AlliancePath drawAlliancePath(Dice& dice);
[[nodiscard]] ProgressPath drawProgressPath(Dice& dice);

/// Made up: a curve that flattens, as courses of therapy do, with noise from session to session.
[[nodiscard]] Course
makeCourse(Dice& dice, int sessions, ProgressPath progress, AlliancePath alliance);

} // namespace soundings::app::demo
