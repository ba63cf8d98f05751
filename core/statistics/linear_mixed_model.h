// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/mixed_model_data.h"

#include <cstddef>
#include <vector>

namespace soundings::core {

/// A linear mixed model y = X b + Z u + e with u ~ N(0, G) for each group and e ~ N(0, residual
/// variance); see docs/statistics.md#mixed-model. Matrices are column-major.
struct MixedModelFit
{
    std::vector<double> fixed;            ///< b, in the order of the regressors
    std::vector<double> fixedCovariance;  ///< of b
    std::vector<double> randomCovariance; ///< G; zero where the data show no such effect
    /// Lambda, lower triangular, with G = residual variance * Lambda Lambda'.
    std::vector<double> randomFactor;
    double residualVariance = 0.0;
    double remlCriterion = 0.0; ///< minus twice the restricted log likelihood
    /// G has (nearly) no full rank: a variance is 0 or a correlation 1. The model holds, but asks
    /// for more than these data can tell.
    bool isSingular = false;
    std::size_t observations = 0;
    std::size_t groups = 0;

    [[nodiscard]] double standardError(std::size_t regressor) const;
};

/// Fits by restricted maximum likelihood (Patterson & Thompson 1971), minimising the profiled
/// criterion of Bates et al. 2015. Throws InvalidValue where there is no one answer: no more
/// observations than regressors, fixed or random (one for each effect of each group); fixed
/// regressors of which one follows from the others; scores without any scatter about their line.
[[nodiscard]] MixedModelFit fitMixedModel(const MixedModelData& data);

} // namespace soundings::core
