// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/manage_clients.h"
#include "app/workflow/refusal.h"
#include "core/record/invalid_value.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
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

TEST_CASE("a therapist does not see the clients of another", "[workflow][clients][roles]")
{
    ClinicFixture clinic;
    clinic.openIndividual("K-001");
    app::addClient(clinic.desk(), clientWith("K-002"));
    clinic.addUser("bela", {Role::Therapist});
    clinic.addUser("mara", {Role::Manager});

    clinic.signInAs("bela");
    CHECK(app::listClients(clinic.desk()).size() == 1);
    CHECK_THROWS_AS(app::requireOwnClient(clinic.desk(), "K-001"), app::Refusal);

    clinic.signInAs("mara");
    CHECK_THROWS_AS(app::listClients(clinic.desk()), app::Refusal);
    CHECK_THROWS_AS(app::addClient(clinic.desk(), clientWith("K-003")), app::Refusal);
}
