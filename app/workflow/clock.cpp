// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/clock.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <chrono>

namespace soundings::app {

core::Date SystemClock::today() const
{
    return boost::gregorian::day_clock::local_day();
}

std::int64_t SystemClock::utcSeconds() const
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(sinceEpoch).count();
}

std::int64_t FixedClock::utcSeconds() const
{
    constexpr std::int64_t SecondsPerDay = 86'400;
    const auto days = (m_day - core::Date(1970, 1, 1)).days();
    return static_cast<std::int64_t>(days) * SecondsPerDay + SecondsPerDay / 2;
}

} // namespace soundings::app
