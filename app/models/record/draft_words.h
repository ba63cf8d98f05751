// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/record/draft_text.h"

#include <QString>

#include <cstdint>

namespace soundings::app {

/// "14:03" for a moment of today, "29 March 2026, 14:03" for an earlier one, both by the clock of
/// this computer. Seconds since 1970 in UTC.
[[nodiscard]] QString momentWords(std::int64_t utcSeconds, std::int64_t nowSeconds);

/// "There is an entry from 14:03 that was not recorded."
[[nodiscard]] QString draftSentence(std::int64_t savedAt, std::int64_t nowSeconds);

/// Why it cannot be gone on with, and what can be done.
[[nodiscard]] QString draftProblemSentence(DraftProblem problem);

} // namespace soundings::app
