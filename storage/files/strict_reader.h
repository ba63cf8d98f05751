// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace soundings::storage {

/// Reads a text that has exactly one right form, so that no changed byte goes unnoticed. Whatever
/// is not as expected throws Error Damaged with the position.
class StrictReader
{
public:
    StrictReader(std::string_view text, const std::filesystem::path& file);

    void expect(std::string_view literal);
    /// Steps over `literal` when it comes next.
    [[nodiscard]] bool skip(std::string_view literal);
    /// Decimal digits without sign or leading zeros.
    [[nodiscard]] std::uint64_t number();
    /// Lower-case hexadecimal digits, as many as fill `bytes`.
    void hex(std::span<std::uint8_t> bytes);
    void expectEnd();

    [[nodiscard]] std::size_t position() const { return m_position; }

private:
    [[noreturn]] void fail(std::string_view expected) const;

    std::string_view m_text;
    std::size_t m_position = 0;
    const std::filesystem::path& m_file;
};

} // namespace soundings::storage
