// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::core {

/// An exponentially weighted moving average that begins at a centre (Roberts 1959); see
/// docs/statistics.md#control-charts. Constant time a score.
class Ewma
{
public:
    /// `lambda`, the weight of the newest score, is above 0 and at most 1; both are finite.
    Ewma(double lambda, double centre);

    /// Takes the next score, which is finite, and returns the average with it.
    double add(double score);

    [[nodiscard]] double average() const { return m_average; }

    /// How far from the centre the limits of the average are by now: `width` of its SDs, where
    /// single scores have an SD of `sigma`.
    [[nodiscard]] double reach(double width, double sigma) const;

private:
    double m_lambda;
    double m_average;
    double m_forgotten = 1.0; ///< (1 - lambda) to the power of twice the scores so far
};

} // namespace soundings::core
