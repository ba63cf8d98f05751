// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"

#include "core/interchange/text_check.h"

#include <algorithm>
#include <utility>

namespace soundings::core {

namespace {

std::string
sentence(const std::string& field, const std::string& given, const std::string& expected)
{
    const std::string shown = given.empty() ? "nothing given" : "'" + given + "' given";
    return field + ": " + shown + ", expected " + expected;
}

bool isControl(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte < 0x20 || byte == 0x7f;
}

void requireLength(const std::string& field, const std::string& text, std::size_t maxBytes)
{
    if (text.size() > maxBytes) {
        throw InvalidValue(InvalidKind::TooLong,
                           field,
                           std::to_string(text.size()) + " bytes",
                           "at most " + std::to_string(maxBytes) + " bytes");
    }
}

/// Such a byte would be shown as another sign than was meant, and by other programs not at all.
void requireUtf8(const std::string& field, const std::string& text)
{
    if (const auto offset = firstUnreadableByte(text)) {
        throw InvalidValue(InvalidKind::NotPrintable,
                           field,
                           "a byte that is not UTF-8 at place " + std::to_string(*offset + 1),
                           "text in UTF-8");
    }
}

} // namespace

InvalidValue::InvalidValue(InvalidKind kind,
                           std::string field,
                           std::string given,
                           std::string expected)
    : std::runtime_error(sentence(field, given, expected))
    , m_kind(kind)
    , m_field(std::move(field))
    , m_given(std::move(given))
    , m_expected(std::move(expected))
{
}

void requireText(const std::string& field, const std::string& text, std::size_t maxBytes)
{
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        throw InvalidValue(InvalidKind::Empty, field, "", "some text");
    }
    requireLength(field, text, maxBytes);
    if (std::ranges::any_of(text, isControl)) {
        throw InvalidValue(
            InvalidKind::NotPrintable, field, "a control character", "one line of printable text");
    }
    requireUtf8(field, text);
}

void requireNotes(const std::string& field, const std::string& text, std::size_t maxBytes)
{
    requireLength(field, text, maxBytes);
    const bool hasControl = std::ranges::any_of(text, [](char character) {
        return isControl(character) && character != '\n' && character != '\t' && character != '\r';
    });
    if (hasControl) {
        throw InvalidValue(InvalidKind::NotPrintable, field, "a control character", "plain text");
    }
    requireUtf8(field, text);
}

} // namespace soundings::core
