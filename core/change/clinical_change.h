// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/cutoff.h"
#include "core/change/reliable_change.h"
#include "core/measure/direction.h"
#include "core/record/evidence.h"
#include "core/series/series.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::core {

/// Whether the change is larger than chance alone would make it, and which way.
enum class ReliableOutcome
{
    Improved,
    Deteriorated,
    Unchanged
};

[[nodiscard]] std::string reliableOutcomeCode(ReliableOutcome reliable);

/// Reliable change and cut-off taken together; see docs/statistics.md#change-categories.
enum class ChangeCategory
{
    Recovered,    ///< reliably improved, and from the clinical to the functional range
    Improved,     ///< reliably improved only
    Unchanged,    ///< no reliable change
    Deteriorated, ///< reliably worse only
    Harmed        ///< reliably worse, and from the functional to the clinical range
};

[[nodiscard]] std::string changeCategoryCode(ChangeCategory category);
[[nodiscard]] std::vector<ChangeCategory> allChangeCategories();

/// Why a category is missing.
enum class ChangeReason
{
    None,
    NoPre,
    NoPost,
    NoCriterion, ///< nothing says how large a reliable change is
    NoCutoff,    ///< the change is reliable, but nothing says where the functional range begins
    PreIsZero,   ///< of a score of 0 there is no percentage
    // Where the slope of the whole course is judged:
    TooFewScores,    ///< of this person for a slope
    TooFewPeople,    ///< to say how slopes differ
    NoScatter,       ///< every score is on its person's line: nothing says how sure a slope is
    NoSpreadOfSlopes ///< people do not differ in their slopes more than their scores scatter
};

[[nodiscard]] std::string changeReasonCode(ChangeReason reason);

/// Hageman & Arrindell: on which side of the cut-off the *true* score after is, beyond its error.
struct TrueScoreLine
{
    double postMean = 0.0;
    double reliability = 0.0;                ///< of the score after
    double standardErrorOfMeasurement = 0.0; ///< of both scores
    double critical = 0.0;
};

/// How change is judged on one measure. What is empty is not evaluable, never "no".
struct ChangeRule
{
    Direction better = Direction::LowerIsBetter;
    std::optional<ReliableChangeCriterion> criterion;
    std::optional<ClinicalCutoff> cutoff;
    std::optional<TrueScoreLine> trueScore =
        std::nullopt; ///< empty: scores meet the cut-off as they are
};

/// What became of one person between two scores.
struct ChangeAssessment
{
    std::optional<double> pre;
    std::optional<double> post;
    std::optional<double> change; ///< post - pre, in points; its sign is the scale's
    std::optional<double> index;  ///< of the method; percent for percentages; empty for points
    std::optional<ReliableOutcome> reliable;
    Verdict clinicalAtStart = Verdict::NotEvaluable;
    Verdict clinicalAtEnd = Verdict::NotEvaluable; ///< with a TrueScoreLine: not surely functional
    Verdict crossed = Verdict::NotEvaluable; ///< clinical at the start and functional at the end
    /// "No" already where one of the two is known not to be so.
    Verdict crossedWithoutReliableChange = Verdict::NotEvaluable;
    std::optional<ChangeCategory> category;
    ChangeReason reason = ChangeReason::None;
};

/// Throws InvalidValue for a score that is NaN or infinite.
[[nodiscard]] ChangeAssessment classifyChange(const std::optional<double>& pre,
                                              const std::optional<double>& post,
                                              const ChangeRule& rule);

/// Reliable change that a method found in a whole course instead of in two scores.
struct CourseChange
{
    double index = 0.0; ///< with the sign of the scale
    ReliableOutcome reliable = ReliableOutcome::Unchanged;
};

/// As above with a reliable change found elsewhere; without one, `reason` says why there is none.
/// The rule's own criterion is not looked at.
[[nodiscard]] ChangeAssessment classifyChange(const std::optional<double>& pre,
                                              const std::optional<double>& post,
                                              const ChangeRule& rule,
                                              const std::optional<CourseChange>& found,
                                              ChangeReason reason);

/// From the first to the last available score; with only one of them there is no post score.
[[nodiscard]] ChangeAssessment classifyChange(const Series& series, const ChangeRule& rule);

} // namespace soundings::core
