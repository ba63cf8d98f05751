// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace soundings::core {

/// Offset of the first byte that is NUL or does not belong to a well-formed UTF-8 character
/// (overlong forms, surrogates and values above U+10FFFF included); nullopt when there is none.
[[nodiscard]] std::optional<std::size_t> firstUnreadableByte(std::string_view text);

/// The line, from 1, on which the byte at `offset` stands.
[[nodiscard]] std::size_t lineOf(std::string_view text, std::size_t offset);

} // namespace soundings::core
