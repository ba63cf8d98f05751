// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv_reader.h"

#include "core/interchange/text_check.h"

#include <algorithm>
#include <utility>

namespace soundings::core {

namespace {

constexpr std::string_view ByteOrderMark = "\xef\xbb\xbf";

bool isLineEnd(char character)
{
    return character == '\n' || character == '\r';
}

void requireReadable(std::string_view text)
{
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) {
        throw InputError({1, "", "text in UTF-16", "text in UTF-8"});
    }
    if (const auto at = firstUnreadableByte(text)) {
        const bool isNul = text[*at] == '\0';
        throw InputError({lineOf(text, *at),
                          "",
                          isNul ? "a NUL byte" : "a byte that is not UTF-8",
                          "text in UTF-8"});
    }
}

/// The separator that the first line has most often outside of quotation marks.
char detectedSeparator(std::string_view text)
{
    constexpr std::string_view Candidates = ",;\t";
    std::vector<std::size_t> counts(Candidates.size(), 0);
    bool isQuoted = false;
    for (const char character : text) {
        if (character == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && isLineEnd(character)) {
            break;
        } else if (!isQuoted) {
            const auto candidate = Candidates.find(character);
            if (candidate != std::string_view::npos) {
                ++counts[candidate];
            }
        }
    }
    const auto most = std::ranges::max_element(counts);
    return Candidates[static_cast<std::size_t>(most - counts.begin())];
}

} // namespace

CsvReader::CsvReader(std::string_view text, std::optional<char> separator)
    : m_text(text)
{
    requireReadable(text);
    if (m_text.starts_with(ByteOrderMark)) {
        m_text.remove_prefix(ByteOrderMark.size());
    }
    while (m_at < m_text.size() && isLineEnd(m_text[m_at])) {
        passLineEnd();
    }
    m_separator = separator.value_or(detectedSeparator(m_text.substr(m_at)));
    if (!readRow()) {
        fail(0, "an empty file", "a row with the names of the columns");
    }
    for (const std::string_view cell : m_cells) {
        m_header.emplace_back(cell);
    }
}

bool CsvReader::next()
{
    if (!readRow()) {
        return false;
    }
    if (m_cells.size() != m_header.size()) {
        fail(m_rowLine,
             std::to_string(m_cells.size()) + (m_cells.size() == 1 ? " cell" : " cells"),
             std::to_string(m_header.size()) + " as in the first row");
    }
    return true;
}

bool CsvReader::readRow()
{
    while (m_at < m_text.size() && isLineEnd(m_text[m_at])) {
        passLineEnd();
    }
    m_cells.clear();
    m_unescaped.clear();
    m_rowLine = m_line;
    if (m_at >= m_text.size()) {
        return false;
    }
    while (true) {
        const bool isQuoted = m_at < m_text.size() && m_text[m_at] == '"';
        m_cells.push_back(isQuoted ? readQuoted() : readPlain());
        if (m_at >= m_text.size()) {
            return true;
        }
        if (isLineEnd(m_text[m_at])) {
            passLineEnd();
            return true;
        }
        ++m_at; // the separator
    }
}

std::string_view CsvReader::readPlain()
{
    const std::size_t from = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at])) {
        if (m_text[m_at] == '"') {
            fail(m_line,
                 "a quotation mark inside cell " + std::to_string(m_cells.size() + 1),
                 "the whole cell in quotation marks, and those in it doubled");
        }
        ++m_at;
    }
    return m_text.substr(from, m_at - from);
}

std::string_view CsvReader::readQuoted()
{
    const std::size_t openedOn = m_line;
    std::size_t from = ++m_at;
    std::string* copy = nullptr;
    while (true) {
        if (m_at >= m_text.size()) {
            fail(openedOn,
                 "a quotation mark that is never closed in cell " +
                     std::to_string(m_cells.size() + 1),
                 "a closing quotation mark");
        }
        if (m_text[m_at] != '"') {
            if (isLineEnd(m_text[m_at])) {
                passLineEnd();
            } else {
                ++m_at;
            }
            continue;
        }
        const bool isDoubled = m_at + 1 < m_text.size() && m_text[m_at + 1] == '"';
        if (!isDoubled) {
            break;
        }
        if (copy == nullptr) {
            copy = &m_unescaped.emplace_back();
        }
        copy->append(m_text.substr(from, m_at + 1 - from));
        m_at += 2;
        from = m_at;
    }
    const std::string_view rest = m_text.substr(from, m_at - from);
    ++m_at;
    if (m_at < m_text.size() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at])) {
        fail(m_line,
             "text after the closing quotation mark of cell " + std::to_string(m_cells.size() + 1),
             "a separator or the end of the line");
    }
    if (copy == nullptr) {
        return rest;
    }
    copy->append(rest);
    return *copy;
}

void CsvReader::passLineEnd()
{
    const bool isPair =
        m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    m_at += isPair ? 2 : 1;
    ++m_line;
}

std::size_t CsvReader::rowsToReserve() const
{
    const std::string_view rest = m_text.substr(m_at);
    const auto isEnd = [](char character) { return isLineEnd(character); };
    constexpr std::size_t Most = 2'000'000;
    return std::min(Most, static_cast<std::size_t>(std::ranges::count_if(rest, isEnd)) + 1);
}

std::optional<std::size_t> CsvReader::find(std::string_view name) const
{
    const auto found = std::ranges::find(m_header, name);
    if (found == m_header.end()) {
        return std::nullopt;
    }
    if (std::find(found + 1, m_header.end(), name) != m_header.end()) {
        throw InputError({1, std::string(name), "two columns of that name", "one"});
    }
    return static_cast<std::size_t>(found - m_header.begin());
}

std::size_t CsvReader::require(std::string_view name) const
{
    if (const auto found = find(name)) {
        return *found;
    }
    std::string there;
    for (const std::string& column : m_header) {
        there += (there.empty() ? "" : ", ") + column;
    }
    throw InputError(
        {1, std::string(name), "no such column", "a column of that name; there are: " + there});
}

void CsvReader::fail(std::size_t line, std::string what, std::string expected) const
{
    throw InputError({line, "", std::move(what), std::move(expected)});
}

} // namespace soundings::core
