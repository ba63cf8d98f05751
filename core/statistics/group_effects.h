// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/linear_mixed_model.h"
#include "core/statistics/mixed_model_data.h"

#include <cstddef>
#include <span>
#include <vector>

namespace soundings::core {

/// What a fitted mixed model predicts of one group (empirical Bayes, or BLUP); see
/// docs/statistics.md#mixed-model. Matrices are column-major.
struct GroupEffects
{
    std::vector<double> effects; ///< u, in the order of the random regressors
    /// Of u given the data, with b, G and the residual variance taken as known: what lme4 calls the
    /// conditional variance, ranef(condVar = TRUE).
    std::vector<double> covariance;
    /// By how much u falls when b rises by 1: G Z' inverse(V) X, random x fixed.
    std::vector<double> dependence;
};

/// `data` is what `fit` was fitted to, `group` the index of one of its groups. Throws InvalidValue
/// for an index beyond them.
[[nodiscard]] GroupEffects
groupEffects(const MixedModelData& data, const MixedModelFit& fit, std::size_t group);

/// The variance of the error of x'b + z'u for one group (Henderson 1975, Biometrics 31:423-447),
/// with the uncertainty of b and what it shares with that of u; G and the residual variance are
/// taken as known. With x = 0 and z = one effect it is that effect's own prediction error. Throws
/// InvalidValue unless x and z have the lengths of b and u.
[[nodiscard]] double predictionVariance(const MixedModelFit& fit,
                                        const GroupEffects& group,
                                        std::span<const double> x,
                                        std::span<const double> z);

} // namespace soundings::core
