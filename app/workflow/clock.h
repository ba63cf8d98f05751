// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"

#include <cstdint>

namespace soundings::app {

/// What time it is. Use cases take it from here so that tests can choose the day.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    Clock(Clock&&) = delete;
    Clock& operator=(Clock&&) = delete;
    virtual ~Clock() = default;

    /// The calendar day where the clinic is.
    [[nodiscard]] virtual core::Date today() const = 0;

    /// Seconds since 1970-01-01 00:00 UTC.
    [[nodiscard]] virtual std::int64_t utcSeconds() const = 0;
};

class SystemClock : public Clock
{
public:
    [[nodiscard]] core::Date today() const override;
    [[nodiscard]] std::int64_t utcSeconds() const override;
};

/// Stands still at noon UTC of a chosen day: for tests and for making up a clinic's past.
class FixedClock : public Clock
{
public:
    explicit FixedClock(const core::Date& day)
        : m_day(day)
    {
    }

    [[nodiscard]] core::Date today() const override { return m_day; }

    [[nodiscard]] std::int64_t utcSeconds() const override;

private:
    core::Date m_day;
};

} // namespace soundings::app
