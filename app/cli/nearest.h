// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace soundings::app {

/// The candidate that somebody who typed `word` most likely meant; empty where none is near. Near
/// is one slip in three letters, at least one: a letter too many, missing, wrong, or two swapped.
[[nodiscard]] std::string nearest(std::string_view word,
                                  const std::vector<std::string>& candidates);

} // namespace soundings::app
