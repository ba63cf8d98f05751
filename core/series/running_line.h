// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace soundings::core {

/// A least-squares line of score on session number that takes one point after the other, so that
/// the residual SD of all earlier sessions is known at every session in constant time; see
/// docs/statistics.md#within-person-sd. Sums are kept about the running means (Welford 1962).
class RunningLine
{
public:
    void add(double session, double score);

    [[nodiscard]] int count() const { return m_count; }

    /// Sum of squared residuals about the line; 0 below three points.
    [[nodiscard]] double residualSumOfSquares() const;

    /// Residual SD with n - 2 degrees of freedom; nullopt below three points.
    [[nodiscard]] std::optional<double> residualSd() const;

private:
    int m_count = 0;
    double m_meanSession = 0.0;
    double m_meanScore = 0.0;
    double m_sessionSquares = 0.0;
    double m_scoreSquares = 0.0;
    double m_products = 0.0;
};

} // namespace soundings::core
