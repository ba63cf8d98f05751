// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/measure.h"
#include "core/record/flag.h"

#include <QString>

namespace soundings::app {

/// What was noticed, with its numbers, in plain words: "Partner B rated session 8 with 3.9 of 7,
/// 1.7 points below the mean of the 4 ratings before. A fall of 1.4 points or more is flagged as a
/// possible rupture." `who` rated, as personSubject says it. Without evidence that says yes only
/// the kind of flag is named.
[[nodiscard]] QString
flagSentence(const core::Flag& flag, const core::Measure& measure, const QString& who);

/// "Possible rupture after session 8". A watch is said to have lasted since `watchedSince`, or
/// since the flag's own session where that is 0.
[[nodiscard]] QString flagTitle(const core::Flag& flag, int watchedSince = 0);

/// What would have cleared the flag: "a rating above 4.2". Of a possible rupture first what would
/// have been none, then what no method would have noticed, where that is another rating. For a
/// question of safety: that nothing but the answer itself counts. Empty when the evidence does not
/// tell.
[[nodiscard]] QString clearingWords(const core::Flag& flag);

} // namespace soundings::app
