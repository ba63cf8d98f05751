// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/import_map.h"
#include "core/interchange/input_error.h"
#include "core/record/date.h"
#include "core/record/rating_source.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// One row of ratings as it stands in the file, translated by the map.
struct ImportedRating
{
    std::size_t line = 0; ///< of the file, from 1
    std::string client;   ///< code
    Date date;
    int session = 1;
    std::string measure;
    std::optional<double>
        score; ///< as the file reports it; empty: form not filled in, or items only
    /// Answers to item_1 ... item_n in that order; empty when the file has no item columns.
    std::vector<std::optional<double>> items;
    std::optional<Rater> rater; ///< empty: whoever the measure is made for
    std::string participant;    ///< may be empty

    bool operator==(const ImportedRating&) const = default;

    /// False for a form that was not filled in: neither a score nor an answer.
    [[nodiscard]] bool isFilledIn() const;
};

/// What a file holds: rows that can be taken and rows that cannot, each in the order of the file.
struct RatingsImport
{
    std::vector<ImportedRating> rows;
    std::vector<InputProblem> refused;
    std::size_t leftOut = 0; ///< rows that the map's filter did not ask for
};

/// Reads ratings from CSV with the columns client, date, session, measure, score or item_1 ...
/// item_n, and optionally rater and participant, as the map renames them. A row is refused for: an
/// empty client or measure, a date that is none, a session that is no whole number above 0, a score
/// or answer that is neither a number nor missing, a rater that is not client, therapist, parent or
/// observer, the same rating a second time (client, participant, session, measure, rater), a
/// session with two dates. Throws InputError for what makes the file unreadable as a whole: what
/// CsvReader refuses, a column that is missing, item columns with a gap.
[[nodiscard]] RatingsImport importRatings(std::string_view csv, const ImportMap& map = {});

} // namespace soundings::core
