// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_access.h"
#include "app/workflow/manage_clients.h"
#include "storage/user_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using app::RefusalKind;
using core::Role;
using tests::ClinicFixture;
using tests::refusalOf;

namespace {

/// A flagged case of anna's, looked at by sven, who supervised her between these days.
std::optional<RefusalKind> lookedAtAfter(core::Date from, std::optional<core::Date> until)
{
    ClinicFixture clinic;
    clinic.raiseRupture();
    const core::Case episode = app::findCase(clinic.desk(), "K-001");
    const core::UserId sven = clinic.addUser("sven", {Role::Supervisor});
    storage::Change change = clinic.desk().change("supervision.add", sven.hex());
    storage::insertSupervision(
        change,
        {.supervisor = sven, .therapist = clinic.desk().user().id, .from = from, .until = until});
    change.commit();
    clinic.signInAs("sven");
    return refusalOf([&] { return app::requireMayRead(clinic.desk(), episode); });
}

} // namespace

TEST_CASE("the therapist sees their own case as its therapist, flagged or not",
          "[workflow][case][roles]")
{
    ClinicFixture clinic;
    const core::Case quiet = clinic.openIndividual("K-002");
    clinic.raiseRupture();
    CHECK(app::requireMayRead(clinic.desk(), quiet) == app::CaseView::Own);
    CHECK(app::requireMayRead(clinic.desk(), app::findCase(clinic.desk(), "K-001")) ==
          app::CaseView::Own);
}

TEST_CASE("a supervisor sees a case from the flag on and never changes it",
          "[workflow][case][roles]")
{
    ClinicFixture clinic;
    const core::Case quiet = clinic.openIndividual("K-002");
    clinic.raiseRupture();
    const core::Case flagged = app::findCase(clinic.desk(), "K-001");
    const app::SignedIn& sven = clinic.signInSupervisor();

    CHECK(app::requireMayRead(sven, flagged) == app::CaseView::Supervised);
    CHECK(refusalOf([&] { return app::requireMayRead(sven, quiet); }) == RefusalKind::NotAllowed);
    CHECK_THROWS_AS(app::requireOwn(sven, flagged), app::Refusal);
    CHECK(refusalOf([&] { return app::requireOwnCase(sven, "K-001"); }) == RefusalKind::NotAllowed);
}

TEST_CASE("supervision counts from its first day to its last, both included",
          "[workflow][case][roles]")
{
    const core::Date today(2026, 3, 31);
    const boost::gregorian::days day(1);
    CHECK_FALSE(lookedAtAfter(today, std::nullopt));
    CHECK_FALSE(lookedAtAfter(today - day, today));
    CHECK(lookedAtAfter(today + day, std::nullopt) == RefusalKind::NotAllowed);
    CHECK(lookedAtAfter(today - day - day, today - day) == RefusalKind::NotAllowed);
}

TEST_CASE("whoever is nothing but a colleague or the manager sees no case",
          "[workflow][case][roles]")
{
    ClinicFixture clinic;
    clinic.raiseRupture();
    const core::Case flagged = app::findCase(clinic.desk(), "K-001");
    clinic.addUser("bela", {Role::Therapist, Role::Supervisor});
    clinic.addUser("mara", {Role::Manager});
    for (const char* name : {"bela", "mara"}) {
        const app::SignedIn& somebody = clinic.signInAs(name);
        CHECK(refusalOf([&] { return app::requireMayRead(somebody, flagged); }) ==
              RefusalKind::NotAllowed);
        CHECK_THROWS_AS(app::requireOwn(somebody, flagged), app::Refusal);
        // Whose client it is, a code that is tried does not tell.
        CHECK(refusalOf([&] { return app::requireOwnCase(somebody, "K-001"); }) ==
              (somebody.is(Role::Therapist) ? RefusalKind::NotFound : RefusalKind::NotAllowed));
        CHECK(refusalOf([&] { return app::requireOwnCase(somebody, flagged.id.hex()); }) ==
              RefusalKind::NotAllowed);
    }
}

TEST_CASE("a couple's case is found by either code, an ended one by its id alone",
          "[workflow][case]")
{
    ClinicFixture clinic;
    for (const char* code : {"K-001", "K-002"}) {
        core::Client client;
        client.code = code;
        app::addClient(clinic.desk(), client);
    }
    app::CaseDraft draft;
    draft.format = core::CaseFormat::Couple;
    draft.participants = {{.clientCode = "K-001", .part = core::Part::Partner},
                          {.clientCode = "K-002", .part = core::Part::Partner}};
    draft.start = core::Date(2026, 1, 1);
    const core::Case couple = app::openCase(clinic.desk(), draft);
    CHECK(app::findCase(clinic.desk(), "K-001").id == couple.id);
    CHECK(app::findCase(clinic.desk(), "K-002").id == couple.id);

    app::closeCase(clinic.desk(), couple, core::Date(2026, 2, 1), core::Ending::Agreed);
    CHECK(refusalOf([&] { return app::findCase(clinic.desk(), "K-002"); }) ==
          RefusalKind::NotFound);
    CHECK(app::findCase(clinic.desk(), couple.id.hex()).id == couple.id);
}

TEST_CASE("a code that looks like an id is still a code", "[workflow][case]")
{
    ClinicFixture clinic;
    const std::string code(32, 'a');
    const core::Case episode = clinic.openIndividual(code);
    CHECK(app::findCase(clinic.desk(), code).id == episode.id);
    CHECK(refusalOf([&] { return app::findCase(clinic.desk(), std::string(32, 'b')); }) ==
          RefusalKind::NotFound);
    CHECK(refusalOf([&] { return app::findCase(clinic.desk(), ""); }) == RefusalKind::NotFound);
}
