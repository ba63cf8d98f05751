// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/random_id.h"
#include "storage/user_store.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;
using storage::ErrorKind;

namespace {

core::User addUser(TestVault& vault, const std::string& name, core::Role role)
{
    const core::User user{storage::newId<core::User>(), name, {role}, false};
    vault.write([&](Change& change) { vault->addUser(user, passphrase(), change); });
    return user;
}

} // namespace

TEST_CASE("users are found by id and by their exact name", "[storage][users]")
{
    TestVault vault;
    const auto bea = addUser(vault, "Béa Ōta", core::Role::Supervisor);
    CHECK(storage::users(*vault).size() == 2);
    const auto found = storage::userByName(*vault, "Béa Ōta");
    REQUIRE(found);
    CHECK(found->id == bea.id);
    CHECK(found->roles == bea.roles);
    CHECK_FALSE(found->retired);
    CHECK(storage::userById(*vault, bea.id)->name == "Béa Ōta");
    CHECK_FALSE(storage::userByName(*vault, "béa ōta"));
    CHECK_FALSE(storage::userById(*vault, storage::newId<core::User>()));
}

TEST_CASE("supervision holds from its first to its last day, both included", "[storage][users]")
{
    TestVault vault;
    const auto bea = addUser(vault, "bea", core::Role::Supervisor);
    const auto tom = addUser(vault, "tom", core::Role::Therapist);
    const core::Date first(2025, 3, 1);
    const core::Date last(2025, 6, 30);
    vault.write([&](Change& change) {
        storage::insertSupervision(change, {bea.id, tom.id, first, last});
        storage::insertSupervision(change, {bea.id, vault->user().id, first, std::nullopt});
        CHECK(errorOf([&] {
                  storage::insertSupervision(change, {bea.id, tom.id, first, std::nullopt});
              }) == ErrorKind::Conflict);
    });
    const auto on = [&](const core::Date& day) {
        return storage::supervisedBy(*vault, bea.id, day).size();
    };
    const boost::gregorian::days day(1);
    CHECK(on(first - day) == 0);
    CHECK(on(first) == 2);
    CHECK(on(last) == 2);
    CHECK(on(last + day) == 1);
    CHECK(storage::supervisedBy(*vault, tom.id, first).empty());
}

TEST_CASE("a supervision that ends is over after its last day, and one yet to begin never begins",
          "[storage][users]")
{
    TestVault vault;
    const auto bea = addUser(vault, "bea", core::Role::Supervisor);
    const auto tom = addUser(vault, "tom", core::Role::Therapist);
    const auto uma = addUser(vault, "uma", core::Role::Therapist);
    const core::Date first(2025, 3, 1);
    const core::Date closed(2025, 3, 31);
    const core::Date again(2025, 5, 1);
    const core::Date later(2025, 9, 1);
    const core::Date last(2025, 6, 30);
    vault.write([&](Change& change) {
        storage::insertSupervision(change, {bea.id, tom.id, first, closed});
        storage::insertSupervision(change, {bea.id, tom.id, again, std::nullopt});
        storage::insertSupervision(change, {bea.id, tom.id, later, std::nullopt});
        storage::insertSupervision(change, {bea.id, uma.id, first, std::nullopt});
    });
    const auto on = [&](const core::Date& day) {
        return storage::supervisedBy(*vault, bea.id, day);
    };
    const boost::gregorian::days day(1);
    const std::vector onlyUma{uma.id};
    for (int round = 0; round < 2; ++round) {
        vault.write([&](Change& change) {
            storage::endSupervision(change, bea.id, tom.id, last + boost::gregorian::days(round));
        });
        CHECK(on(closed).size() == 2);
        CHECK(on(closed + day) == onlyUma);
        CHECK(on(again).size() == 2);
        CHECK(on(last).size() == 2);
        CHECK(on(last + day) == onlyUma);
        CHECK(on(later + day) == onlyUma);
    }
    // One that began only now leaves nothing behind, and may begin anew the same day.
    vault.write([&](Change& change) {
        storage::insertSupervision(change, {bea.id, tom.id, later, std::nullopt});
        storage::endSupervision(change, bea.id, tom.id, later - day);
        storage::insertSupervision(change, {bea.id, tom.id, later, std::nullopt});
    });
    CHECK(on(later).size() == 2);
    CHECK(vault->check().ok());
}

TEST_CASE("supervision of nobody is not kept", "[storage][users]")
{
    TestVault vault;
    Change change(*vault, {"supervision.add", "", ""}, Now);
    CHECK(errorOf([&] {
              storage::insertSupervision(change,
                                         {vault->user().id,
                                          storage::newId<core::User>(),
                                          core::Date(2025, 1, 1),
                                          std::nullopt});
          }) == ErrorKind::NotFound);
}
