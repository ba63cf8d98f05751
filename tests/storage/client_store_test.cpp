// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"
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

TEST_CASE("a therapist's clients are those of their cases and those they added and in no case yet",
          "[storage][clients][roles]")
{
    TestVault vault;
    const core::User bela{
        .id = storage::newId<core::User>(), .name = "bela", .roles = {core::Role::Therapist}};
    const auto mine = someClient("B");
    const auto theirs = someClient("C");
    const auto shared = someClient("D");
    const auto free = someClient("A");
    const auto given = someClient("E");
    const auto unknown = someClient("F");
    vault.write([&](Change& change) { vault->addUser(bela, passphrase(), change); });
    for (const core::Client& client : {mine, theirs, shared, free, given}) {
        Change change(*vault, {"client.add", client.id.hex(), ""}, Now);
        storage::insertClient(change, client);
        change.commit();
    }
    vault.write([&](Change& change) {
        storage::insertClient(change, unknown);
        storage::insertCase(change, someCase(vault->user().id, mine));
        storage::insertCase(change, someCase(bela.id, theirs));
        storage::insertCase(change, someCase(bela.id, shared));
        storage::insertCase(change, someCase(vault->user().id, shared));
        storage::insertCase(change, someCase(bela.id, given));
    });
    const auto codes = [&](core::UserId therapist) {
        std::string all;
        for (const core::Client& client : storage::clients(*vault)) {
            all += storage::isClientOf(*vault, client.id, therapist) ? client.code : "";
        }
        std::string listed;
        for (const core::Client& client : storage::clientsOf(*vault, therapist)) {
            listed += client.code;
        }
        CHECK(listed == all);
        return all;
    };
    CHECK(codes(vault->user().id) == "ABD");
    CHECK(codes(bela.id) == "CDE");
    CHECK_FALSE(storage::isClientOf(*vault, storage::newId<core::Client>(), bela.id));
}
