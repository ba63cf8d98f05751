// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/linear_mixed_model.h"

#include "core/measure/require_number.h"
#include "core/record/invalid_value.h"
#include "core/statistics/reml_criterion.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>
#include <nlopt.h>

namespace soundings::core {

namespace {

constexpr double FirstStep = 0.2;       // in theta, which is of the order of 1
constexpr double EdgeStart = 0.3;       // as small as what ends at an edge tends to be
constexpr double ThetaTolerance = 1e-7; // far below what the criterion can tell
constexpr double Improvement = 1e-8;    // of the criterion, that is worth another start
constexpr int MostStarts = 5;
constexpr int MostEvaluations = 5000;
constexpr double SingularTheta = 1e-4;
constexpr double SmallestScatter = 1e-9; // of the squares of all scores
constexpr double RankTolerance = 1e-10;  // relative, of the fixed regressors

template <int Random> constexpr std::size_t ThetaCount = Random * (Random + 1) / 2;

template <int Random> using Theta = std::array<double, ThetaCount<Random>>;

/// Whether theta of this index is on the diagonal of Lambda, where it may not be negative.
template <int Random> bool isOnDiagonal(std::size_t index)
{
    return index == 0 || index + 1 == ThetaCount<Random>;
}

template <int Random> double criterionAt(unsigned, const double* theta, double*, void* data)
{
    const double value = static_cast<const RemlCriterion<Random>*>(data)->at(theta);
    return std::isfinite(value) ? value : std::numeric_limits<double>::max();
}

/// One run of the optimiser from `theta`, which it improves; the criterion there.
template <int Random> double improve(RemlCriterion<Random>& criterion, Theta<Random>& theta)
{
    // BOBYQA needs two dimensions at least.
    const nlopt_algorithm algorithm = Random == 1 ? NLOPT_LN_NELDERMEAD : NLOPT_LN_BOBYQA;
    const std::unique_ptr<nlopt_opt_s, decltype(&nlopt_destroy)> optimiser(
        nlopt_create(algorithm, static_cast<unsigned>(theta.size())), &nlopt_destroy);
    if (!optimiser) {
        throw std::bad_alloc();
    }
    Theta<Random> lowest;
    for (std::size_t index = 0; index < theta.size(); ++index) {
        lowest.at(index) = isOnDiagonal<Random>(index) ? 0.0 : -HUGE_VAL;
    }
    nlopt_set_lower_bounds(optimiser.get(), lowest.data());
    nlopt_set_min_objective(optimiser.get(), &criterionAt<Random>, &criterion);
    nlopt_set_initial_step1(optimiser.get(), FirstStep);
    nlopt_set_xtol_abs1(optimiser.get(), ThetaTolerance);
    nlopt_set_maxeval(optimiser.get(), MostEvaluations);
    // Whatever ends the run, theta holds the best point so far.
    double best = 0.0;
    nlopt_optimize(optimiser.get(), theta.data(), &best);
    return criterion.at(theta.data());
}

/// An optimiser may stop early, at an edge above all: begin anew until that no longer helps. The
/// criterion at `theta`, which it improves.
template <int Random> double improveAgain(RemlCriterion<Random>& criterion, Theta<Random>& theta)
{
    double best = improve(criterion, theta);
    for (int start = 1; start < MostStarts; ++start) {
        Theta<Random> again = theta;
        const double value = improve(criterion, again);
        if (!(value < best)) {
            break;
        }
        theta = again;
        const bool isEnough = best - value < Improvement;
        best = value;
        if (isEnough) {
            break;
        }
    }
    return best;
}

template <int Random> bool isAtEdge(const Theta<Random>& theta)
{
    return theta.front() < SingularTheta || theta.back() < SingularTheta;
}

template <int Random> Theta<Random> bestTheta(RemlCriterion<Random>& criterion)
{
    Theta<Random> theta{};
    for (std::size_t index = 0; index < theta.size(); ++index) {
        theta.at(index) = isOnDiagonal<Random>(index) ? 1.0 : 0.0;
    }
    double best = improveAgain(criterion, theta);
    if constexpr (Random == 2) {
        // An edge may have a valley on either sign of the correlation: look at both.
        if (isAtEdge<Random>(theta)) {
            for (const double sign : {-1.0, 1.0}) {
                Theta<Random> other{EdgeStart, sign * EdgeStart, EdgeStart / 4.0};
                const double value = improveAgain(criterion, other);
                if (value < best) {
                    theta = other;
                    best = value;
                }
            }
        }
    }
    // At exactly 0 a variance is 0, which an optimiser only comes near to.
    for (std::size_t index = 0; index < theta.size(); ++index) {
        Theta<Random> without = theta;
        without.at(index) = 0.0;
        if (isOnDiagonal<Random>(index) && criterion.at(without.data()) <= best) {
            theta = without;
        }
    }
    return theta;
}

template <int Random> MixedModelFit fit(const MixedModelData& data)
{
    RemlCriterion<Random> criterion(data);
    const Theta<Random> theta = bestTheta(criterion);
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
    found.isSingular = (lambda.diagonal().array() < SingularTheta).any();
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
