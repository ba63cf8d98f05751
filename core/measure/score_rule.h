// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/direction.h"
#include "core/measure/provenance.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::core {

/// The six ways in which answers become a score. There are no expressions and no scripts.
enum class ScoreOp
{
    Sum,
    Mean,
    MaxOf,
    Linear,  ///< constant plus each term times its weight
    Lookup,  ///< the one term's value is looked up in a table
    Profile, ///< the answers side by side, as EQ-5D's 11231; it has no number
};

/// One part of a score: an item, an earlier score, or the highest of a group of items.
struct Term
{
    std::vector<std::string> ids; ///< one id; more than one means the highest of them
    double weight = 1.0;          ///< used by Linear only
};

/// value -> min + max - value. The stored answer stays what the client chose.
struct Reversal
{
    std::string item;
    double min = 0.0;
    double max = 0.0;
};

enum class RoundingMode
{
    HalfUp,   ///< ties go up, towards plus infinity
    HalfEven, ///< ties go to the even neighbour
};

struct Rounding
{
    int digits = 0; ///< decimals kept, 0 to 4
    RoundingMode mode = RoundingMode::HalfUp;
};

/// What stands in for a missing term while few enough are missing.
enum class MissingMethod
{
    None,                ///< the answered terms alone: nothing may be missing from a sum
    PersonMean,          ///< mean of the answered terms of this score
    SubscaleMean,        ///< mean of the answered items of the other score that holds the item
    SubscaleMeanRounded, ///< the same, rounded half up to a whole number first
};

struct MissingRule
{
    int maxMissing = 0;             ///< terms that may be missing
    std::optional<double> maxShare; ///< instead: missing / terms may be at most this (0 to 1)
    MissingMethod method = MissingMethod::None;
    Provenance provenance;
};

struct LookupRow
{
    double raw = 0.0;
    double value = 0.0;
};

/// How one score of a measure is made from its answers.
struct ScoreRule
{
    std::string id;
    ScoreOp op = ScoreOp::Sum;
    std::vector<Term> terms; ///< empty: the score can only be entered as a total
    std::vector<Reversal> reverse;
    double multiply = 1.0;        ///< applied after the operation
    double constant = 0.0;        ///< Linear only
    std::vector<LookupRow> table; ///< Lookup only
    std::optional<Rounding> round;
    double min = 0.0;                   ///< lowest possible score
    double max = 0.0;                   ///< highest possible score
    std::optional<Direction> direction; ///< none: a higher score is neither better nor worse
    MissingRule missing;
    bool allowDirectEntry = false; ///< a total scored elsewhere may be typed or imported
    Provenance provenance;         ///< of the operation and the range
};

} // namespace soundings::core
