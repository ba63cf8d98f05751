// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace soundings::storage {

/// A SHA-256 or keyed BLAKE2b hash.
using Digest = std::array<std::uint8_t, 32>;

[[nodiscard]] Digest sha256(std::string_view bytes);

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

[[nodiscard]] std::string hexOf(std::span<const std::uint8_t> bytes);

/// Fills `bytes` from exactly twice as many lower-case hexadecimal digits; false for anything else.
[[nodiscard]] bool bytesFromHex(std::string_view text, std::span<std::uint8_t> bytes);

} // namespace soundings::storage
