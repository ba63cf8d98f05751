// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/signed_in.h"
#include "core/measure/shipped.h"
#include "storage/client_store.h"
#include "storage/measure_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings;
using Catch::Matchers::ContainsSubstring;
using core::Role;
using tests::ClinicFixture;

TEST_CASE("a role that is not there is refused with who tried what and what it needs",
          "[workflow][roles]")
{
    ClinicFixture clinic;
    clinic.addUser("mara", {Role::Manager});
    const app::SignedIn& mara = clinic.signInAs("mara");

    CHECK_NOTHROW(mara.require(Role::Manager, "add users"));
    for (const auto role : {Role::Therapist, Role::Supervisor}) {
        CHECK_FALSE(mara.is(role));
        try {
            mara.require(role, "see the caseload");
            FAIL("the role was not asked for");
        } catch (const app::Refusal& refusal) {
            CHECK(refusal.kind() == app::RefusalKind::NotAllowed);
            CHECK_THAT(refusal.what(), ContainsSubstring("mara"));
            CHECK_THAT(refusal.what(), ContainsSubstring("see the caseload"));
            CHECK_THAT(refusal.what(), ContainsSubstring(core::roleCode(role)));
        }
    }
}

TEST_CASE("where each of several roles will do, a refusal names them all", "[workflow][roles]")
{
    ClinicFixture clinic;
    clinic.addUser("mara", {Role::Manager});
    const app::SignedIn& mara = clinic.signInAs("mara");

    CHECK_NOTHROW(mara.requireAny({Role::Therapist, Role::Manager}, "add a measure"));
    try {
        mara.requireAny({Role::Therapist, Role::Supervisor}, "see flags");
        FAIL("neither role was asked for");
    } catch (const app::Refusal& refusal) {
        CHECK_THAT(refusal.what(), ContainsSubstring("needs the role therapist or supervisor"));
        CHECK(refusal.details() == std::vector<std::string>{"therapist", "supervisor"});
    }
}

TEST_CASE("a change is noted with who, what, about what and when", "[workflow][audit]")
{
    ClinicFixture clinic;
    core::Client client;
    client.id = core::ClientId::fromHex(std::string(32, 'a')).value();
    client.code = "K-001";

    storage::Change change = clinic.desk().change("client.add", client.id.hex(), "by hand");
    storage::insertClient(change, client);
    change.commit();

    const storage::AuditEntry last = clinic.desk().vault().auditEntries().back();
    CHECK(last.user == clinic.desk().user().id);
    CHECK(last.what.action == "client.add");
    CHECK(last.what.object == client.id.hex());
    CHECK(last.what.detail == "by hand");
    CHECK(last.utcSeconds == clinic.clock().utcSeconds());
}

TEST_CASE("a change that is not committed leaves neither record nor entry", "[workflow][audit]")
{
    ClinicFixture clinic;
    const auto before = clinic.desk().vault().auditEntries().size();
    {
        core::Client client;
        client.id = core::ClientId::fromHex(std::string(32, 'a')).value();
        client.code = "K-001";
        storage::Change change = clinic.desk().change("client.add", client.id.hex());
        storage::insertClient(change, client);
    }
    CHECK(storage::clients(clinic.desk().vault()).empty());
    CHECK(clinic.desk().vault().auditEntries().size() == before);
    CHECK(clinic.desk().vault().check().ok());
}

TEST_CASE("a measure that came into the vault is known once the measures are read again",
          "[workflow][measure]")
{
    ClinicFixture clinic;
    core::MeasureText text = core::shippedText("ors");
    const std::string from = "\"id\": \"ors\"";
    text.profileJson.replace(text.profileJson.find(from), from.size(), "\"id\": \"our-ors\"");
    storage::Change change = clinic.desk().change("measure.add", {});
    storage::insertMeasure(change,
                           {.id = "our-ors",
                            .version = "1.0.0",
                            .profile = text.profileJson,
                            .questionnaires = {},
                            .tests = text.testsJson,
                            .hash = app::definitionHash(text)});
    change.commit();

    CHECK(clinic.desk().measures().find("our-ors") == nullptr);
    clinic.desk().reloadMeasures();
    CHECK(clinic.desk().measures().find("our-ors") != nullptr);
}
