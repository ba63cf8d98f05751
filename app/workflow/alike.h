// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace soundings::app {

/// What two codes, or two names, have in common that a reader takes for one another: without blanks
/// around them, every run of blanks inside as one, without upper and lower case, and without other
/// forms of the same letters (NFKC_Casefold, UAX 44). For comparing only, never kept or shown. A
/// text that is not UTF-8 is like itself alone.
[[nodiscard]] std::string alikeForm(std::string_view text);

/// Throws core::InvalidValue for a new code or name with blanks around it, which nobody sees.
void requireNoBlanksAround(const std::string& field, const std::string& text);

} // namespace soundings::app
