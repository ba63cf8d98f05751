// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include <iostream>
#include <unistd.h>
#include <utility>

namespace soundings::app {

namespace {

constexpr auto ToStartOfLine = "\r";
constexpr auto WipeLine = "\r\033[K";

} // namespace

ProgressLine::ProgressLine(std::string doing)
    : m_doing(std::move(doing))
    , m_isWatched(isatty(STDERR_FILENO) != 0)
{
}

ProgressLine::~ProgressLine()
{
    if (m_shownPercent >= 0) {
        std::cerr << WipeLine << std::flush;
    }
}

void ProgressLine::show(double share)
{
    const int percent = static_cast<int>(share * 100.0);
    const bool isEarly = Clock::now() - m_begin < std::chrono::milliseconds(500);
    if (!m_isWatched || isEarly || percent == m_shownPercent) {
        return;
    }
    m_shownPercent = percent;
    std::cerr << ToStartOfLine << m_doing << ": " << percent << " %" << std::flush;
}

} // namespace soundings::app
