// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace soundings::app {

// What ICU does to texts, in memory of the caller's, so that a passphrase never leaves guarded
// memory. Each returns how many units it wrote. Throws std::bad_alloc, and
// storage::Error(Internal) for what cannot be: a text that is not well-formed, too little room.

/// A form in which texts that mean the same have the same units.
enum class UnicodeForm
{
    Composed, ///< NFC
    Folded    ///< NFKC_Casefold: also without regard to case, width and what is invisible
};

/// Units of UTF-16 that one unit can become (Unicode Standard Annex 15, section 9; U+FDFA).
inline constexpr std::size_t MostOfComposing = 3;
inline constexpr std::size_t MostOfFolding = 18;
/// Bytes of UTF-8 that one unit of UTF-16 can become.
inline constexpr std::size_t MostOfUtf8 = 3;

/// Needs room for as many units as `text` has bytes.
std::size_t writeUtf16(std::string_view text, std::span<char16_t> units);

std::size_t writeForm(UnicodeForm form, std::u16string_view text, std::span<char16_t> units);

std::size_t writeUtf8(std::u16string_view text, std::span<char> bytes);

} // namespace soundings::app
