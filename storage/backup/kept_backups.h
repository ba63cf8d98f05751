// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"

#include <set>

namespace soundings::storage {

/// For how long the backups that the program makes by itself are kept (settings, ours).
inline constexpr int DaysOfBackups = 7;
inline constexpr int WeeksOfBackups = 4;
inline constexpr int MonthsOfBackups = 12;

/// Of backups made on `days`, the days of those that stay: every one of the last 7 days (today and
/// the six before), the newest of each of the last 4 weeks (from Monday, this one and the three
/// before) and of each of the last 12 months (this one and the eleven before), and the newest of
/// all, however old. A day that has yet to come stays, as a clock that went wrong must not cost a
/// backup, and stands in for no other. Removing the rest every day and removing it once leaves the
/// same.
[[nodiscard]] std::set<core::Date> keptBackupDays(const std::set<core::Date>& days,
                                                  const core::Date& today);

} // namespace soundings::storage
