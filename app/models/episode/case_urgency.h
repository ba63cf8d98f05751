// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/episode/case_banner.h"
#include "app/workflow/case_record.h"

#include <optional>

namespace soundings::app {

/// The curve of these ratings; nullptr where the case has none.
[[nodiscard]] const Curve* curveIn(const CaseRecord& record, const core::SeriesKey& key);

/// Of the flags that somebody still has to look at: open before acknowledged, then the most urgent,
/// then the newest.
[[nodiscard]] CaseBanner topFlagOf(const CaseRecord& record);

/// Which of several people fares worst, and what became of it; empty where nobody is slower than
/// expected or worse than at the start, where the flag on top says it, and where there is one
/// person only.
[[nodiscard]] CaseBanner worstCourseOf(const CaseRecord& record);

/// Somebody's course is more urgent than any flag.
[[nodiscard]] bool isCourseFirst(const CaseRecord& record);

/// The ratings to look at first: those of the top flag, unless somebody's course is more urgent
/// than any flag. Nullopt where nobody needs it.
[[nodiscard]] std::optional<core::SeriesKey> urgentSeriesOf(const CaseRecord& record);

} // namespace soundings::app
