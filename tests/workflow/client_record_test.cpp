// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/client_record.h"
#include "app/workflow/manage_cases.h"
#include "app/workflow/manage_clients.h"
#include "storage/case_store.h"
#include "storage/random_id.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using app::RefusalKind;
using tests::ClinicFixture;
using tests::refusalOf;

namespace {

/// A second therapist's case of a client who is somebody's already.
core::Case insertCaseOf(ClinicFixture& clinic, core::UserId therapist, core::ClientId client)
{
    core::Case episode;
    episode.id = storage::newId<core::Case>();
    episode.therapist = therapist;
    episode.start = core::Date(2025, 6, 1);
    episode.participants = {
        {.id = storage::newId<core::Participant>(), .client = client, .part = core::Part::Client}};
    storage::Change change = clinic.desk().change("case.open", episode.id.hex());
    storage::insertCase(change, episode);
    change.commit();
    return episode;
}

} // namespace

TEST_CASE("all that is kept of a client is there, the oldest case first", "[workflow][client]")
{
    ClinicFixture clinic;
    const core::Case first = clinic.openIndividual("K-001");
    clinic.recordSrs(first, 1, 38);
    app::closeCase(clinic.desk(), first, core::Date(2026, 2, 1), core::Ending::Agreed);
    app::CaseDraft again;
    again.participants = {{.clientCode = "K-001", .part = core::Part::Client}};
    again.start = core::Date(2026, 3, 1);
    const core::Case second = app::openCase(clinic.desk(), again);

    const app::ClientRecord record = app::clientRecord(clinic.desk(), "K-001");

    CHECK(record.client.code == "K-001");
    REQUIRE(record.cases.size() == 2);
    CHECK(record.cases[0].episode.id == first.id);
    CHECK(record.cases[0].sessions.size() == 1);
    CHECK(record.cases[1].episode.id == second.id);
}

TEST_CASE("a client without a case has a record without one", "[workflow][client]")
{
    ClinicFixture clinic;
    core::Client client;
    client.code = "K-009";
    app::addClient(clinic.desk(), client);
    CHECK(app::clientRecord(clinic.desk(), "K-009").cases.empty());
    const core::Case episode = clinic.openIndividual("K-001");
    CHECK(app::clientRecord(clinic.desk(), "K-001").cases.size() == 1);
    CHECK(refusalOf([&] { return app::clientRecord(clinic.desk(), "K-002"); }) ==
          RefusalKind::NotFound);
    CHECK(refusalOf([&] { return app::clientRecord(clinic.desk(), episode.id.hex()); }) ==
          RefusalKind::NotFound);
}

TEST_CASE("what the same person works on with somebody else stays with them",
          "[workflow][client][roles]")
{
    ClinicFixture clinic;
    const core::Case mine = clinic.openIndividual("K-001");
    const core::UserId bela = clinic.addUser("bela", {core::Role::Therapist});
    const core::Case theirs = insertCaseOf(clinic, bela, mine.participants.front().client);

    const auto own = app::clientRecord(clinic.desk(), "K-001");
    REQUIRE(own.cases.size() == 1);
    CHECK(own.cases.front().episode.id == mine.id);

    const auto other = app::clientRecord(clinic.signInAs("bela"), "K-001");
    REQUIRE(other.cases.size() == 1);
    CHECK(other.cases.front().episode.id == theirs.id);
}

TEST_CASE("a client of somebody else is not found, and without the role none is looked for",
          "[workflow][client][roles]")
{
    ClinicFixture clinic;
    clinic.raiseRupture();
    clinic.addUser("bela", {core::Role::Therapist});
    clinic.addUser("mara", {core::Role::Manager});
    app::SignedIn& sven = clinic.signInSupervisor();
    CHECK(refusalOf([&] { return app::clientRecord(sven, "K-001"); }) == RefusalKind::NotAllowed);
    app::SignedIn& bela = clinic.signInAs("bela");
    CHECK(refusalOf([&] { return app::clientRecord(bela, "K-001"); }) == RefusalKind::NotFound);
    app::SignedIn& mara = clinic.signInAs("mara");
    CHECK(refusalOf([&] { return app::clientRecord(mara, "K-001"); }) == RefusalKind::NotAllowed);
    CHECK(refusalOf([&] { return app::clientRecord(mara, "K-002"); }) == RefusalKind::NotAllowed);
}
