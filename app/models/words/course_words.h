// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/words/flag_words.h"
#include "app/workflow/curves.h"

#include <QString>

#include <optional>

namespace soundings::app {

/// What is expected at a session, cut at the ends of the measure's range: from the amber limit to
/// as far on the other side of the expected score.
struct ExpectedRange
{
    double low = 0.0;
    double high = 0.0;
};

/// Nullopt at session 1 and where nothing is expected.
[[nodiscard]] std::optional<ExpectedRange> expectedRange(const core::Measure& measure,
                                                         const core::TrajectoryPoint& point);

/// "On track", "Off track since session 6"; empty where the course is not held against the clinic's
/// expected one.
[[nodiscard]] QString standingWords(const CourseJudgement& course);
[[nodiscard]] Mark markOf(core::TrajectoryStatus status);

/// "9 to 12 expected": at the last rated session; empty where nothing is.
[[nodiscard]] QString expectedWords(const core::Measure& measure, const CourseJudgement& course);

/// What the course was held against, by which method and from how many cases of which day, or what
/// stands in the way: "Compared with the own start: this clinic has not enough closed cases yet (44
/// of 100)."
[[nodiscard]] QString courseSourceWords(const core::Measure& measure,
                                        const CourseJudgement& course);

/// The sudden gains of a curve in sentences, with how often gradual change alone produces one;
/// empty without any.
[[nodiscard]] QString suddenGainWords(const Curve& curve);

} // namespace soundings::app
