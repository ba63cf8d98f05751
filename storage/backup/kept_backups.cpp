// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/kept_backups.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <map>

namespace soundings::storage {

namespace {

constexpr int DaysOfWeek = 7;
constexpr int MonthsOfYear = 12;

core::Date mondayOf(const core::Date& day)
{
    const int sinceMonday = (day.day_of_week().as_number() + DaysOfWeek - 1) % DaysOfWeek;
    return day - boost::gregorian::days(sinceMonday);
}

int monthNumber(const core::Date& day)
{
    return static_cast<int>(day.year()) * MonthsOfYear + static_cast<int>(day.month());
}

} // namespace

std::set<core::Date> keptBackupDays(const std::set<core::Date>& days, const core::Date& today)
{
    const core::Date firstDay = today - boost::gregorian::days(DaysOfBackups - 1);
    const core::Date firstWeek =
        mondayOf(today) - boost::gregorian::days(DaysOfWeek * (WeeksOfBackups - 1));
    const int firstMonth = monthNumber(today) - (MonthsOfBackups - 1);

    std::set<core::Date> kept;
    std::map<core::Date, core::Date> newestOfWeek;
    std::map<int, core::Date> newestOfMonth;
    // Ascending, so that the last one written is the newest.
    for (const core::Date& day : days) {
        if (day >= firstDay) {
            kept.insert(day);
        }
        if (day > today) {
            break;
        }
        newestOfWeek.insert_or_assign(mondayOf(day), day);
        newestOfMonth.insert_or_assign(monthNumber(day), day);
    }
    kept.insert(days.upper_bound(today), days.end());
    for (const auto& [monday, day] : newestOfWeek) {
        if (monday >= firstWeek) {
            kept.insert(day);
        }
    }
    for (const auto& [month, day] : newestOfMonth) {
        if (month >= firstMonth) {
            kept.insert(day);
        }
    }
    if (!newestOfMonth.empty()) {
        kept.insert(newestOfMonth.rbegin()->second);
    }
    return kept;
}

} // namespace soundings::storage
