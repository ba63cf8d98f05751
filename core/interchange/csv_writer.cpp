// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv_writer.h"

#include "core/interchange/numbers.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace soundings::core {

namespace {

constexpr std::size_t PieceBytes = 65'536;

/// One pass over the cell: this is the innermost step of every table that is written.
bool needsQuoting(std::string_view cell)
{
    if (cell.empty()) {
        return false;
    }
    return cell.front() == ' ' || cell.back() == ' ' || std::ranges::any_of(cell, [](char c) {
               return c == ',' || c == '"' || c == '\n' || c == '\r';
           });
}

} // namespace

CsvWriter::CsvWriter(Output output)
    : m_output(std::move(output))
{
    m_gathered.reserve(PieceBytes + 4'096);
}

CsvWriter::~CsvWriter()
{
    try {
        flush();
    } catch (...) {
        // A destructor must not throw; who needs to know calls flush() first.
        m_gathered.clear();
    }
}

void CsvWriter::separate()
{
    if (!m_isFirstCell) {
        m_gathered += ',';
    }
    m_isFirstCell = false;
}

void CsvWriter::text(std::string_view cell)
{
    separate();
    if (!needsQuoting(cell)) {
        m_gathered += cell;
        return;
    }
    m_gathered += '"';
    for (const char character : cell) {
        if (character == '"') {
            m_gathered += '"';
        }
        m_gathered += character;
    }
    m_gathered += '"';
}

void CsvWriter::number(double cell)
{
    separate();
    appendNumber(m_gathered, cell);
}

void CsvWriter::wholeNumber(long long cell)
{
    separate();
    appendNumber(m_gathered, cell);
}

void CsvWriter::missing()
{
    separate();
}

void CsvWriter::endRow()
{
    m_gathered += '\n';
    m_isFirstCell = true;
    if (m_gathered.size() >= PieceBytes) {
        flush();
    }
}

void CsvWriter::flush()
{
    if (!m_gathered.empty()) {
        const std::string piece = std::exchange(m_gathered, {});
        m_output(piece);
        m_gathered.reserve(PieceBytes + 4'096);
    }
}

} // namespace soundings::core
