// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace soundings::core {

/// Why a value may not be kept. The window turns the kind into a sentence; the command line prints
/// the message.
enum class InvalidKind
{
    Empty,
    TooLong,
    NotPrintable,
    NotADate,
    InTheFuture,
    BeforeTheCase,
    AfterTheCase,
    AlreadyTaken,
    OutOfRange,
    Unknown,
    Contradiction,
};

/// A value that no record may hold: which field, what was given and what would be right.
class InvalidValue : public std::runtime_error
{
public:
    InvalidValue(InvalidKind kind, std::string field, std::string given, std::string expected);

    [[nodiscard]] InvalidKind kind() const { return m_kind; }

    [[nodiscard]] const std::string& field() const { return m_field; }

    [[nodiscard]] const std::string& given() const { return m_given; }

    [[nodiscard]] const std::string& expected() const { return m_expected; }

private:
    InvalidKind m_kind;
    std::string m_field;
    std::string m_given;
    std::string m_expected;
};

/// One line of text that must be there: refuses blanks, more than `maxBytes`, control characters
/// and what is not UTF-8.
void requireText(const std::string& field, const std::string& text, std::size_t maxBytes);

/// Free text that may be empty and may have line breaks and tabs, but no other control character
/// and nothing that is not UTF-8.
void requireNotes(const std::string& field, const std::string& text, std::size_t maxBytes);

} // namespace soundings::core
