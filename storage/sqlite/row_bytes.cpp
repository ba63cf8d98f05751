// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/row_bytes.h"

#include <sqlcipher/sqlite3.h>

#include <array>
#include <bit>

namespace soundings::storage::sqlite {

namespace {

// On disk, do not change: docs/vault-format.md describes them.
constexpr char IntegerLetter = 'i';
constexpr char RealLetter = 'r';
constexpr char TextLetter = 't';
constexpr char BlobLetter = 'b';
constexpr char NullLetter = 'n';

/// More than a string has within itself, where no allocator would wipe it.
constexpr std::size_t LeastRoom = 256;

template <std::size_t Bytes> void appendNumber(RowBytes& row, std::uint64_t value)
{
    std::array<char, Bytes> bytes{};
    for (std::size_t place = Bytes; place-- > 0; value >>= 8U) {
        bytes[place] = static_cast<char>(value & 0xffU);
    }
    row.append(bytes.data(), Bytes);
}

/// The library has none of 4 GiB.
void appendBytes(RowBytes& row, std::string_view bytes)
{
    appendNumber<4>(row, bytes.size());
    row.append(bytes);
}

} // namespace

void beginRow(RowBytes& row, std::string_view table)
{
    row.clear();
    row.reserve(LeastRoom);
    appendBytes(row, table);
}

void appendCell(RowBytes& row, const Cell& cell)
{
    switch (cell.type) {
    case SQLITE_INTEGER:
        row.push_back(IntegerLetter);
        appendNumber<8>(row, static_cast<std::uint64_t>(cell.integer));
        return;
    case SQLITE_FLOAT:
        row.push_back(RealLetter);
        // The library writes a whole number as one, and -0.0 comes back as 0.0.
        appendNumber<8>(row, std::bit_cast<std::uint64_t>(cell.real == 0.0 ? 0.0 : cell.real));
        return;
    case SQLITE_TEXT:
        row.push_back(TextLetter);
        appendBytes(row, cell.bytes);
        return;
    case SQLITE_BLOB:
        row.push_back(BlobLetter);
        appendBytes(row, cell.bytes);
        return;
    default:
        row.push_back(NullLetter);
    }
}

} // namespace soundings::storage::sqlite
