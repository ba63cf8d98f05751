// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;
using storage::ErrorKind;

namespace {

bool same(const core::Client& one, const core::Client& other)
{
    return one.id == other.id && one.code == other.code && one.name == other.name &&
           one.yearOfBirth == other.yearOfBirth && one.gender == other.gender &&
           one.language == other.language && one.caution == other.caution &&
           one.archived == other.archived;
}

} // namespace

TEST_CASE("a client comes back with every field", "[storage][clients]")
{
    TestVault vault;
    const auto full = someClient("Ä-1");
    core::Client bare;
    bare.id = storage::newId<core::Client>();
    bare.code = "B";
    vault.write([&](Change& change) {
        storage::insertClient(change, full);
        storage::insertClient(change, bare);
    });
    vault.reopen();
    REQUIRE(storage::clientById(*vault, full.id));
    CHECK(same(*storage::clientById(*vault, full.id), full));
    CHECK(same(*storage::clientByCode(*vault, "B"), bare));
    CHECK_FALSE(storage::clientByCode(*vault, "b"));
    REQUIRE(storage::clients(*vault).size() == 2);
    CHECK(same(storage::clients(*vault).front(), bare));
}

TEST_CASE("a code belongs to one client", "[storage][clients]")
{
    TestVault vault;
    const auto one = someClient("A-1");
    const auto other = someClient("A-2");
    vault.write([&](Change& change) {
        storage::insertClient(change, one);
        storage::insertClient(change, other);
        CHECK(errorOf([&] { storage::insertClient(change, someClient("A-1")); }) ==
              ErrorKind::Conflict);
    });
    CHECK(storage::clients(*vault).size() == 2);
}
