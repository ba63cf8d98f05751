// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/head.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::Secret;

TEST_CASE("a head comes back as it was written", "[storage][head]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "head";
    const Secret key = Secret::random(32);
    const core::IdBytes vault{1, 2, 3};
    storage::AuditTip tip;
    tip.number = 9'000'000'000;
    tip.hash[31] = 0xfe;
    writeAll(file, storage::headText(vault, tip, key));
    const auto back = storage::readHead(file, vault, key);
    CHECK(back.number == tip.number);
    CHECK(back.hash == tip.hash);
}

TEST_CASE("a head that was written for something else is refused", "[storage][head]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "head";
    const Secret key = Secret::random(32);
    const core::IdBytes vault{1};
    const std::string text = storage::headText(vault, {}, key);
    const auto read = [&](const std::string& content, const core::IdBytes& id, const Secret& with) {
        writeAll(file, content);
        return errorOf([&] { static_cast<void>(storage::readHead(file, id, with)); });
    };
    CHECK(read(text, vault, key) == std::nullopt);
    CHECK(read(text, vault, Secret::random(32)) == ErrorKind::Damaged);
    CHECK(read(text, {2}, key) == ErrorKind::Damaged);
    CHECK(read(text + "\n", vault, key) == ErrorKind::Damaged);
    CHECK(read(text + text, vault, key) == ErrorKind::Damaged);
    CHECK(read("", vault, key) == ErrorKind::Damaged);
    CHECK(read(std::string(5000, 's'), vault, key) == ErrorKind::Damaged);
    // As a flipped bit makes of it: newer records or keys would have been told before.
    const std::string otherFormat = "soundings-head 3" + text.substr(text.find('\n'));
    CHECK(read(otherFormat, vault, key) == ErrorKind::Damaged);
    CHECK(read("soundings-head 99999999999999999999999\n", vault, key) == ErrorKind::Damaged);
}
