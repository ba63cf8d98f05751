// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/pair_table.h"

#include "core/interchange/csv_reader.h"
#include "core/interchange/numbers.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace soundings::core {

namespace {

/// Throws InputError for the first id that stands there again. Sorting hashes takes a fraction of
/// the time that a set of a million texts would.
void requireEachOnce(const std::vector<ScorePair>& pairs,
                     const std::vector<std::size_t>& lines,
                     const std::string& column)
{
    std::vector<std::pair<std::size_t, std::size_t>> hashed;
    hashed.reserve(pairs.size());
    for (std::size_t index = 0; index < pairs.size(); ++index) {
        hashed.emplace_back(std::hash<std::string>()(pairs[index].id), index);
    }
    std::ranges::sort(hashed);
    std::size_t again = pairs.size();
    std::size_t before = 0;
    for (std::size_t place = 0; place < hashed.size(); ++place) {
        const auto [hash, index] = hashed[place];
        for (std::size_t back = place; back-- > 0 && hashed[back].first == hash;) {
            const std::size_t earlier = hashed[back].second;
            if (pairs[earlier].id == pairs[index].id) {
                before = index < again ? earlier : before;
                again = std::min(again, index);
                break;
            }
        }
    }
    if (again < pairs.size()) {
        throw InputError(
            {lines[again],
             column,
             inQuotes(pairs[again].id) + " again, after line " + std::to_string(lines[before]),
             "each " + column + " once"});
    }
}

} // namespace

std::vector<ScorePair> readPairs(std::string_view csv, const PairColumns& columns)
{
    CsvReader reader(csv);
    const std::size_t idAt = reader.require(columns.id);
    const std::size_t preAt = reader.require(columns.pre);
    const std::size_t postAt = reader.require(columns.post);
    std::vector<ScorePair> pairs;
    std::vector<std::size_t> lines;
    pairs.reserve(reader.rowsToReserve());
    lines.reserve(pairs.capacity());
    while (reader.next()) {
        ScorePair pair;
        pair.id = trimmed(reader.cells()[idAt]);
        if (pair.id.empty()) {
            throw InputError({reader.line(), columns.id, "an empty cell", "who was rated"});
        }
        pair.pre = scoreCell(reader.cells()[preAt], reader.line(), columns.pre, columns.limits);
        pair.post = scoreCell(reader.cells()[postAt], reader.line(), columns.post, columns.limits);
        pairs.push_back(std::move(pair));
        lines.push_back(reader.line());
    }
    requireEachOnce(pairs, lines, columns.id);
    return pairs;
}

} // namespace soundings::core
