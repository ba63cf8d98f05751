// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_parameters.h"
#include "core/record/evidence.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace soundings::core {

/// How one person in the room rated the session, or that they did not.
struct ParticipantScore
{
    std::string participant;
    std::optional<double> score;
};

struct SplitParameters
{
    /// SD of the error of one score, in points: the measure's standard error of measurement or the
    /// within-person SD; the source says which. Without it nothing can be judged.
    std::optional<SourcedNumber> error;
    double alpha = 0.05;            ///< how often error alone may make a split; setting
    double outlierMultiplier = 2.0; ///< SDs of error from the mean of the others; setting
};

/// Throws InvalidValue: an error of 0 or below, an alpha outside 0 to 1, a multiplier of 0 or
/// below, or any of them not finite.
void requireValid(const SplitParameters& parameters);

/// Why something could not be judged, or a remark on what was.
enum class SplitReason
{
    None,
    TooFewScores,    ///< a split needs two scores, an outlier three
    NoError,         ///< no error of the measure is known
    NoScore,         ///< this participant did not rate
    SomeWithoutScore ///< a remark: judged, but somebody did not rate
};

[[nodiscard]] std::string splitReasonCode(SplitReason reason);

/// How far one participant is from the others.
struct ParticipantDistance
{
    std::string participant;
    std::optional<double> score;
    std::optional<double> meanOfOthers;
    std::optional<double> distance;  ///< score minus that mean; the sign says which way
    std::optional<double> threshold; ///< an outlier is further away than this, either way
    Verdict isOutlier = Verdict::NotEvaluable;
    SplitReason reason = SplitReason::None;
};

/// One session with several people in the room.
struct SplitSession
{
    int scores = 0;                  ///< participants who rated
    std::optional<double> mean;      ///< of those
    std::optional<double> split;     ///< largest minus smallest score; from two scores on
    std::optional<double> relative;  ///< split in standard errors of a difference, sqrt(2) * error
    std::optional<double> threshold; ///< in points; a split is larger
    Verdict verdict = Verdict::NotEvaluable;
    SplitReason reason = SplitReason::None;
    std::vector<ParticipantDistance> participants; ///< in the order given
};

/// The split of a couple, family or group; see docs/statistics.md#split-alliance. Keeps the
/// quantile of every number of participants it met, which takes longer than the rule.
class SplitRule
{
public:
    /// Throws InvalidValue as requireValid does.
    explicit SplitRule(SplitParameters parameters);

    /// Nobody is filled in: who did not rate counts neither for the split nor for the mean. Throws
    /// InvalidValue for a score that is not finite and for a participant who is there twice.
    [[nodiscard]] SplitSession judge(std::span<const ParticipantScore> scores);

private:
    [[nodiscard]] double rangeQuantile(int scores);

    SplitParameters m_parameters;
    std::map<int, double> m_quantiles;
};

} // namespace soundings::core
