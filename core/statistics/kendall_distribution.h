// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace soundings::core {

/// Most scores for which the distribution of S is counted out; more would not fit into 64 bits.
inline constexpr int MostForExactKendall = 20;

/// How probable |S| is to be at least `s` when every order of the scores is equally probable.
/// `groups` holds how many scores share each value, ones too; they add up to at most
/// MostForExactKendall. Exact with ties as well: the orders of a multiset by their inversions are
/// the coefficients of a Gaussian multinomial (MacMahon 1916), which are counted in whole numbers.
[[nodiscard]] double exactKendallP(int s, std::span<const int> groups);

} // namespace soundings::core
