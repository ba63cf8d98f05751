// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

/// A calendar day without a time of day. Always a real day: never not-a-date or infinity.
using Date = boost::gregorian::date;

/// Reads YYYY-MM-DD and nothing else; 2023-02-29, two-digit years and blanks are nullopt.
[[nodiscard]] std::optional<Date> dateFromIso(std::string_view text);

/// YYYY-MM-DD.
[[nodiscard]] std::string isoDate(const Date& date);

/// Reads YYYY-MM-DD or throws InvalidValue naming `field`.
[[nodiscard]] Date requireDate(const std::string& field, const std::string& text);

/// A calendar quarter, the finest period a published summary may name.
struct Quarter
{
    int year = 0;
    int number = 1; ///< 1 to 4

    auto operator<=>(const Quarter&) const = default;
};

[[nodiscard]] Quarter quarterOf(const Date& date);
[[nodiscard]] Date firstDay(const Quarter& quarter);
[[nodiscard]] Date lastDay(const Quarter& quarter);

/// Reads 2025-Q1 to 2025-Q4; anything else is nullopt.
[[nodiscard]] std::optional<Quarter> quarterFromText(std::string_view text);
[[nodiscard]] std::string quarterText(const Quarter& quarter);

} // namespace soundings::core
