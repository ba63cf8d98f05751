// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of somebody's row in memory that was given back: read as a debugger would, because
// the program itself may not look there.
#include "storage/sqlite/row_bytes.h"

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <utility>

using soundings::storage::sqlite::appendCell;
using soundings::storage::sqlite::beginRow;
using soundings::storage::sqlite::RowBytes;

namespace {

/// Found nowhere by chance, and longer than what the C library writes into freed memory.
const std::string Secretive = "zqm0815kvx";

std::string memoryAt(const void* place, std::size_t size)
{
    std::ifstream memory("/proc/self/mem", std::ios::binary);
    memory.seekg(static_cast<std::streamoff>(reinterpret_cast<std::uintptr_t>(place)));
    std::string bytes(size, '\0');
    memory.read(bytes.data(), static_cast<std::streamsize>(size));
    REQUIRE(memory.gcount() == static_cast<std::streamsize>(size));
    return bytes;
}

bool holdsSecret(const void* place, std::size_t size)
{
    return memoryAt(place, size).find(Secretive) != std::string::npos;
}

/// `times` notes in one row.
void writeRow(RowBytes& row, int times)
{
    beginRow(row, "session");
    for (int time = 0; time < times; ++time) {
        appendCell(row, {.type = 3, .bytes = Secretive}); // SQLITE_TEXT
    }
}

} // namespace

TEST_CASE("what a row outgrew and what it was is wiped before the memory is given back",
          "[storage][sqlite][memory]")
{
    for (const int times : {1, 200}) {
        INFO(times << " notes");
        std::optional<RowBytes> row(std::in_place);
        writeRow(*row, 1);
        const void* first = row->data();
        const std::size_t firstSize = row->size();
        REQUIRE(holdsSecret(first, firstSize));
        writeRow(*row, times);
        const void* last = row->data();
        const std::size_t size = row->size();
        REQUIRE(holdsSecret(last, size));
        CHECK((last == first) == (times == 1));
        if (last != first) {
            CHECK_FALSE(holdsSecret(first, firstSize));
        }
        row.reset();
        CHECK_FALSE(holdsSecret(last, size));
    }
}
