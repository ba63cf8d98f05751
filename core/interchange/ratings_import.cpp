// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/ratings_import.h"

#include "core/interchange/csv_reader.h"
#include "core/interchange/import_columns.h"
#include "core/interchange/numbers.h"
#include "core/record/session.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace soundings::core {

namespace {

/// Turns the row that the reader stands on into a rating; throws InputError to refuse it.
class RowReader
{
public:
    RowReader(const CsvReader& reader, const ImportColumns& columns, const ImportMap& map)
        : m_reader(reader)
        , m_columns(columns)
        , m_map(map)
    {
    }

    [[nodiscard]] ImportedRating read() const
    {
        ImportedRating rating;
        rating.line = m_reader.line();
        rating.client = required("client", "a code for the client");
        rating.session = session();
        rating.date = date(rating.session);
        rating.measure = required("measure", "the id of a measure");
        rating.rater = rater();
        rating.participant = m_columns.textOf(m_reader, "participant");
        if (m_columns.has("score")) {
            rating.score = number("score");
        }
        for (const std::string& item : m_columns.itemFields()) {
            rating.items.push_back(number(item));
        }
        return rating;
    }

private:
    [[noreturn]] void
    refuse(const std::string& field, const std::string& text, std::string expected) const
    {
        throw InputError({m_reader.line(),
                          m_columns.nameOf(field),
                          text.empty() ? "an empty cell" : inQuotes(text),
                          std::move(expected)});
    }

    [[nodiscard]] std::string required(const std::string& field, const char* expected) const
    {
        std::string text = m_columns.textOf(m_reader, field);
        if (text.empty()) {
            refuse(field, text, expected);
        }
        return text;
    }

    [[nodiscard]] int session() const
    {
        const std::string text = m_columns.textOf(m_reader, "session");
        const auto given = wholeNumberFromText(text);
        const long long number = given ? static_cast<long long>(*given) + m_map.addToSession : 0;
        if (!given || number < 1 || number > MaxSessionNumber) {
            refuse("session",
                   text,
                   "a whole number from " + std::to_string(1 - m_map.addToSession) + " to " +
                       std::to_string(MaxSessionNumber - m_map.addToSession));
        }
        return static_cast<int>(number);
    }

    [[nodiscard]] Date date(int session) const
    {
        if (m_map.firstSession) {
            // 10,000 sessions a year apart would run past the last day a calendar has.
            const long long days = static_cast<long long>(session - 1) * *m_map.daysBetween;
            constexpr long long LongestCourse = 365'000;
            if (days > LongestCourse) {
                refuse("session", std::to_string(session), "a session within a thousand years");
            }
            return *m_map.firstSession + boost::gregorian::days(static_cast<long>(days));
        }
        const std::string text = m_columns.textOf(m_reader, "date");
        const auto day = dateFromIso(text);
        if (!day) {
            refuse("date", text, "a day as YYYY-MM-DD");
        }
        return *day;
    }

    [[nodiscard]] std::optional<Rater> rater() const
    {
        const std::string text = m_columns.textOf(m_reader, "rater");
        const auto rater = raterFromCode(text);
        if (!rater && !text.empty()) {
            refuse("rater", text, "client, therapist, parent or observer");
        }
        return rater;
    }

    [[nodiscard]] std::optional<double> number(const std::string& field) const
    {
        std::string text = m_columns.textOf(m_reader, field);
        if (text.empty() || m_map.missing.contains(text)) {
            return std::nullopt;
        }
        const std::string given = text;
        if (m_map.hasDecimalComma) {
            // 1.234 with a comma for decimals is a thousand and more, or a slip: not for us to say.
            if (text.find('.') != std::string::npos) {
                refuse(field, given, expectedNumber(given));
            }
            std::ranges::replace(text, ',', '.');
        }
        const auto value = numberFromText(text);
        if (!value) {
            refuse(field, given, expectedNumber(given));
        }
        return value;
    }

    [[nodiscard]] std::string expectedNumber(const std::string& given) const
    {
        if (given == "NA" || given == "N/A" || given == "NaN" || given == "." || given == "NULL") {
            return "a number; the missing value is an empty cell, unless the map's \"missing\" "
                   "lists this word";
        }
        return m_map.hasDecimalComma ? "a number with a comma and no point, or an empty cell"
                                     : "a number with a point, or an empty cell";
    }

    const CsvReader& m_reader;
    const ImportColumns& m_columns;
    const ImportMap& m_map;
};

/// Remembers ratings and session dates that have been seen, to refuse what contradicts them.
class SeenRatings
{
public:
    /// Throws InputError for a repeated rating or a second date of a session.
    void add(const ImportedRating& rating, const ImportColumns& columns)
    {
        const auto [session, isNewSession] = m_dates.try_emplace(
            {rating.client, rating.session}, std::pair(rating.date, rating.line));
        if (!isNewSession && session->second.first != rating.date) {
            throw InputError({rating.line,
                              columns.nameOf("date"),
                              isoDate(rating.date) + " for session " +
                                  std::to_string(rating.session) + " of client " +
                                  inQuotes(rating.client),
                              isoDate(session->second.first) + " as in line " +
                                  std::to_string(session->second.second)});
        }
        const auto [place, isNew] = m_lines.try_emplace(
            {rating.client, rating.participant, rating.session, rating.measure, rating.rater},
            rating.line);
        if (!isNew) {
            throw InputError({rating.line,
                              columns.nameOf("session"),
                              "session " + std::to_string(rating.session) + " of client " +
                                  inQuotes(rating.client) + " with " + inQuotes(rating.measure) +
                                  " again, after line " + std::to_string(place->second),
                              "each rating once"});
        }
    }

private:
    std::map<std::pair<std::string, int>, std::pair<Date, std::size_t>> m_dates;
    std::map<std::tuple<std::string, std::string, int, std::string, std::optional<Rater>>,
             std::size_t>
        m_lines;
};

} // namespace

bool ImportedRating::isFilledIn() const
{
    return score || std::ranges::any_of(items, [](const auto& item) { return item.has_value(); });
}

RatingsImport importRatings(std::string_view csv, const ImportMap& map)
{
    CsvReader reader(csv, map.separator);
    const ImportColumns columns(reader, map);
    const RowReader row(reader, columns, map);
    SeenRatings seen;
    RatingsImport import;
    while (reader.next()) {
        if (!columns.takes(reader)) {
            ++import.leftOut;
            continue;
        }
        try {
            ImportedRating rating = row.read();
            seen.add(rating, columns);
            import.rows.push_back(std::move(rating));
        } catch (const InputError& refusal) {
            import.refused.push_back(refusal.problem());
        }
    }
    return import;
}

} // namespace soundings::core
