// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// What stands in the place of a name that was taken out of a text.
inline constexpr std::string_view TakenOut = "[erased]";

/// `text` with each of `names` taken out where it stands alone, not as a part of a longer word or
/// number ("K-1" stays in "K-12"). Upper and lower case are the same for the letters a to z only.
/// An empty name is none. What somebody is called otherwise, such as by the first name alone, only
/// a reader can find.
[[nodiscard]] std::string withoutMentions(std::string_view text, std::vector<std::string> names);

} // namespace soundings::core
