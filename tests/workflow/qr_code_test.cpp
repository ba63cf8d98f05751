// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/qr_code.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

using namespace soundings;
using Rows = std::vector<std::string>;

namespace {

constexpr auto Key = "000G-40R4-0M30-E209-185G-R38E-1W8H-24GK-2GAH-C5RR-34D1-P70X-3RFG-ABCD";

/// The square by which a reader finds a corner.
bool hasFinderAt(const Rows& rows, std::size_t top, std::size_t left)
{
    const std::array<std::string, 7> finder{
        "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"};
    for (std::size_t y = 0; y < finder.size(); ++y) {
        if (rows[top + y].substr(left, 7) != finder[y]) {
            return false;
        }
    }
    return true;
}

/// The 15 bits beside the finder at the top left: level, mask and their own code.
unsigned formatBits(const Rows& rows)
{
    std::string bits;
    for (const std::size_t x : {0U, 1U, 2U, 3U, 4U, 5U, 7U, 8U}) {
        bits += rows[8][x];
    }
    for (const std::size_t y : {7U, 5U, 4U, 3U, 2U, 1U, 0U}) {
        bits += rows[y][8];
    }
    unsigned value = 0;
    for (const char bit : bits) {
        value = (value << 1U) | (bit == '#' ? 1U : 0U);
    }
    return value ^ 0x5412U; // the mask that the standard lays over them
}

/// Remainder by the standard's generator; none for bits that are whole.
unsigned remainderOf(unsigned format)
{
    for (unsigned bit = 14; bit >= 10; --bit) {
        if ((format >> bit & 1U) != 0) {
            format ^= 0x537U << (bit - 10);
        }
    }
    return format;
}

} // namespace

TEST_CASE("a QR code has the marks a reader looks for, at the level that survives a stain",
          "[workflow][qr]")
{
    const Rows rows = app::qrCode(Key);
    REQUIRE(rows.size() == 37); // version 5, the smallest that holds 69 letters and digits
    for (const std::string& row : rows) {
        CHECK(row.size() == rows.size());
        CHECK(row.find_first_not_of("#.") == std::string::npos);
    }
    CHECK(hasFinderAt(rows, 0, 0));
    CHECK(hasFinderAt(rows, 0, rows.size() - 7));
    CHECK(hasFinderAt(rows, rows.size() - 7, 0));
    for (std::size_t i = 8; i < rows.size() - 8; ++i) {
        CHECK(rows[6][i] == (i % 2 == 0 ? '#' : '.'));
        CHECK(rows[i][6] == (i % 2 == 0 ? '#' : '.'));
    }
    const unsigned format = formatBits(rows);
    CHECK(remainderOf(format) == 0);
    CHECK((format >> 13U) == 3U); // Q
}

TEST_CASE("two keys that differ in one letter have different codes", "[workflow][qr]")
{
    std::string other = Key;
    other.back() = 'E';
    CHECK(app::qrCode(Key) != app::qrCode(other));
    CHECK(app::qrCode(Key) == app::qrCode(Key));
}

TEST_CASE("a text that fits into no QR code is refused", "[workflow][qr]")
{
    CHECK_NOTHROW(app::qrCode(std::string(1000, 'A')));
    CHECK_THROWS(app::qrCode(std::string(5000, 'A')));
}
