// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/estimate.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace soundings::core {

/// What a least-squares fit found, y = X b + e; see docs/statistics.md#least-squares.
struct LeastSquaresFit
{
    std::vector<double> coefficients;   ///< b, in the order of the regressors
    std::vector<double> standardErrors; ///< empty without a degree of freedom
    double residualSumOfSquares = 0.0;  ///< 0 for what is only rounding
    std::size_t freedom = 0;            ///< observations minus regressors

    /// The coefficient with its t interval and p; without them where no degree of freedom is left.
    [[nodiscard]] Estimate coefficient(std::size_t regressor, double confidence = 0.95) const;
};

/// Observations of one outcome and a few regressors, a constant among them where there shall be
/// one.
class LeastSquares
{
public:
    static constexpr std::size_t MaxRegressors = 8;

    /// Throws InvalidValue unless there are 1 to MaxRegressors.
    explicit LeastSquares(std::size_t regressors);

    /// Throws InvalidValue for another number of regressors and for a number that is not finite.
    void add(std::span<const double> regressors, double outcome);

    [[nodiscard]] std::size_t observations() const { return m_outcomes.size(); }

    /// Nullopt where there is no one answer: fewer observations than regressors, or one regressor
    /// that follows from the others.
    [[nodiscard]] std::optional<LeastSquaresFit> fit() const;

private:
    std::size_t m_regressors;
    std::vector<double> m_rows; ///< row by row
    std::vector<double> m_outcomes;
};

} // namespace soundings::core
