// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/id.h"

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <type_traits>

using namespace soundings::core;

// A session cannot be saved under a client's id.
static_assert(!std::is_convertible_v<ClientId, SessionId>);
static_assert(!std::is_constructible_v<ClientId, SessionId>);
static_assert(!std::is_convertible_v<IdBytes, ClientId>);

TEST_CASE("an id is written as 32 hexadecimal digits and read back", "[core][record]")
{
    std::mt19937 random(1);
    for (int count = 0; count < 1'000; ++count) {
        IdBytes bytes{};
        for (auto& byte : bytes) {
            byte = static_cast<std::uint8_t>(random());
        }
        const ClientId id(bytes);
        REQUIRE(id.hex().size() == 32);
        REQUIRE(ClientId::fromHex(id.hex()) == id);
        REQUIRE(id.bytes() == bytes);
    }
}

TEST_CASE("digits keep their places and upper case is read", "[core][record]")
{
    const auto id = CaseId::fromHex("00112233445566778899AABBCCDDEEFF");
    REQUIRE(id);
    CHECK(id->hex() == "00112233445566778899aabbccddeeff");
    CHECK(id->bytes()[15] == 0xff);
    CHECK(id->bytes()[9] == 0x99);
}

TEST_CASE("anything but 32 hexadecimal digits is no id", "[core][record]")
{
    const std::string good(32, 'a');
    CHECK(FlagId::fromHex(good));
    CHECK(!FlagId::fromHex(""));
    CHECK(!FlagId::fromHex(good.substr(1)));
    CHECK(!FlagId::fromHex(good + "a"));
    for (const char bad : {'g', 'G', ' ', '-', '/', ':', '@', '`', '\0'}) {
        std::string text = good;
        text[17] = bad;
        CHECK(!FlagId::fromHex(text));
    }
}

TEST_CASE("an id that was never drawn names nothing", "[core][record]")
{
    CHECK(UserId().isNull());
    CHECK(UserId::fromHex(std::string(32, '0'))->isNull());
    CHECK(!UserId::fromHex(std::string(31, '0') + "1")->isNull());
    CHECK(UserId() < *UserId::fromHex(std::string(31, '0') + "1"));
}
