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

/// The widest a column of words may be before its cells go on in the next line.
constexpr std::size_t WidestColumn = 40;

/// A long cell in lines, broken after a blank or a semicolon; a longer word stays whole.
std::vector<std::string> folded(const std::string& text)
{
    std::vector<std::string> lines(1);
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" ;", begin), text.size() - 1) + 1;
        const std::string word = text.substr(begin, end - begin);
        if (!lines.back().empty() && widthOf(lines.back() + word) > WidestColumn) {
            lines.emplace_back();
        }
        lines.back() += word;
        begin = end;
    }
    return lines;
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
    m_rows.back().push_back({.lines = folded(shown)});
}

void ReadableSink::number(double cell)
{
    m_rows.back().push_back({.lines = {shortText(cell)}, .isNumber = true});
}

void ReadableSink::wholeNumber(long long cell)
{
    m_rows.back().push_back({.lines = {std::to_string(cell)}, .isNumber = true});
}

void ReadableSink::missing()
{
    m_rows.back().push_back({.lines = {"-"}});
}

void ReadableSink::endRow()
{
    m_rows.emplace_back();
}

std::size_t ReadableSink::heightOf(const std::vector<ReadableCell>& row)
{
    std::size_t height = 0;
    for (const ReadableCell& cell : row) {
        height = std::max(height, cell.lines.size());
    }
    return height;
}

std::string ReadableSink::laidOut() const
{
    const std::size_t columns = m_rows.front().size();
    std::vector<std::size_t> widths(columns, 0);
    std::vector<bool> areNumbers(columns, false);
    for (const auto& row : m_rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            for (const std::string& text : row[column].lines) {
                widths[column] = std::max(widths[column], widthOf(text));
            }
            areNumbers[column] = areNumbers[column] || row[column].isNumber;
        }
    }
    std::string out;
    std::string line;
    for (const auto& row : m_rows) {
        const std::size_t height = heightOf(row);
        for (std::size_t at = 0; at < height; ++at) {
            for (std::size_t column = 0; column < row.size(); ++column) {
                const auto& lines = row[column].lines;
                const std::string text = at < lines.size() ? lines[at] : std::string();
                const std::string padding(widths[column] - widthOf(text), ' ');
                line += (areNumbers[column] ? padding + text : text + padding) + "  ";
            }
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
