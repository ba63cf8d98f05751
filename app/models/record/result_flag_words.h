// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/measure.h"
#include "core/record/flag.h"

#include <QString>

namespace soundings::app {

/// Of a question of safety, right after the session: the question and the answer in the words of
/// the form, so that the talk can begin with them. A blank is said to be blank.
[[nodiscard]] QString safetySentence(const core::Flag& flag, const core::Measure& measure);

/// What somebody may do about a flag next, in a sentence.
[[nodiscard]] QString flagNextStep(core::FlagKind kind);

} // namespace soundings::app
