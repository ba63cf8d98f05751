// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>
#include <string>
#include <vector>

namespace soundings::fuzz {

/// One of the kept files with one to eight changes: bits and bytes changed, pieces taken out, said
/// twice, cut off, or taken from another of the files, and words put in at which readers stumble.
/// The same for the same state of `random`.
[[nodiscard]] std::string mutated(const std::vector<std::string>& kept, std::mt19937& random);

} // namespace soundings::fuzz
