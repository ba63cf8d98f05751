// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/kept_backups.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <iterator>
#include <vector>

using namespace soundings;
using boost::gregorian::days;
using core::Date;
using storage::keptBackupDays;

namespace {

const Date Start(2024, 1, 1);

std::set<Date> someDays(int longest)
{
    const auto offsets = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, longest));
    std::set<Date> made;
    for (const int offset : offsets) {
        made.insert(Start + days(offset));
    }
    return made;
}

std::set<Date> everyDay(const Date& first, const Date& last)
{
    std::set<Date> all;
    for (Date day = first; day <= last; day += days(1)) {
        all.insert(day);
    }
    return all;
}

} // namespace

TEST_CASE("of three years of daily backups the last days, weeks and months stay",
          "[storage][backup]")
{
    // A Wednesday.
    const Date today(2026, 11, 18);
    const auto kept = keptBackupDays(everyDay(Date(2023, 11, 18), today), today);
    const std::set<Date> expected{// the last day of each of the eleven months before
                                  Date(2025, 12, 31),
                                  Date(2026, 1, 31),
                                  Date(2026, 2, 28),
                                  Date(2026, 3, 31),
                                  Date(2026, 4, 30),
                                  Date(2026, 5, 31),
                                  Date(2026, 6, 30),
                                  Date(2026, 7, 31),
                                  Date(2026, 8, 31),
                                  Date(2026, 9, 30),
                                  Date(2026, 10, 31),
                                  // the Sundays of the three weeks before
                                  Date(2026, 11, 1),
                                  Date(2026, 11, 8),
                                  Date(2026, 11, 15),
                                  // seven days
                                  Date(2026, 11, 12),
                                  Date(2026, 11, 13),
                                  Date(2026, 11, 14),
                                  Date(2026, 11, 16),
                                  Date(2026, 11, 17),
                                  Date(2026, 11, 18)};
    CHECK(kept == expected);
}

TEST_CASE("the newest backup stays however long ago it was made", "[storage][backup]")
{
    const std::set<Date> made{Date(2019, 2, 1), Date(2019, 2, 2), Date(2020, 2, 29)};
    CHECK(keptBackupDays(made, Date(2026, 11, 18)) == std::set{Date(2020, 2, 29)});
    CHECK(keptBackupDays({}, Date(2026, 11, 18)).empty());
}

TEST_CASE("weeks go from Monday across the turn of a year", "[storage][backup]")
{
    // Thursday 31 December 2026 and Sunday 3 January 2027 are of one week.
    const std::set<Date> made{Date(2026, 12, 31), Date(2027, 1, 3), Date(2027, 1, 4)};
    const auto kept = keptBackupDays(made, Date(2027, 1, 20));
    CHECK(kept == std::set{Date(2026, 12, 31), Date(2027, 1, 3), Date(2027, 1, 4)});
    // Without a month to stand for, the earlier one of a week goes.
    CHECK(keptBackupDays({Date(2026, 12, 29), Date(2026, 12, 31)}, Date(2027, 1, 20)) ==
          std::set{Date(2026, 12, 31)});
}

TEST_CASE("what stays was there, and is never more than the rule has room for", "[storage][backup]")
{
    CHECK(rc::check("subset and size", [] {
        const auto made = someDays(1500);
        const Date today = Start + days(*rc::gen::inRange(0, 1500));
        const auto kept = keptBackupDays(made, today);
        RC_ASSERT(std::ranges::includes(made, kept));
        const auto past = static_cast<int>(std::distance(kept.begin(), kept.upper_bound(today)));
        RC_ASSERT(past <=
                  storage::DaysOfBackups + storage::WeeksOfBackups + storage::MonthsOfBackups);
    }));
}

TEST_CASE("the last week, the newest and the days to come always stay", "[storage][backup]")
{
    CHECK(rc::check("never removed", [] {
        const auto made = someDays(400);
        const Date today = Start + days(*rc::gen::inRange(0, 400));
        const auto kept = keptBackupDays(made, today);
        for (const Date& day : made) {
            if (day > today - days(storage::DaysOfBackups)) {
                RC_ASSERT(kept.contains(day));
            }
        }
        const auto next = made.upper_bound(today);
        if (next != made.begin()) {
            RC_ASSERT(kept.contains(*std::prev(next)));
        }
    }));
}

TEST_CASE("wherever a month or a week of the last ones had a backup, one of it stays",
          "[storage][backup]")
{
    CHECK(rc::check("covered", [] {
        const auto made = someDays(800);
        const Date today = Start + days(*rc::gen::inRange(0, 800));
        const auto kept = keptBackupDays(made, today);
        for (const Date& day : made) {
            const int monthsAgo = (today.year() - day.year()) * 12 + today.month() - day.month();
            if (day <= today && monthsAgo < storage::MonthsOfBackups) {
                RC_ASSERT(std::ranges::any_of(kept, [&day](const Date& other) {
                    return other.year() == day.year() && other.month() == day.month() &&
                           other >= day;
                }));
            }
            // Ten days always hold a whole week; within the last three of them something stays.
            if (day <= today && day > today - days(7 * storage::WeeksOfBackups - 6)) {
                RC_ASSERT(std::ranges::any_of(kept, [&day](const Date& other) {
                    return other >= day && other <= day + days(6);
                }));
            }
        }
    }));
}

TEST_CASE("removing every day leaves what removing once leaves", "[storage][backup]")
{
    CHECK(rc::check("daily and at once", [] {
        const auto made = someDays(500);
        std::set<Date> daily;
        for (int offset = 0; offset < 500; ++offset) {
            const Date today = Start + days(offset);
            if (made.contains(today)) {
                daily.insert(today);
            }
            daily = keptBackupDays(daily, today);
        }
        RC_ASSERT(daily == keptBackupDays(made, Start + days(499)));
    }));
}
