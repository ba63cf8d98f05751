// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/group_effects.h"

#include "core/measure/require_number.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <string>

namespace soundings::core {

namespace {

using SmallMatrix = Eigen::Matrix<double,
                                  Eigen::Dynamic,
                                  Eigen::Dynamic,
                                  Eigen::ColMajor,
                                  static_cast<int>(MixedModelData::MaxFixed),
                                  static_cast<int>(MixedModelData::MaxFixed)>;
using SmallVector =
    Eigen::Matrix<double, Eigen::Dynamic, 1, 0, static_cast<int>(MixedModelData::MaxFixed), 1>;

SmallMatrix matrixOf(const double* values, std::size_t rows, std::size_t columns)
{
    return Eigen::Map<const Eigen::MatrixXd>(
        values, static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns));
}

SmallVector vectorOf(std::span<const double> values)
{
    return Eigen::Map<const Eigen::VectorXd>(values.data(),
                                             static_cast<Eigen::Index>(values.size()));
}

void requireLength(const char* field, std::size_t length, std::size_t needed)
{
    requireNumber(
        length == needed, field, static_cast<double>(length), std::to_string(needed) + " numbers");
}

} // namespace

GroupEffects groupEffects(const MixedModelData& data, const MixedModelFit& fit, std::size_t group)
{
    requireNumber(group < data.groups(),
                  "group",
                  static_cast<double>(group),
                  "below " + std::to_string(data.groups()));
    const MixedModelData::Group products = data.group(group);
    const SmallMatrix lambda = matrixOf(fit.randomFactor.data(), data.random(), data.random());
    const SmallMatrix zz = matrixOf(products.zz, data.random(), data.random());
    const SmallMatrix zx = matrixOf(products.zx, data.random(), data.fixed());
    const SmallVector zy = vectorOf({products.zy, data.random()});
    SmallMatrix inner = lambda.transpose() * zz * lambda;
    inner.diagonal().array() += 1.0;
    // Lambda inverse(inner) Lambda' stays what it should be where Lambda has no inverse.
    const Eigen::LLT<SmallMatrix> factor(inner);
    const SmallMatrix weight = lambda * factor.solve(SmallMatrix(lambda.transpose()));
    const SmallVector effects = weight * (zy - zx * vectorOf(fit.fixed));
    const SmallMatrix covariance = fit.residualVariance * weight;
    const SmallMatrix dependence = weight * zx;
    GroupEffects found;
    found.effects.assign(effects.begin(), effects.end());
    found.covariance.assign(covariance.data(), covariance.data() + covariance.size());
    found.dependence.assign(dependence.data(), dependence.data() + dependence.size());
    return found;
}

double predictionVariance(const MixedModelFit& fit,
                          const GroupEffects& group,
                          std::span<const double> x,
                          std::span<const double> z)
{
    const std::size_t fixed = fit.fixed.size();
    const std::size_t random = group.effects.size();
    requireLength("fixed regressors", x.size(), fixed);
    requireLength("random regressors", z.size(), random);
    const SmallVector effect = vectorOf(z);
    // The error of u given b is independent of the error of b, which moves x'b + z'u by this.
    const SmallVector moved =
        vectorOf(x) - matrixOf(group.dependence.data(), random, fixed).transpose() * effect;
    return effect.dot(matrixOf(group.covariance.data(), random, random) * effect) +
           moved.dot(matrixOf(fit.fixedCovariance.data(), fixed, fixed) * moved);
}

} // namespace soundings::core
