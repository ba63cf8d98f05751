// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/numbers.h"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace soundings::core {

namespace {

template <class Number> std::optional<Number> wholeText(std::string_view text)
{
    const std::string_view bare = trimmed(text);
    Number value{};
    const auto [end, error] = std::from_chars(bare.data(), bare.data() + bare.size(), value);
    if (error != std::errc() || end != bare.data() + bare.size()) {
        return std::nullopt;
    }
    return value;
}

template <class Number> void appendText(std::string& text, Number value)
{
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    text.append(buffer.data(), end);
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Blanks = " \t";
    const auto first = text.find_first_not_of(Blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(Blanks) - first + 1);
}

std::optional<double> numberFromText(std::string_view text)
{
    const auto value = wholeText<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<int> wholeNumberFromText(std::string_view text)
{
    return wholeText<int>(text);
}

void appendNumber(std::string& text, double value)
{
    appendText(text, value == 0.0 ? 0.0 : value);
}

void appendNumber(std::string& text, long long value)
{
    appendText(text, value);
}

} // namespace soundings::core
