// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/readable_sink.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace soundings::app {

namespace {

bool isControl(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte < 0x20 || byte == 0x7f;
}

/// Characters, not bytes: names have letters beyond ASCII.
std::size_t widthOf(const std::string& utf8)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

/// Six digits are enough for the eye; CSV and JSON have them all.
std::string shortText(double number)
{
    constexpr int Digits = 6;
    std::array<char, 32> text{};
    const auto end = std::to_chars(
        text.data(), text.data() + text.size(), number, std::chars_format::general, Digits);
    return {text.data(), end.ptr};
}

void endLine(std::string& out, std::string& line)
{
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
    line.clear();
}

} // namespace

void ReadableSink::text(std::string_view cell)
{
    std::string shown(cell);
    std::ranges::replace_if(shown, isControl, ' ');
    m_rows.back().push_back({.text = std::move(shown)});
}

void ReadableSink::number(double cell)
{
    m_rows.back().push_back({.text = shortText(cell), .isNumber = true});
}

void ReadableSink::wholeNumber(long long cell)
{
    m_rows.back().push_back({.text = std::to_string(cell), .isNumber = true});
}

void ReadableSink::missing()
{
    m_rows.back().push_back({.text = "-"});
}

void ReadableSink::endRow()
{
    m_rows.emplace_back();
}

std::string ReadableSink::laidOut() const
{
    const std::size_t columns = m_rows.front().size();
    std::vector<std::size_t> widths(columns, 0);
    std::vector<bool> areNumbers(columns, false);
    for (const auto& row : m_rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], widthOf(row[column].text));
            areNumbers[column] = areNumbers[column] || row[column].isNumber;
        }
    }
    std::string out;
    std::string line;
    for (const auto& row : m_rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string& text = row[column].text;
            const std::string padding(widths[column] - widthOf(text), ' ');
            line += (areNumbers[column] ? padding + text : text + padding) + "  ";
        }
        if (!row.empty()) {
            endLine(out, line);
        }
        if (&row == &m_rows.front()) {
            for (const std::size_t width : widths) {
                line += std::string(width, '-') + "  ";
            }
            endLine(out, line);
        }
    }
    return out;
}

} // namespace soundings::app
