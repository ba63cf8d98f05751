// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/pair_table.h"

#include "core/interchange/csv_reader.h"
#include "core/interchange/numbers.h"

#include <boost/sort/spreadsort/integer_sort.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <unordered_map>
#include <utility>

namespace soundings::core {

namespace {

std::string_view personOf(const CsvReader& reader, std::size_t idAt, const std::string& column)
{
    const std::string_view id = trimmed(reader.cells()[idAt]);
    if (id.empty()) {
        throw InputError({reader.line(), column, "an empty cell", "who was rated"});
    }
    return id;
}

/// Throws InputError for the first id that stands there again. Reads the text once more, because
/// the lines of a million rows are only wanted when something is wrong with them.
void refuseRepeated(std::string_view csv, const std::string& column)
{
    CsvReader reader(csv);
    const std::size_t idAt = reader.require(column);
    std::unordered_map<std::string, std::size_t> lines;
    while (reader.next()) {
        const std::string id(personOf(reader, idAt, column));
        const auto [before, isNew] = lines.try_emplace(id, reader.line());
        if (!isNew) {
            throw InputError({reader.line(),
                              column,
                              inQuotes(id) + " again, after line " + std::to_string(before->second),
                              "each " + column + " once"});
        }
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
    std::vector<std::size_t> hashes;
    pairs.reserve(reader.rowsToReserve());
    hashes.reserve(pairs.capacity());
    while (reader.next()) {
        ScorePair pair;
        pair.id = personOf(reader, idAt, columns.id);
        pair.pre = scoreCell(reader.cells()[preAt], reader.line(), columns.pre, columns.limits);
        pair.post = scoreCell(reader.cells()[postAt], reader.line(), columns.post, columns.limits);
        hashes.push_back(std::hash<std::string_view>()(pair.id));
        pairs.push_back(std::move(pair));
    }
    // A radix sort of hashes grows with the rows alone; a set of a million texts would wait for
    // the memory at every one of them.
    boost::sort::spreadsort::integer_sort(hashes.begin(), hashes.end());
    if (std::ranges::adjacent_find(hashes) != hashes.end()) {
        refuseRepeated(csv, columns.id);
    }
    return pairs;
}

} // namespace soundings::core
