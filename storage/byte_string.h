// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace soundings::storage {

/// Builds the bytes that are hashed or authenticated. Numbers are big-endian and texts carry their
/// length, so that no two different contents give the same bytes.
class ByteString
{
public:
    ByteString& raw(std::string_view bytes);
    ByteString& raw(std::span<const std::uint8_t> bytes);
    ByteString& number64(std::uint64_t value);
    ByteString& number32(std::uint32_t value);
    /// Length in 32 bits, then the bytes.
    ByteString& text(std::string_view value);

    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

} // namespace soundings::storage
