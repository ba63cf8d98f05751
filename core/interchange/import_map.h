// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// How the columns of somebody else's CSV become ratings; the format is described in
/// docs/import.md. A default-constructed map takes the columns as they are.
struct ImportMap
{
    /// Column of the file for each of our fields: client, date, session, measure, score, rater,
    /// participant or item_N. A field that is not named here is looked up under its own name.
    std::map<std::string, std::string> columns;
    /// Fields that are the same in every row and have no column.
    std::map<std::string, std::string> constants;
    /// For a field, the file's words and ours: {"measure": {"bdi": "bdi-ii"}}.
    std::map<std::string, std::map<std::string, std::string>> values;
    /// Columns of the file and the words a row must have there to be taken.
    std::map<std::string, std::set<std::string>> rows;
    /// Words that stand for a missing score or answer, beside the empty cell: "NA", "-9".
    std::set<std::string> missing;
    std::optional<Date> firstSession; ///< date of session 1, for files without dates
    std::optional<int> daysBetween;   ///< from one session to the next; set with firstSession
    int addToSession = 0;             ///< 1 for files that count their sessions from 0
    std::optional<char> separator;    ///< empty: found from the first line
    bool hasDecimalComma = false;
};

/// The fields a rating has, without the items.
[[nodiscard]] const std::vector<std::string>& importFields();

/// Whether the field is item_1, item_2 and so on.
[[nodiscard]] bool isItemField(std::string_view field);

/// Reads a map from JSON. Throws InputError with the line of a fault of the JSON itself, and with
/// the name of the key for a key or field that is not known, a value of the wrong kind, a date that
/// is none, a field both mapped and constant, firstSession without daysBetween.
[[nodiscard]] ImportMap readImportMap(std::string_view json);

} // namespace soundings::core
