// SPDX-License-Identifier: GPL-3.0-or-later
// Users, supervision, clients and the clinic's measures.
#include "storage/client_store.h"
#include "storage/measure_store.h"
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

bool same(const core::Client& one, const core::Client& other)
{
    return one.id == other.id && one.code == other.code && one.name == other.name &&
           one.yearOfBirth == other.yearOfBirth && one.gender == other.gender &&
           one.language == other.language && one.caution == other.caution &&
           one.archived == other.archived;
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

TEST_CASE("a measure of the clinic keeps every version and language", "[storage][measures]")
{
    TestVault vault;
    storage::StoredMeasure measure{
        "bdi", "2", "{\"ü\": 1}", {{"en", "{}"}, {"de", "{\"x\":\"ß\"}"}}, "[]", "abc"};
    auto newer = measure;
    newer.version = "10";
    newer.questionnaires.clear();
    newer.tests.clear();
    vault.write([&](Change& change) {
        storage::insertMeasure(change, measure);
        storage::insertMeasure(change, newer);
        CHECK(errorOf([&] { storage::insertMeasure(change, measure); }) == ErrorKind::Conflict);
    });
    const auto all = storage::measures(*vault);
    REQUIRE(all.size() == 2);
    CHECK(all[0].version == "2");
    CHECK(all[0].profile == measure.profile);
    CHECK(all[0].questionnaires == measure.questionnaires);
    CHECK(all[0].tests == "[]");
    CHECK(all[0].hash == "abc");
    CHECK(all[1].version == "10");
    CHECK(all[1].questionnaires.empty());
    CHECK(storage::measureByVersion(*vault, "bdi", "10")->tests.empty());
    CHECK_FALSE(storage::measureByVersion(*vault, "bdi", "3"));
}
