// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mixed_model_data.h"

#include "core/measure/require_number.h"

#include <algorithm>
#include <cmath>

namespace soundings::core {

namespace {

void requireCount(const char* field, std::size_t count, std::size_t most)
{
    requireNumber(count >= 1 && count <= most,
                  field,
                  static_cast<double>(count),
                  "1 to " + std::to_string(most));
}

} // namespace

MixedModelData::MixedModelData(std::size_t fixed, std::size_t random)
    : m_fixed(fixed)
    , m_random(random)
    , m_xx(fixed * fixed)
    , m_xy(fixed)
{
    requireCount("fixed regressors", fixed, MaxFixed);
    requireCount("random regressors", random, MaxRandom);
}

void MixedModelData::beginGroup()
{
    m_groups.resize(m_groups.size() + groupSize());
}

void MixedModelData::add(std::span<const double> fixed,
                         std::span<const double> random,
                         double outcome)
{
    requireNumber(!m_groups.empty(), "groups", 0.0, "a group for the observation");
    requireNumber(fixed.size() == m_fixed,
                  "fixed regressors",
                  static_cast<double>(fixed.size()),
                  std::to_string(m_fixed));
    requireNumber(random.size() == m_random,
                  "random regressors",
                  static_cast<double>(random.size()),
                  std::to_string(m_random));
    for (const double value : fixed) {
        requireNumber(true, "fixed regressor", value, "a finite number");
    }
    for (const double value : random) {
        requireNumber(true, "random regressor", value, "a finite number");
    }
    requireNumber(true, "outcome", outcome, "a finite number");

    double* zz = m_groups.data() + (m_groups.size() - groupSize());
    double* zx = zz + m_random * m_random;
    double* zy = zx + m_random * m_fixed;
    for (std::size_t row = 0; row < m_random; ++row) {
        for (std::size_t column = 0; column < m_random; ++column) {
            zz[column * m_random + row] += random[row] * random[column];
        }
        for (std::size_t column = 0; column < m_fixed; ++column) {
            zx[column * m_random + row] += random[row] * fixed[column];
        }
        zy[row] += random[row] * outcome;
    }
    for (std::size_t row = 0; row < m_fixed; ++row) {
        for (std::size_t column = 0; column < m_fixed; ++column) {
            m_xx[column * m_fixed + row] += fixed[row] * fixed[column];
        }
        m_xy[row] += fixed[row] * outcome;
    }
    m_yy += outcome * outcome;
    ++m_observations;
}

MixedModelData::Group MixedModelData::group(std::size_t index) const
{
    const double* zz = m_groups.data() + index * groupSize();
    const double* zx = zz + m_random * m_random;
    return {zz, zx, zx + m_random * m_fixed};
}

} // namespace soundings::core
