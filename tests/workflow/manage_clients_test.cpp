// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/manage_clients.h"
#include "app/workflow/refusal.h"
#include "app/workflow/retire_user.h"
#include "app/workflow/start_case.h"
#include "core/record/invalid_value.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <string>
#include <vector>

using namespace soundings;
using Catch::Matchers::ContainsSubstring;
using core::Role;
using tests::ClinicFixture;

namespace {

core::Client clientWith(const std::string& code)
{
    core::Client client;
    client.code = code;
    return client;
}

} // namespace

TEST_CASE("a client comes back as it was added", "[workflow][clients]")
{
    ClinicFixture clinic;
    core::Client client = clientWith("K-001");
    client.name = "Made Up Person";
    client.yearOfBirth = 1984;
    client.caution = true;

    const core::ClientId id = app::addClient(clinic.desk(), client);

    const core::Client stored = app::requireOwnClient(clinic.desk(), "K-001");
    CHECK(stored.id == id);
    CHECK(stored.name == client.name);
    CHECK(stored.yearOfBirth == 1984);
    CHECK(stored.caution);
}

TEST_CASE("a code that is taken or blank is refused", "[workflow][clients]")
{
    ClinicFixture clinic;
    app::addClient(clinic.desk(), clientWith("K-001"));

    CHECK_THROWS_AS(app::addClient(clinic.desk(), clientWith("K-001")), app::Refusal);
    CHECK_THROWS_AS(app::addClient(clinic.desk(), clientWith(" ")), core::InvalidValue);
    core::Client unborn = clientWith("K-002");
    unborn.yearOfBirth = 2027;
    CHECK_THROWS_AS(app::addClient(clinic.desk(), unborn), core::InvalidValue);
    CHECK(app::listClients(clinic.desk()).size() == 1);
}

TEST_CASE("a score is not saved to the wrong client for a code that looks the same",
          "[workflow][clients]")
{
    ClinicFixture clinic;
    app::addClient(clinic.desk(), clientWith("K 001 \xc3\xa9"));
    for (const char* code : {"k 001 \xc3\xa9", "K  001 \xc3\xa9", "K 001 e\xcc\x81"}) {
        INFO(code);
        try {
            app::addClient(clinic.desk(), clientWith(code));
            FAIL("no refusal");
        } catch (const app::Refusal& refusal) {
            CHECK(refusal.reason() == app::RefusalReason::ClientCodeTaken);
            CHECK(refusal.details() == std::vector<std::string>{"K 001 \xc3\xa9"});
            CHECK_THAT(refusal.what(), ContainsSubstring("'K 001 \xc3\xa9'"));
        }
    }
    for (const char* code : {" K 002", "K 002 "}) {
        CHECK_THROWS_AS(app::addClient(clinic.desk(), clientWith(code)), core::InvalidValue);
    }
    CHECK_THROWS_AS(app::addClient(clinic.desk(), clientWith("K\xe9")), core::InvalidValue);

    // Nor when a case is opened, with who is there or with another one who is new.
    app::NewCase couple;
    couple.format = core::CaseFormat::Couple;
    couple.start = "2026-03-01";
    couple.clients.resize(2);
    couple.clients[0].client.code = "N-1";
    couple.clients[0].part = core::Part::Partner;
    couple.clients[1] = couple.clients[0];
    couple.clients[1].client.code = "n-1";
    CHECK_THROWS_AS(app::startCase(clinic.desk(), couple), app::Refusal);
    couple.clients[1].client.code = "k 001 \xc3\xa9";
    CHECK_THROWS_AS(app::startCase(clinic.desk(), couple), app::Refusal);
    couple.clients[1].client.code = "N-2";
    CHECK_NOTHROW(app::startCase(clinic.desk(), couple));
}

TEST_CASE("two codes that look the same in a vault from before are two clients still",
          "[workflow][clients]")
{
    ClinicFixture clinic;
    const core::ClientId upper = app::addClient(clinic.desk(), clientWith("K-001"));
    core::Client lower = clientWith("k-001 ");
    lower.id = storage::newId<core::Client>();
    {
        // As a program from before added it.
        storage::Change change = clinic.desk().change("client.add", lower.id.hex());
        storage::insertClient(change, lower);
        change.commit();
    }
    CHECK(app::requireOwnClient(clinic.desk(), "K-001").id == upper);
    CHECK(app::requireOwnClient(clinic.desk(), "k-001 ").id == lower.id);
    app::NewCase request;
    request.start = "2026-03-01";
    request.clients.resize(1);
    request.clients[0].client.code = "k-001 ";
    request.clients[0].part = core::Part::Client;
    CHECK(app::startCase(clinic.desk(), request).participants.front().client == lower.id);
    CHECK_THROWS_AS(app::addClient(clinic.desk(), clientWith("K-001 ")), core::InvalidValue);
    CHECK_THROWS_AS(app::addClient(clinic.desk(), clientWith("k-001")), app::Refusal);
}

TEST_CASE("a therapist does not see the clients of another", "[workflow][clients][roles]")
{
    ClinicFixture clinic;
    clinic.openIndividual("K-001");
    app::addClient(clinic.desk(), clientWith("K-002"));
    clinic.addUser("bela", {Role::Therapist});
    clinic.addUser("mara", {Role::Manager});

    clinic.signInAs("bela");
    CHECK(app::listClients(clinic.desk()).empty());
    CHECK_THROWS_AS(app::requireOwnClient(clinic.desk(), "K-001"), app::Refusal);
    CHECK_THROWS_AS(app::requireOwnClient(clinic.desk(), "K-002"), app::Refusal);

    app::addClient(clinic.desk(), clientWith("K-004"));
    clinic.signInAs("anna");
    CHECK_THROWS_AS(app::requireOwnClient(clinic.desk(), "K-004"), app::Refusal);
    app::retireUser(clinic.desk(), {.name = "bela"}, {});
    // Nobody is lost with whoever leaves.
    CHECK_NOTHROW(app::requireOwnClient(clinic.desk(), "K-004"));

    clinic.signInAs("mara");
    CHECK_THROWS_AS(app::listClients(clinic.desk()), app::Refusal);
    CHECK_THROWS_AS(app::addClient(clinic.desk(), clientWith("K-003")), app::Refusal);
}
