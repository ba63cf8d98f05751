// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace soundings::core {

/// What a linear mixed model is fitted to: observations with their fixed and random regressors, in
/// groups such as the scores of one person. Only the cross products of each group are kept, so that
/// memory and the time of a fit depend on the number of groups and not on that of observations.
class MixedModelData
{
public:
    static constexpr std::size_t MaxFixed = 8;
    static constexpr std::size_t MaxRandom = 2;

    /// Throws InvalidValue unless there are 1 to MaxFixed fixed and 1 or 2 random regressors.
    MixedModelData(std::size_t fixed, std::size_t random);

    /// The observations added from here on belong to another group.
    void beginGroup();

    /// Throws InvalidValue before the first group, for another number of regressors than announced
    /// and for any number that is not finite.
    void add(std::span<const double> fixed, std::span<const double> random, double outcome);

    [[nodiscard]] std::size_t fixed() const { return m_fixed; }

    [[nodiscard]] std::size_t random() const { return m_random; }

    [[nodiscard]] std::size_t observations() const { return m_observations; }

    [[nodiscard]] std::size_t groups() const { return m_groups.size() / groupSize(); }

    /// Cross products of one group, each column-major: Z'Z (random x random), Z'X (random x fixed),
    /// Z'y (random).
    struct Group
    {
        const double* zz;
        const double* zx;
        const double* zy;
    };

    [[nodiscard]] Group group(std::size_t index) const;

    [[nodiscard]] const std::vector<double>& xx() const { return m_xx; } ///< X'X of all

    [[nodiscard]] const std::vector<double>& xy() const { return m_xy; } ///< X'y of all

    [[nodiscard]] double yy() const { return m_yy; } ///< y'y of all

private:
    [[nodiscard]] std::size_t groupSize() const { return m_random * (m_random + m_fixed + 1); }

    std::size_t m_fixed;
    std::size_t m_random;
    std::size_t m_observations = 0;
    std::vector<double> m_groups;
    std::vector<double> m_xx;
    std::vector<double> m_xy;
    double m_yy = 0.0;
};

} // namespace soundings::core
