// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/byte_string.h"

#include <catch2/catch_test_macros.hpp>

#include <array>

using soundings::storage::ByteString;
using namespace std::string_literals;

TEST_CASE("numbers are big-endian and texts carry their length", "[storage][audit]")
{
    CHECK(ByteString().number32(0x01020304U).bytes() == "\x01\x02\x03\x04"s);
    CHECK(ByteString().number64(0x0102030405060708U).bytes() ==
          "\x01\x02\x03\x04\x05\x06\x07\x08"s);
    CHECK(ByteString().text("ada").bytes() == "\0\0\0\x03"
                                              "ada"s);
    CHECK(ByteString().text("").bytes() == "\0\0\0\0"s);
    const std::array<std::uint8_t, 3> raw{0, 255, 7};
    CHECK(ByteString().raw(raw).raw("x").bytes() == "\0\xff\x07x"s);
}

TEST_CASE("no two different contents give the same bytes", "[storage][audit]")
{
    CHECK(ByteString().text("ab").text("c").bytes() != ByteString().text("a").text("bc").bytes());
    CHECK(ByteString().text("ab").text("").bytes() != ByteString().text("").text("ab").bytes());
    CHECK(ByteString().text("a\0b"s).bytes() != ByteString().text("a").text("b").bytes());
}
