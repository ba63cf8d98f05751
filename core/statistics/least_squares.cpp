// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/least_squares.h"

#include "core/measure/require_number.h"
#include "core/statistics/student_estimate.h"

#include <Eigen/Core>
#include <Eigen/QR>

#include <cmath>
#include <limits>
#include <string>

namespace soundings::core {

namespace {

constexpr double SameDirection = 1e-9;  // relative, below which two regressors are one
constexpr double NoResidual = 1e-24;    // of the squares of the outcomes: rounding
constexpr double NoCoefficient = 1e-12; // of the outcomes, moved by the regressor: rounding

} // namespace

Estimate LeastSquaresFit::coefficient(std::size_t regressor, double confidence) const
{
    if (freedom == 0) {
        Estimate estimate;
        estimate.value = coefficients.at(regressor);
        return estimate;
    }
    return studentEstimate(coefficients.at(regressor),
                           standardErrors.at(regressor),
                           static_cast<double>(freedom),
                           confidence);
}

LeastSquares::LeastSquares(std::size_t regressors)
    : m_regressors(regressors)
{
    requireNumber(regressors >= 1 && regressors <= MaxRegressors,
                  "regressors",
                  static_cast<double>(regressors),
                  "1 to " + std::to_string(MaxRegressors));
}

void LeastSquares::add(std::span<const double> regressors, double outcome)
{
    requireNumber(regressors.size() == m_regressors,
                  "regressors",
                  static_cast<double>(regressors.size()),
                  std::to_string(m_regressors));
    for (const double value : regressors) {
        requireNumber(true, "regressor", value, "a finite number");
    }
    requireNumber(true, "outcome", outcome, "a finite number");
    m_rows.insert(m_rows.end(), regressors.begin(), regressors.end());
    m_outcomes.push_back(outcome);
}

std::optional<LeastSquaresFit> LeastSquares::fit() const
{
    using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    if (observations() < m_regressors) {
        return std::nullopt;
    }
    const auto count = static_cast<Eigen::Index>(observations());
    const auto width = static_cast<Eigen::Index>(m_regressors);
    Eigen::MatrixXd design = Eigen::Map<const Rows>(m_rows.data(), count, width);
    const Eigen::Map<const Eigen::VectorXd> outcome(m_outcomes.data(), count);
    // Points and session numbers differ in size; the rank must not depend on their units.
    const Eigen::VectorXd norms =
        design.colwise().norm().cwiseMax(std::numeric_limits<double>::min()).transpose();
    design = design * norms.cwiseInverse().asDiagonal();
    Eigen::ColPivHouseholderQR<Eigen::MatrixXd> factor(design);
    factor.setThreshold(SameDirection);
    if (factor.rank() < width) {
        return std::nullopt;
    }
    const Eigen::VectorXd solution = factor.solve(outcome);
    const double level = outcome.squaredNorm();
    const double rest = (outcome - design * solution).squaredNorm();

    LeastSquaresFit found;
    found.freedom = observations() - m_regressors;
    found.residualSumOfSquares = rest > NoResidual * level ? rest : 0.0;
    for (Eigen::Index index = 0; index < width; ++index) {
        const bool isNothing = std::abs(solution(index)) <= NoCoefficient * std::sqrt(level);
        found.coefficients.push_back(isNothing ? 0.0 : solution(index) / norms(index));
    }
    if (found.freedom > 0) {
        // (R'R)^-1 of the pivoted factor, back in the order of the regressors.
        const Eigen::MatrixXd inverse = factor.matrixR()
                                            .topLeftCorner(width, width)
                                            .triangularView<Eigen::Upper>()
                                            .solve(Eigen::MatrixXd::Identity(width, width));
        const Eigen::MatrixXd rows = factor.colsPermutation() * inverse;
        const double variance = found.residualSumOfSquares / static_cast<double>(found.freedom);
        for (Eigen::Index index = 0; index < width; ++index) {
            found.standardErrors.push_back(std::sqrt(variance) * rows.row(index).norm() /
                                           norms(index));
        }
    }
    return found;
}

} // namespace soundings::core
