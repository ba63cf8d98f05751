// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace soundings::app {

/// The text as one word of a command to be typed into a shell: in quotes where it needs them.
[[nodiscard]] std::string shellWord(std::string_view text);

} // namespace soundings::app
