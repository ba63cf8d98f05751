// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/mixed_model_data.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <cmath>
#include <limits>
#include <numbers>

namespace soundings::core {

/// The profiled REML criterion (minus twice the restricted log likelihood) of a model with `Random`
/// correlated random effects a group, after Bates, Maechler, Bolker & Walker 2015, J Stat Softw 67,
/// section 3.4: the covariance of the random effects is residual variance * Lambda Lambda', with
/// Lambda lower triangular and filled by columns with theta; fixed effects and residual variance
/// are solved for.
template <int Random> class RemlCriterion
{
public:
    using Effects = Eigen::Matrix<double, Random, Random>;
    using Fixed =
        Eigen::Matrix<double, Eigen::Dynamic, 1, 0, static_cast<int>(MixedModelData::MaxFixed), 1>;
    using FixedSquare = Eigen::Matrix<double,
                                      Eigen::Dynamic,
                                      Eigen::Dynamic,
                                      0,
                                      static_cast<int>(MixedModelData::MaxFixed),
                                      static_cast<int>(MixedModelData::MaxFixed)>;

    /// What one evaluation solved for besides the criterion.
    struct Solution
    {
        double criterion = std::numeric_limits<double>::infinity();
        double residualVariance = 0.0;
        Fixed fixed;
        FixedSquare fixedCovariance;
    };

    /// `data` must outlive this object.
    explicit RemlCriterion(const MixedModelData& data)
        : m_data(data)
    {
    }

    [[nodiscard]] static Effects lambda(const double* theta)
    {
        Effects lower = Effects::Zero();
        for (int column = 0; column < Random; ++column) {
            for (int row = column; row < Random; ++row) {
                lower(row, column) = *theta++;
            }
        }
        return lower;
    }

    [[nodiscard]] double at(const double* theta) const { return evaluate(theta, nullptr); }

    [[nodiscard]] Solution solve(const double* theta) const
    {
        Solution solution;
        solution.criterion = evaluate(theta, &solution);
        return solution;
    }

private:
    // Of the squares of all scores: what is left below it is rounding.
    static constexpr double SmallestShare = 1e-12;

    using ByFixed = Eigen::Matrix<double,
                                  Random,
                                  Eigen::Dynamic,
                                  Random == 1 ? Eigen::RowMajor : Eigen::ColMajor,
                                  Random,
                                  static_cast<int>(MixedModelData::MaxFixed)>;
    using PerEffect = Eigen::Matrix<double, Random, 1>;

    [[nodiscard]] double evaluate(const double* theta, Solution* solution) const
    {
        const auto fixed = static_cast<Eigen::Index>(m_data.fixed());
        const Effects lambdaT = lambda(theta).transpose();
        FixedSquare xx = Eigen::Map<const FixedSquare>(m_data.xx().data(), fixed, fixed);
        Fixed xy = Eigen::Map<const Fixed>(m_data.xy().data(), fixed);
        double residual = m_data.yy();
        double logDeterminant = 0.0;
        ByFixed rzx(Random, fixed);
        for (std::size_t index = 0; index < m_data.groups(); ++index) {
            const MixedModelData::Group group = m_data.group(index);
            const Eigen::Map<const Effects> zz(group.zz);
            const Eigen::Map<const ByFixed> zx(group.zx, Random, fixed);
            const Eigen::Map<const PerEffect> zy(group.zy);
            Effects inner = lambdaT * zz * lambdaT.transpose();
            inner.diagonal().array() += 1.0;
            const Eigen::LLT<Effects> factor(inner);
            logDeterminant += std::log(factor.matrixLLT().diagonal().prod());
            rzx.noalias() = lambdaT.lazyProduct(zx);
            factor.matrixL().solveInPlace(rzx);
            const PerEffect cu = factor.matrixL().solve(lambdaT * zy);
            for (int effect = 0; effect < Random; ++effect) {
                for (Eigen::Index column = 0; column < fixed; ++column) {
                    const double weight = rzx(effect, column);
                    xy(column) -= weight * cu(effect);
                    for (Eigen::Index row = column; row < fixed; ++row) {
                        xx(row, column) -= rzx(effect, row) * weight;
                    }
                }
            }
            residual -= cu.squaredNorm();
        }
        const Eigen::LLT<FixedSquare, Eigen::Lower> factor(xx);
        const Fixed cb = factor.matrixL().solve(xy);
        residual -= cb.squaredNorm();
        const auto freedom = static_cast<double>(m_data.observations() - m_data.fixed());
        if (factor.info() != Eigen::Success || !(residual > SmallestShare * m_data.yy())) {
            return std::numeric_limits<double>::infinity();
        }
        const double variance = residual / freedom;
        if (solution != nullptr) {
            solution->residualVariance = variance;
            solution->fixed = factor.matrixU().solve(cb);
            solution->fixedCovariance =
                variance * factor.solve(FixedSquare::Identity(fixed, fixed));
        }
        const double logFixed = factor.matrixLLT().diagonal().array().log().sum();
        return 2.0 * (logDeterminant + logFixed) +
               freedom * (1.0 + std::log(2.0 * std::numbers::pi * variance));
    }

    const MixedModelData& m_data;
};

} // namespace soundings::core
