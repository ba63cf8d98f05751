// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/case_record.h"

#include <QString>

#include <optional>

namespace soundings::app {

/// The flag that stands on top of a case.
struct TopFlag
{
    QString id; ///< empty: nothing is flagged
    int mark = 0;
    QString title;
    QString sentence;
    QString others; ///< how many more there are; empty: none
};

/// Which of several people fares worst, and how; empty where nobody is slower than expected or
/// worse than at the start, where the flag on top says it, and where there is one person only.
struct WorstCourse
{
    int mark = 0;
    QString title;    ///< "Child: Off track since session 10"
    QString sentence; ///< what became of it
};

/// The curve of these ratings; nullptr where the case has none.
[[nodiscard]] const Curve* curveIn(const CaseRecord& record, const core::SeriesKey& key);

/// Of the flags that somebody still has to look at: open before acknowledged, then the most urgent,
/// then the newest.
[[nodiscard]] TopFlag topFlagOf(const CaseRecord& record);

/// The flags of others speak for themselves.
[[nodiscard]] WorstCourse worstCourseOf(const CaseRecord& record);

/// The ratings to look at first: those of the top flag, unless somebody's course is more urgent
/// than any flag. Nullopt where nobody needs it.
[[nodiscard]] std::optional<core::SeriesKey> urgentSeriesOf(const CaseRecord& record);

} // namespace soundings::app
