// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_access.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/start_case.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using app::RefusalKind;
using core::InvalidKind;
using tests::ClinicFixture;
using tests::invalidOf;
using tests::refusalOf;

namespace {

app::NewParticipant person(const std::string& code, const std::string& name = {})
{
    core::Client client;
    client.code = code;
    client.name = name;
    return {.client = client, .part = core::Part::Client};
}

app::NewCase caseOf(std::vector<app::NewParticipant> people,
                    core::CaseFormat format = core::CaseFormat::Individual)
{
    return {.format = format, .clients = std::move(people), .start = "2026-01-01", .measures = {}};
}

/// Nothing of what was refused may be there.
void requireNothingIn(ClinicFixture& clinic)
{
    CHECK(storage::clients(clinic.desk().vault()).empty());
    CHECK(storage::cases(clinic.desk().vault()).empty());
    CHECK(clinic.desk().vault().auditEntries().size() == 1);
}

} // namespace

TEST_CASE("new people and their case come in as one change", "[workflow][cases]")
{
    ClinicFixture clinic;
    const core::Case episode = app::startCase(
        clinic.desk(),
        caseOf({person("K-001", "One"), person("K-002", "Other")}, core::CaseFormat::Couple));

    CHECK(episode.participants.size() == 2);
    CHECK(episode.therapist == clinic.desk().user().id);
    CHECK(episode.measures.size() == app::usualMeasures(core::CaseFormat::Couple).size());
    CHECK(storage::caseById(clinic.desk().vault(), episode.id)->participants.size() == 2);
    CHECK(app::requireOwnClient(clinic.desk(), "K-002").name == "Other");
    CHECK(clinic.desk().vault().auditEntries().size() == 2);
}

TEST_CASE("somebody who is known comes as they are, whatever else was typed", "[workflow][cases]")
{
    ClinicFixture clinic;
    core::Client known;
    known.code = "K-001";
    known.name = "As it was";
    const core::ClientId id = app::addClient(clinic.desk(), known);

    const core::Case episode =
        app::startCase(clinic.desk(), caseOf({person("K-001", "Typed anew")}));

    CHECK(episode.participants.front().client == id);
    CHECK(app::requireOwnClient(clinic.desk(), "K-001").name == "As it was");
}

TEST_CASE("the same code twice in one case is refused, for somebody new as for somebody known",
          "[workflow][cases]")
{
    ClinicFixture clinic;
    const auto twice = caseOf({person("K-001"), person("K-001")}, core::CaseFormat::Couple);
    CHECK(invalidOf([&] { return app::startCase(clinic.desk(), twice); }) ==
          InvalidKind::Contradiction);
    requireNothingIn(clinic);

    core::Client known;
    known.code = "K-001";
    app::addClient(clinic.desk(), known);
    CHECK(invalidOf([&] { return app::startCase(clinic.desk(), twice); }) ==
          InvalidKind::Contradiction);
    CHECK(storage::cases(clinic.desk().vault()).empty());
}

TEST_CASE("a case that may not be leaves none of its people behind", "[workflow][cases]")
{
    ClinicFixture clinic;
    const auto invalid = [&](const app::NewCase& request) {
        return invalidOf([&] { return app::startCase(clinic.desk(), request); });
    };
    auto request = caseOf({person("K-001")});
    request.start = "2026-02-30";
    CHECK(invalid(request) == InvalidKind::NotADate);
    request.start = "2026-04-01";
    CHECK(invalid(request) == InvalidKind::InTheFuture);
    CHECK(invalid(caseOf({})) == InvalidKind::Contradiction);
    CHECK(invalid(caseOf({person("K-001")}, core::CaseFormat::Couple)) ==
          InvalidKind::Contradiction);
    CHECK(invalid(caseOf({person("K-001"), person(" ")}, core::CaseFormat::Couple)) ==
          InvalidKind::Empty);
    request = caseOf({person("K-001")});
    request.measures = {{.measure = "srs", .rater = core::Rater::Client, .everySessions = 0}};
    CHECK(invalid(request) == InvalidKind::OutOfRange);
    request.measures = {{.measure = "none", .rater = core::Rater::Client, .everySessions = 1}};
    CHECK(refusalOf([&] { return app::startCase(clinic.desk(), request); }) ==
          RefusalKind::NotFound);
    requireNothingIn(clinic);
}

TEST_CASE("a client of somebody else is not taken over", "[workflow][cases][roles]")
{
    ClinicFixture clinic;
    const core::Case theirs = clinic.openIndividual("K-001");
    clinic.addUser("bela", {core::Role::Therapist});
    clinic.signInAs("bela");

    CHECK(refusalOf([&] {
              return app::startCase(
                  clinic.desk(),
                  caseOf({person("K-002"), person("K-001")}, core::CaseFormat::Couple));
          }) == RefusalKind::Conflict);
    CHECK(storage::cases(clinic.desk().vault()).size() == 1);
    CHECK(storage::caseById(clinic.desk().vault(), theirs.id)->therapist == theirs.therapist);
    CHECK_FALSE(storage::clientByCode(clinic.desk().vault(), "K-002"));
}

TEST_CASE("nobody but a therapist starts a case", "[workflow][cases][roles]")
{
    ClinicFixture clinic;
    clinic.addUser("sven", {core::Role::Supervisor});
    clinic.addUser("mara", {core::Role::Manager});
    for (const char* name : {"sven", "mara"}) {
        app::SignedIn& somebody = clinic.signInAs(name);
        CHECK(refusalOf([&] { return app::startCase(somebody, caseOf({person("K-001")})); }) ==
              RefusalKind::NotAllowed);
        CHECK(storage::clients(somebody.vault()).empty());
    }
}
