// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/linear_mixed_model.h"

#include "core/measure/require_number.h"
#include "core/record/invalid_value.h"
#include "core/statistics/reml_criterion.h"
#include "core/statistics/reml_search.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace soundings::core {

namespace {

constexpr double SmallestScatter = 1e-9; // of the squares of all scores
constexpr double RankTolerance = 1e-10;  // relative, of the fixed regressors

template <int Random> MixedModelFit fit(const MixedModelData& data)
{
    RemlCriterion<Random> criterion(data);
    const auto theta = RemlSearch<Random>(criterion).smallest();
    const auto solution = criterion.solve(theta.data());
    const auto freedom = static_cast<double>(data.observations() - data.fixed());
    if (!std::isfinite(solution.criterion) ||
        solution.residualVariance * freedom < SmallestScatter * data.yy()) {
        throw InvalidValue(InvalidKind::Contradiction,
                           "outcome",
                           "no scatter",
                           "scores that vary about the line of their group");
    }
    const auto lambda = RemlCriterion<Random>::lambda(theta.data());
    typename RemlCriterion<Random>::Effects covariance =
        solution.residualVariance * lambda * lambda.transpose();
    covariance.template triangularView<Eigen::StrictlyUpper>() = covariance.transpose();
    MixedModelFit found;
    found.fixed.assign(solution.fixed.begin(), solution.fixed.end());
    found.fixedCovariance.assign(solution.fixedCovariance.data(),
                                 solution.fixedCovariance.data() + solution.fixedCovariance.size());
    found.randomCovariance.assign(covariance.data(), covariance.data() + covariance.size());
    found.randomFactor.assign(lambda.data(), lambda.data() + lambda.size());
    found.residualVariance = solution.residualVariance;
    found.remlCriterion = solution.criterion;
    found.isSingular = (lambda.diagonal().array() < RemlSearch<Random>::AtEdge).any();
    found.observations = data.observations();
    found.groups = data.groups();
    return found;
}

void requireEstimable(const MixedModelData& data)
{
    const std::size_t needed = std::max(data.fixed(), data.random() * data.groups());
    requireNumber(data.observations() > needed,
                  "observations",
                  static_cast<double>(data.observations()),
                  "more than " + std::to_string(needed) + ", for " + std::to_string(data.groups()) +
                      " groups");
    const auto fixed = static_cast<Eigen::Index>(data.fixed());
    Eigen::MatrixXd xx = Eigen::Map<const Eigen::MatrixXd>(data.xx().data(), fixed, fixed);
    const Eigen::VectorXd scale =
        xx.diagonal().cwiseSqrt().cwiseMax(std::numeric_limits<double>::min());
    xx = scale.cwiseInverse().asDiagonal() * xx * scale.cwiseInverse().asDiagonal();
    Eigen::ColPivHouseholderQR<Eigen::MatrixXd> rank(xx);
    rank.setThreshold(RankTolerance);
    if (rank.rank() < fixed) {
        throw InvalidValue(InvalidKind::Contradiction,
                           "fixed regressors",
                           std::to_string(rank.rank()) + " that differ",
                           std::to_string(fixed) + " of which none follows from the others");
    }
}

} // namespace

double MixedModelFit::standardError(std::size_t regressor) const
{
    return std::sqrt(fixedCovariance.at(regressor * fixed.size() + regressor));
}

MixedModelFit fitMixedModel(const MixedModelData& data)
{
    requireEstimable(data);
    return data.random() == 1 ? fit<1>(data) : fit<2>(data);
}

} // namespace soundings::core
