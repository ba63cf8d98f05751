// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/rating_table.h"

#include "core/interchange/csv_reader.h"
#include "core/interchange/numbers.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace soundings::core {

namespace {

constexpr int LargestSession = 1'000'000;

struct Row
{
    std::uint32_t caseIndex = 0;
    int session = 0;
    std::size_t line = 0;
    std::optional<double> score;
};

/// A column that must say the same in every row that is taken, or that picks the rows.
class OneSource
{
public:
    OneSource(const CsvReader& reader, const char* name, const std::optional<std::string>& wanted)
        : m_name(name)
        , m_column(wanted ? reader.require(name) : reader.find(name))
        , m_wanted(wanted)
    {
    }

    /// Whether the row belongs to the wanted source. Throws InputError for a second one.
    bool takes(const CsvReader& reader)
    {
        if (!m_column) {
            return true;
        }
        const std::string_view given = trimmed(reader.cells()[*m_column]);
        if (m_wanted) {
            return given == *m_wanted;
        }
        if (m_firstLine == 0) {
            m_first = given;
            m_firstLine = reader.line();
        }
        if (given != m_first) {
            throw InputError({reader.line(),
                              m_name,
                              inQuotes(given) + " after " + inQuotes(m_first) + " in line " +
                                  std::to_string(m_firstLine),
                              std::string("one ") + m_name + ", or a choice of one"});
        }
        return true;
    }

private:
    const char* m_name;
    std::optional<std::size_t> m_column;
    std::optional<std::string> m_wanted;
    std::string m_first;
    std::size_t m_firstLine = 0;
};

/// Numbers the ids in the order in which they come. Most rows repeat the id of the row before.
class IdNumbers
{
public:
    std::uint32_t numberOf(std::string_view id)
    {
        if (!m_ids.empty() && m_ids[m_last] == id) {
            return m_last;
        }
        const auto [place, isNew] =
            m_numbers.try_emplace(std::string(id), static_cast<std::uint32_t>(m_ids.size()));
        if (isNew) {
            m_ids.emplace_back(id);
        }
        m_last = place->second;
        return m_last;
    }

    std::vector<std::string> take() { return std::move(m_ids); }

private:
    std::vector<std::string> m_ids;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::uint32_t m_last = 0;
};

// CSV holds no NUL, so no id and participant can be taken for another pair.
constexpr char BetweenNames = '\0';

/// The id of the row, and after it the participant where the table is read by participant; in
/// `joined` unless it is the id alone.
std::string_view nameOf(const CsvReader& reader,
                        const RatingColumns& columns,
                        std::size_t idAt,
                        std::optional<std::size_t> participantAt,
                        std::string& joined)
{
    const std::string_view id = trimmed(reader.cells()[idAt]);
    if (id.empty()) {
        throw InputError({reader.line(), columns.id, "an empty cell", "who was rated"});
    }
    if (!participantAt) {
        return id;
    }
    const std::string_view participant = trimmed(reader.cells()[*participantAt]);
    if (participant.empty()) {
        throw InputError({reader.line(),
                          *columns.participant,
                          "an empty cell",
                          "who of those in the room rated"});
    }
    joined.assign(id).append(1, BetweenNames).append(participant);
    return joined;
}

/// The other way round.
RatedCase caseNamed(std::string name, Series series)
{
    const std::size_t between = name.find(BetweenNames);
    std::string participant;
    if (between != std::string::npos) {
        participant = name.substr(between + 1);
        name.resize(between);
    }
    return {
        .id = std::move(name), .series = std::move(series), .participant = std::move(participant)};
}

/// "session 3 of "A"", and of whom of them.
std::string placeText(int session, const std::string& name)
{
    const std::size_t between = name.find(BetweenNames);
    std::string text =
        "session " + std::to_string(session) + " of " + inQuotes(name.substr(0, between));
    if (between != std::string::npos) {
        text += ", " + inQuotes(name.substr(between + 1));
    }
    return text;
}

Row rowOf(const CsvReader& reader,
          const RatingColumns& columns,
          std::size_t sessionAt,
          std::size_t scoreAt)
{
    const auto session = wholeNumberFromText(reader.cells()[sessionAt]);
    if (!session || std::abs(*session) > LargestSession) {
        throw InputError({reader.line(),
                          columns.session,
                          inQuotes(reader.cells()[sessionAt]),
                          session ? "a session number that counts sessions" : "a whole number"});
    }
    return {0,
            *session,
            reader.line(),
            scoreCell(reader.cells()[scoreAt], reader.line(), columns.score, columns.limits)};
}

/// The rows of every case together, in the order of the sessions. Most tables are so already, and
/// then a second copy of a million rows is spared.
std::vector<Row> gathered(std::vector<Row> rows, const std::vector<std::size_t>& starts)
{
    const auto inOrder = [](const Row& one, const Row& other) {
        return std::tie(one.caseIndex, one.session) < std::tie(other.caseIndex, other.session);
    };
    if (std::ranges::is_sorted(rows, inOrder)) {
        return rows;
    }
    std::vector<Row> sorted(rows.size());
    std::vector<std::size_t> next(starts.begin(), starts.end() - 1);
    for (const Row& row : rows) {
        sorted[next[row.caseIndex]++] = row;
    }
    const auto bySession = [](const Row& one, const Row& other) {
        return one.session < other.session;
    };
    for (std::size_t index = 0; index + 1 < starts.size(); ++index) {
        const auto from = sorted.begin() + static_cast<std::ptrdiff_t>(starts[index]);
        const auto to = sorted.begin() + static_cast<std::ptrdiff_t>(starts[index + 1]);
        if (!std::is_sorted(from, to, bySession)) {
            std::stable_sort(from, to, bySession);
        }
    }
    return sorted;
}

Series seriesOf(const std::vector<Row>& rows,
                std::size_t from,
                std::size_t to,
                const std::string& name,
                const RatingColumns& columns)
{
    std::vector<Rating> ratings;
    ratings.reserve(to - from);
    for (std::size_t index = from; index < to; ++index) {
        const Row& row = rows[index];
        if (index > from && rows[index - 1].session == row.session) {
            throw InputError({row.line,
                              columns.session,
                              placeText(row.session, name) + " again, after line " +
                                  std::to_string(rows[index - 1].line),
                              "each session of a " + columns.id +
                                  (columns.participant ? " and " + *columns.participant : "") +
                                  " once"});
        }
        ratings.push_back({row.session, row.score});
    }
    return Series(std::move(ratings));
}

} // namespace

RatingTable readRatingTable(std::string_view csv, const RatingColumns& columns)
{
    CsvReader reader(csv);
    const std::size_t idAt = reader.require(columns.id);
    const std::size_t sessionAt = reader.require(columns.session);
    const std::size_t scoreAt = reader.require(columns.score);
    OneSource measure(reader, "measure", columns.measure);
    OneSource rater(reader, "rater", columns.rater);
    // What picks rows comes first: raters of one session may well use forms of their own.
    OneSource& first = columns.rater ? rater : measure;
    OneSource& second = columns.rater ? measure : rater;
    std::optional<std::size_t> participantAt;
    if (columns.participant) {
        participantAt = reader.require(*columns.participant);
    }
    std::string joined;

    IdNumbers numbers;
    std::vector<Row> rows;
    std::vector<std::size_t> starts; // first the count of each case, then where it begins
    rows.reserve(reader.rowsToReserve());
    while (reader.next()) {
        if (!first.takes(reader) || !second.takes(reader)) {
            continue;
        }
        Row row = rowOf(reader, columns, sessionAt, scoreAt);
        row.caseIndex = numbers.numberOf(nameOf(reader, columns, idAt, participantAt, joined));
        if (row.caseIndex >= starts.size()) {
            starts.push_back(0);
        }
        ++starts[row.caseIndex];
        rows.push_back(row);
    }
    std::size_t begin = 0;
    for (std::size_t& start : starts) {
        begin += std::exchange(start, begin);
    }
    starts.push_back(begin);

    RatingTable table;
    table.rows = rows.size();
    rows = gathered(std::move(rows), starts);
    std::vector<std::string> ids = numbers.take();
    table.cases.reserve(ids.size());
    for (std::size_t index = 0; index < ids.size(); ++index) {
        Series series = seriesOf(rows, starts[index], starts[index + 1], ids[index], columns);
        table.cases.push_back(caseNamed(std::move(ids[index]), std::move(series)));
    }
    return table;
}

} // namespace soundings::core
