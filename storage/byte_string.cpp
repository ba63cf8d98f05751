// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/byte_string.h"

#include "storage/error.h"

#include <limits>

namespace soundings::storage {

ByteString& ByteString::raw(std::string_view bytes)
{
    m_bytes.append(bytes);
    return *this;
}

ByteString& ByteString::raw(std::span<const std::uint8_t> bytes)
{
    m_bytes.append(bytes.begin(), bytes.end());
    return *this;
}

ByteString& ByteString::number64(std::uint64_t value)
{
    return number32(static_cast<std::uint32_t>(value >> 32U))
        .number32(static_cast<std::uint32_t>(value));
}

ByteString& ByteString::number32(std::uint32_t value)
{
    for (unsigned shift = 32; shift > 0; shift -= 8) {
        m_bytes.push_back(static_cast<char>((value >> (shift - 8)) & 0xffU));
    }
    return *this;
}

ByteString& ByteString::text(std::string_view value)
{
    if (value.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw Error(ErrorKind::Internal, "a text is too long to be recorded");
    }
    return number32(static_cast<std::uint32_t>(value.size())).raw(value);
}

} // namespace soundings::storage
