// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/curves.h"
#include "core/measure/measure.h"

#include <QString>

#include <optional>
#include <string>

namespace soundings::app {

/// No number in words has more decimals.
inline constexpr int MostDecimals = 2;

/// A number with the decimals it needs, at most MostDecimals, in the reader's language.
[[nodiscard]] QString numberWords(double value);

/// "14 of 27, moderate": a number always with its range, and its band where there is one.
[[nodiscard]] QString scoreWords(const core::Measure& measure, double value);

/// The same of a score that may be missing: "no rating", or why there is no score.
[[nodiscard]] QString pointWords(const core::Measure& measure, const CurvePoint& point);

/// "moderate": the band of a score alone; empty where the measure has none.
[[nodiscard]] QString bandWords(const core::Measure& measure, double value);

/// "6 points", "1 point".
[[nodiscard]] QString pointsWords(double points);

/// "1.4 or more", "below 36": a limit with the way in which a number is held against it.
/// `comparison` as in core::Evidence; an unknown one gives the number alone.
[[nodiscard]] QString limitWords(const std::string& comparison, double limit);

/// "clinical: 10 or more"; empty without a clinical cut-off.
[[nodiscard]] QString cutoffWords(const core::Measure& measure, std::optional<int> ageYears = {});

/// What the two ends of a measure's range mean: "doing well" and "struggling", or for an alliance
/// measure "working well together" and "strained".
[[nodiscard]] QString goodEndWords(const core::Measure& measure);
[[nodiscard]] QString badEndWords(const core::Measure& measure);

/// How the last rating stands to the one before.
enum class SinceLast
{
    First, ///< there is no other
    Same,
    Better,
    Worse
};

/// The last two ratings. For the eye: less than a twentieth of the range is the same; no rule rests
/// on it.
[[nodiscard]] SinceLast sinceLast(const Curve& curve);

/// "About the same as last time", "Better than last time": sinceLast in words.
[[nodiscard]] QString comparedToLastWords(const Curve& curve);

/// The name by which pages call a measure: its acronym.
[[nodiscard]] QString measureName(const core::Measure& measure);

} // namespace soundings::app
