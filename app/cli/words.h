// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/caseload.h"
#include "app/workflow/explain_flag.h"
#include "core/record/flag.h"

#include <string>

namespace soundings::app {

/// "possible rupture": what a flag is called for a person.
[[nodiscard]] std::string flagWords(core::FlagKind kind);

/// A flag in one or two plain sentences: what was noticed, how many methods agree, and that it is a
/// reason to ask, never a verdict.
[[nodiscard]] std::string flagSentence(const FlagExplanation& explanation);

/// What a status of the caseload means, in half a sentence.
[[nodiscard]] std::string statusMeaning(CaseStatus status);

/// What would have raised nothing: "a score above 33.2"; empty when it cannot be said.
[[nodiscard]] std::string clearedByWords(const FlagExplanation& explanation);

} // namespace soundings::app
