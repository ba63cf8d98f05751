// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace soundings::app {

/// Says on a terminal how far long work is, from half a second on; silent everywhere else.
class ProgressLine
{
public:
    explicit ProgressLine(std::string doing);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ProgressLine(ProgressLine&&) = delete;
    ProgressLine& operator=(ProgressLine&&) = delete;

    /// Wipes the line.
    ~ProgressLine();

    /// From 0 to 1.
    void show(double share);

private:
    using Clock = std::chrono::steady_clock;

    std::string m_doing;
    bool m_isWatched;
    int m_shownPercent = -1;
    Clock::time_point m_begin = Clock::now();
};

} // namespace soundings::app
