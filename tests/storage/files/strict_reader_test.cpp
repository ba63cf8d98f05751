// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/error.h"
#include "storage/files/strict_reader.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <array>
#include <limits>
#include <string>

using namespace soundings;
using Catch::Matchers::ContainsSubstring;
using storage::StrictReader;

namespace {

const std::filesystem::path File = "keys.json";

std::uint64_t numberIn(std::string_view text)
{
    return StrictReader(text, File).number();
}

} // namespace

TEST_CASE("a text in its one right form is read to its end", "[storage][files]")
{
    StrictReader reader("number 17\nhash 0aff\n", File);
    reader.expect("number ");
    CHECK(reader.number() == 17);
    CHECK_FALSE(reader.skip("hash"));
    reader.expect("\nhash ");
    std::array<std::uint8_t, 2> bytes{};
    reader.hex(bytes);
    CHECK(bytes == std::array<std::uint8_t, 2>{0x0a, 0xff});
    CHECK(reader.skip("\n"));
    CHECK(reader.position() == 20);
    reader.expectEnd();
}

TEST_CASE("a number has one right form", "[storage][files]")
{
    CHECK(numberIn("0") == 0);
    CHECK(numberIn("18446744073709551615") == std::numeric_limits<std::uint64_t>::max());
    for (const char* text : {"", " 1", "+1", "-1", "01", "00", "x", "18446744073709551616"}) {
        INFO(text);
        CHECK_THROWS_AS(numberIn(text), storage::Error);
    }
}

TEST_CASE("what is not as expected is damage, with its place and file", "[storage][files]")
{
    StrictReader reader("head 1", File);
    reader.expect("head ");
    try {
        reader.expect("2");
        FAIL("another literal was taken");
    } catch (const storage::Error& error) {
        CHECK(error.kind() == storage::ErrorKind::Damaged);
        CHECK_THAT(error.what(), ContainsSubstring("byte 6") && ContainsSubstring("keys.json"));
    }
    CHECK_THROWS_AS(reader.expectEnd(), storage::Error);
    std::array<std::uint8_t, 2> bytes{};
    CHECK_THROWS_AS(StrictReader("0a", File).hex(bytes), storage::Error);
    CHECK_THROWS_AS(StrictReader("0AFF", File).hex(bytes), storage::Error);
    CHECK_THROWS_AS(StrictReader("", File).expect("h"), storage::Error);
}
