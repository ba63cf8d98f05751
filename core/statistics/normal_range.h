// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::core {

/// Probability that the range (largest minus smallest) of `count` independent standard normal
/// numbers is at most `width`; see docs/statistics.md#split-alliance. Throws InvalidValue for fewer
/// than 2 or more than 1000 numbers, or a width that is no finite number; 0 for widths of 0 or
/// below.
[[nodiscard]] double normalRangeProbability(double width, int count);

/// The width that such a range stays within with this probability: the studentised range of Tukey
/// with the error known. Throws as above, and unless the probability is above 0 and below 1.
[[nodiscard]] double normalRangeQuantile(double probability, int count);

} // namespace soundings::core
