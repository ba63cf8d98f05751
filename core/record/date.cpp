// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/date.h"

#include "core/record/invalid_value.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>
#include <charconv>

namespace soundings::core {

namespace {

std::optional<int> digits(std::string_view text)
{
    const bool allDigits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (!allDigits || text.empty() || error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

} // namespace

std::optional<Date> dateFromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1400 || *month < 1 || *month > 12 || *day < 1) {
        return std::nullopt;
    }
    const auto y = static_cast<unsigned short>(*year);
    const auto m = static_cast<unsigned short>(*month);
    if (*day > boost::gregorian::gregorian_calendar::end_of_month_day(y, m)) {
        return std::nullopt;
    }
    return Date(y, m, static_cast<unsigned short>(*day));
}

std::string isoDate(const Date& date)
{
    return boost::gregorian::to_iso_extended_string(date);
}

Date requireDate(const std::string& field, const std::string& text)
{
    const auto date = dateFromIso(text);
    if (!date) {
        throw InvalidValue(InvalidKind::NotADate, field, text, "a day as YYYY-MM-DD");
    }
    return *date;
}

Quarter quarterOf(const Date& date)
{
    return {static_cast<int>(date.year()), (static_cast<int>(date.month()) - 1) / 3 + 1};
}

Date firstDay(const Quarter& quarter)
{
    return Date(static_cast<unsigned short>(quarter.year),
                static_cast<unsigned short>((quarter.number - 1) * 3 + 1),
                1);
}

Date lastDay(const Quarter& quarter)
{
    return Date(static_cast<unsigned short>(quarter.year),
                static_cast<unsigned short>(quarter.number * 3),
                1)
        .end_of_month();
}

std::optional<Quarter> quarterFromText(std::string_view text)
{
    if (text.size() != 7 || text.substr(4, 2) != "-Q" || text[6] < '1' || text[6] > '4') {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    if (!year || *year < 1400) {
        return std::nullopt;
    }
    return Quarter{*year, text[6] - '0'};
}

std::string quarterText(const Quarter& quarter)
{
    return std::to_string(quarter.year) + "-Q" + std::to_string(quarter.number);
}

} // namespace soundings::core
