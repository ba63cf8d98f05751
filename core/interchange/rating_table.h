// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/score_cell.h"
#include "core/series/series.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// Which columns of a long table, one row a rating, hold what.
struct RatingColumns
{
    std::string id = "client";
    std::string session = "session";
    std::string score = "score";
    /// Take only the rows of this measure or rater, from the columns "measure" and "rater". Where
    /// they are empty and such a column exists, it must name one and the same in every row: ratings
    /// of different sources are never mixed in one series.
    std::optional<std::string> measure;
    std::optional<std::string> rater;
    /// The column that says who of several people in the room rated; then each of them has a series
    /// of their own. Without it there is one series an id.
    std::optional<std::string> participant;
    ScoreLimits limits{}; ///< of the measure, where it is known
};

/// All ratings of one id, or of one participant of it, in the order of the sessions.
struct RatedCase
{
    std::string id;
    Series series;
    std::string participant{}; ///< empty where the table was not read by participant
};

struct RatingTable
{
    std::vector<RatedCase> cases; ///< in the order in which the ids (and participants) first appear
    std::size_t rows = 0;         ///< rows that were taken
};

/// Reads a long table from CSV; rows may come in any order, an empty score is a session without
/// one. Throws InputError with line and column: what CsvReader refuses, a column that is missing,
/// an empty id or participant, a session that is no whole number up to a million, a score that is
/// neither empty nor a number within the limits, a repeated (id, session), or (id, participant,
/// session), with both its lines, two measures or raters among the rows that were chosen.
[[nodiscard]] RatingTable readRatingTable(std::string_view csv, const RatingColumns& columns);

} // namespace soundings::core
