// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_record.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/refusal.h"
#include "storage/case_store.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using tests::ClinicFixture;
using tests::totalOf;

namespace {

/// A named client with private notes and a flagged alliance.
core::Case flaggedCase(ClinicFixture& clinic)
{
    core::Client client;
    client.code = "K-007";
    client.name = "Made Up Person";
    app::addClient(clinic.desk(), client);
    app::CaseDraft draft;
    draft.participants = {{.clientCode = "K-007", .part = core::Part::Client}};
    draft.start = core::Date(2026, 1, 1);
    const core::Case episode = app::openCase(clinic.desk(), draft);
    for (int number = 1; number <= 3; ++number) {
        clinic.recordSrs(episode, number, 38);
    }
    app::SessionDraft last;
    last.date = core::Date(2026, 2, 20);
    last.notes = "a private note";
    last.countertransference = "a more private note";
    last.responses = {totalOf("srs", 27, episode)};
    app::recordSession(clinic.desk(), episode, last);
    return episode;
}

} // namespace

TEST_CASE("the therapist sees names, notes and curves with gaps", "[workflow][case]")
{
    ClinicFixture clinic;
    const core::Case episode = flaggedCase(clinic);

    const app::CaseRecord record = app::caseRecord(clinic.desk(), episode);

    CHECK(record.view == app::CaseView::Own);
    CHECK(record.clients.front().name == "Made Up Person");
    REQUIRE(record.sessions.size() == 4);
    CHECK(record.sessions.back().session.notes == "a private note");
    REQUIRE(record.curves.size() == 1);
    CHECK(record.curves.front().points.size() == 4);
    CHECK(record.flags.size() == 1);
}

TEST_CASE("the supervisor sees the code and the curves, no name and no private note",
          "[workflow][case][roles]")
{
    ClinicFixture clinic;
    const core::Case episode = flaggedCase(clinic);
    clinic.signInSupervisor();

    const app::CaseRecord record = app::caseRecord(clinic.desk(), episode);

    CHECK(record.view == app::CaseView::Supervised);
    CHECK(record.clients.front().code == "K-007");
    CHECK(record.clients.front().name.empty());
    CHECK_FALSE(record.clients.front().yearOfBirth);
    CHECK(record.sessions.back().session.notes.empty());
    CHECK(record.sessions.back().session.countertransference.empty());
    CHECK(record.curves.size() == 1);
}

TEST_CASE("a case without a flag is closed to the supervisor, and to a manager always",
          "[workflow][case][roles]")
{
    ClinicFixture clinic;
    const core::Case quiet = clinic.openIndividual("K-001");
    const core::Case flagged = flaggedCase(clinic);
    clinic.addUser("mara", {core::Role::Manager});
    clinic.signInSupervisor();
    CHECK_THROWS_AS(app::caseRecord(clinic.desk(), quiet), app::Refusal);
    clinic.signInAs("mara");
    CHECK_THROWS_AS(app::caseRecord(clinic.desk(), flagged), app::Refusal);
}
