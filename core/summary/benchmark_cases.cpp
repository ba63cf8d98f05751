// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/benchmark_cases.h"

#include "core/interchange/csv_reader.h"
#include "core/interchange/numbers.h"

#include <cstddef>

namespace soundings::core {

namespace {

/// One of the columns that need not be there.
struct OptionalColumn
{
    OptionalColumn(const CsvReader& reader, const std::string& wanted)
        : name(wanted)
        , at(wanted.empty() ? std::nullopt : std::optional(reader.require(wanted)))
    {
    }

    [[nodiscard]] std::string_view in(const CsvReader& reader) const
    {
        return at ? trimmed(reader.cells()[*at]) : std::string_view();
    }

    const std::string& name;
    std::optional<std::size_t> at;
};

std::optional<Ending> endingIn(const CsvReader& reader, const OptionalColumn& column)
{
    const std::string_view cell = column.in(reader);
    const auto ending = endingFromCode(cell);
    if (!ending && !cell.empty()) {
        throw InputError({reader.line(),
                          column.name,
                          inQuotes(cell),
                          "agreed, drop-out, referred, other, or an empty cell for a case that is "
                          "not closed"});
    }
    return ending;
}

std::optional<int> attendedIn(const CsvReader& reader, const OptionalColumn& column)
{
    const std::string_view cell = column.in(reader);
    const auto attended = wholeNumberFromText(cell);
    if (!cell.empty() && (!attended || *attended < 0)) {
        throw InputError({reader.line(),
                          column.name,
                          inQuotes(cell),
                          "how many sessions were attended, or an empty cell"});
    }
    return attended;
}

} // namespace

std::vector<BenchmarkCase> readBenchmarkCases(std::string_view csv, const BenchmarkColumns& columns)
{
    std::vector<BenchmarkCase> cases;
    for (ScorePair& pair : readPairs(csv, columns.pair)) {
        cases.push_back({std::move(pair), {}, std::nullopt, std::nullopt});
    }
    CsvReader reader(csv);
    const OptionalColumn therapist(reader, columns.therapist);
    const OptionalColumn ending(reader, columns.ending);
    const OptionalColumn attended(reader, columns.attended);
    for (BenchmarkCase& one : cases) {
        if (!reader.next()) {
            break;
        }
        one.therapist = therapist.in(reader);
        one.ending = endingIn(reader, ending);
        one.attended = attendedIn(reader, attended);
    }
    return cases;
}

std::vector<ScorePair> pairsOf(const std::vector<BenchmarkCase>& cases)
{
    std::vector<ScorePair> pairs;
    pairs.reserve(cases.size());
    for (const BenchmarkCase& one : cases) {
        pairs.push_back(one.pair);
    }
    return pairs;
}

} // namespace soundings::core
