// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/running_line.h"

#include <cmath>

namespace soundings::core {

void RunningLine::add(double session, double score)
{
    ++m_count;
    const double sessionStep = session - m_meanSession;
    const double scoreStep = score - m_meanScore;
    m_meanSession += sessionStep / m_count;
    m_meanScore += scoreStep / m_count;
    m_sessionSquares += sessionStep * (session - m_meanSession);
    m_scoreSquares += scoreStep * (score - m_meanScore);
    m_products += sessionStep * (score - m_meanScore);
}

double RunningLine::residualSumOfSquares() const
{
    if (m_count < 3 || m_sessionSquares <= 0.0) {
        return 0.0;
    }
    const double explained = m_products * m_products / m_sessionSquares;
    const double rest = m_scoreSquares - explained;
    // What is left of a perfect line is rounding: it would pass for a tiny, very strict SD.
    return rest > 1e-14 * m_scoreSquares ? rest : 0.0;
}

std::optional<double> RunningLine::residualSd() const
{
    if (m_count < 3) {
        return std::nullopt;
    }
    return std::sqrt(residualSumOfSquares() / (m_count - 2));
}

} // namespace soundings::core
