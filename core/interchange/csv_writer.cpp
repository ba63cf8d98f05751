// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv_writer.h"

#include "core/interchange/numbers.h"

#include <cstddef>
#include <utility>

namespace soundings::core {

namespace {

constexpr std::size_t PieceBytes = 65'536;
constexpr std::string_view NeedsQuoting = ",\"\n\r";

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
    const bool hasBlankEdge = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
    if (!hasBlankEdge && cell.find_first_of(NeedsQuoting) == std::string_view::npos) {
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
