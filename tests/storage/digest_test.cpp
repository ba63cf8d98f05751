// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/digest.h"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace soundings;
using namespace std::string_literals;

TEST_CASE("SHA-256 is that of FIPS 180-4", "[storage][keys]")
{
    CHECK(storage::sha256Hex("abc") ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(storage::sha256Hex("") ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(storage::sha256Hex("abc\0"s) != storage::sha256Hex("abc"));
}

TEST_CASE("hexadecimal digits are small, and as many as there are bytes", "[storage][keys]")
{
    std::array<std::uint8_t, 2> bytes{0x0a, 0xff};
    CHECK(storage::hexOf(bytes) == "0aff");
    REQUIRE(storage::bytesFromHex("10fe", bytes));
    CHECK(bytes == std::array<std::uint8_t, 2>{0x10, 0xfe});
    for (const char* text : {"", "10f", "10fe0", "10FE", "10g0", " 10f", "0x10", "-1fe"}) {
        INFO(text);
        CHECK_FALSE(storage::bytesFromHex(text, bytes));
    }
    CHECK(storage::bytesFromHex("", {}));
}
