// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/strict_reader.h"

#include "storage/digest.h"
#include "storage/error.h"
#include "storage/restore_advice.h"

#include <charconv>
#include <string>
#include <system_error>

namespace soundings::storage {

StrictReader::StrictReader(std::string_view text, const std::filesystem::path& file)
    : m_text(text)
    , m_file(file)
{
}

void StrictReader::expect(std::string_view literal)
{
    if (!skip(literal)) {
        fail("what Soundings writes");
    }
}

bool StrictReader::skip(std::string_view literal)
{
    if (!m_text.substr(m_position).starts_with(literal)) {
        return false;
    }
    m_position += literal.size();
    return true;
}

std::uint64_t StrictReader::number()
{
    const std::string_view rest = m_text.substr(m_position);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    const auto size = static_cast<std::size_t>(end - rest.data());
    if (error != std::errc{} || (rest.front() == '0' && size > 1)) {
        fail("a whole number");
    }
    m_position += size;
    return value;
}

void StrictReader::hex(std::span<std::uint8_t> bytes)
{
    if (!bytesFromHex(m_text.substr(m_position, 2 * bytes.size()), bytes)) {
        fail("hexadecimal digits");
    }
    m_position += 2 * bytes.size();
}

void StrictReader::expectEnd()
{
    if (m_position != m_text.size()) {
        fail("the end of the file");
    }
}

void StrictReader::fail(std::string_view expected) const
{
    throw Error(ErrorKind::Damaged,
                restoreInstead("byte " + std::to_string(m_position + 1) + " is not " +
                               std::string(expected)),
                m_file);
}

} // namespace soundings::storage
