// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/setting_store.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;

TEST_CASE("a setting is what was chosen last, and may be taken back", "[storage][setting]")
{
    TestVault vault;
    CHECK_FALSE(storage::setting(*vault, "a"));
    vault.write([](storage::Change& change) {
        storage::setSetting(change, "a", "one");
        storage::setSetting(change, "b", "");
    });
    CHECK(storage::setting(*vault, "a") == "one");
    CHECK(storage::setting(*vault, "b") == "");
    vault.write([](storage::Change& change) { storage::setSetting(change, "a", "two; ' -- ü"); });
    vault.reopen();
    CHECK(storage::setting(*vault, "a") == "two; ' -- ü");
    vault.write([](storage::Change& change) { storage::setSetting(change, "a", std::nullopt); });
    CHECK_FALSE(storage::setting(*vault, "a"));
    CHECK(storage::setting(*vault, "b") == "");
}

TEST_CASE("a setting that was not committed was never chosen", "[storage][setting]")
{
    TestVault vault;
    {
        storage::Change change(*vault, {"test.write", "", ""}, Now);
        storage::setSetting(change, "a", "one");
    }
    CHECK_FALSE(storage::setting(*vault, "a"));
}
