// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

struct Measure;

/// Stored with every score; raised whenever the same answers would give another number.
inline constexpr std::string_view ScoreAlgorithm = "soundings-score-1";

/// Item -> chosen number, or nullopt where the item was left blank. An item that is not in the map
/// was left blank too.
using Answers = std::map<std::string, std::optional<double>>;

/// Why a score has no number. "No score" is a value, never 0.
enum class NoScore
{
    None,           ///< there is a number
    TooManyMissing, ///< more blanks than the missing rule allows
    TotalOnly,      ///< the measure has no items here; only a total can be entered
    NoNumber,       ///< a profile of answers has no number
    NotInTable,     ///< the look-up table has no row for this value
    NotEntered,     ///< another score of this measure was entered as a total
};

struct ScoreResult
{
    std::string score;
    std::optional<double> value;
    NoScore reason = NoScore::None;
    std::string band; ///< code of the band, empty where the score has none
    int missing = 0;  ///< terms without an answer
    int allowedMissing = 0;
    int terms = 0;
    bool prorated = false; ///< blanks were filled in by the missing rule
    std::string profile;   ///< ScoreOp::Profile: the answers side by side, "-" for a blank
};

enum class SafetyKind
{
    Positive,    ///< the answer reached the limit
    NotAnswered, ///< left blank, or only a total was entered: somebody should ask
};

struct SafetyFinding
{
    std::string item;
    SafetyKind kind = SafetyKind::Positive;
    std::optional<double> answer;
    std::string level;
    std::string messageKey;
};

struct ScoredResponse
{
    std::vector<ScoreResult> scores; ///< one for each score of the profile, in its order
    std::vector<SafetyFinding> safety;
    std::string algorithm = std::string(ScoreAlgorithm);
};

/// Scores one filled-in form. Arithmetic is exact (rational), rounding is the profile's.
/// Throws InvalidValue naming the item: Unknown for an item the measure does not have, OutOfRange
/// for a number that is none of its answers.
[[nodiscard]] ScoredResponse score(const Measure& measure, const Answers& answers);

/// Takes a total that was scored elsewhere. Throws InvalidValue: Unknown when there is no such
/// score, Contradiction when it does not allow entry as a total, OutOfRange when it lies outside
/// the range or has more decimals than the score keeps.
[[nodiscard]] ScoredResponse
scoreDirect(const Measure& measure, std::string_view scoreId, double value);

/// Throws as score() does, without scoring.
void requireAnswers(const Measure& measure, const Answers& answers);

/// "3 of 9 missing, at most 2"; empty where there is a number.
[[nodiscard]] std::string noScoreText(const ScoreResult& result);

} // namespace soundings::core
