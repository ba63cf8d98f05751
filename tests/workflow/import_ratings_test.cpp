// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/import_ratings.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/refusal.h"
#include "storage/audit/audit_entry.h"
#include "storage/case_store.h"
#include "storage/response_store.h"
#include "storage/session_store.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using app::RefusalKind;
using tests::ClinicFixture;

namespace {

app::ImportReport importText(ClinicFixture& clinic,
                             const std::string& rows,
                             app::ImportMode mode = app::ImportMode::Store,
                             const std::string& header = "client,date,session,measure,score\n")
{
    return app::importRatings(clinic.desk(), core::importRatings(header + rows), mode);
}

const std::string TwoClients = "A,2026-01-05,1,ors,20\n"
                               "A,2026-01-05,1,srs,38\n"
                               "A,2026-01-12,2,ors,\n"
                               "B,2026-02-02,1,ors,15.5\n";

} // namespace

TEST_CASE("unknown clients get a case, and an empty score is a form not filled in",
          "[workflow][import]")
{
    ClinicFixture clinic;

    const auto report = importText(clinic, TwoClients);

    CHECK(report.stored);
    CHECK(report.newClients == std::vector<std::string>{"A", "B"});
    CHECK(report.sessions == 3);
    CHECK(report.forms == 3);
    CHECK(report.notFilledIn == 1);
    CHECK(app::listClients(clinic.desk()).size() == 2);
    const auto clientA = app::requireOwnClient(clinic.desk(), "A");
    const auto episode = storage::openCasesOf(clinic.desk().vault(), clientA.id).front();
    CHECK(episode.start == core::Date(2026, 1, 5));
    const auto responses = storage::responsesOf(clinic.desk().vault(), episode.id);
    REQUIRE(responses.size() == 3);
    CHECK_FALSE(responses.back().skipped.empty());
}

TEST_CASE("a dry run says the same and keeps nothing", "[workflow][import]")
{
    ClinicFixture clinic;
    const auto before = clinic.desk().vault().auditEntries().size();

    const auto report = importText(clinic, TwoClients, app::ImportMode::DryRun);

    CHECK_FALSE(report.stored);
    CHECK(report.sessions == 3);
    CHECK(report.refused.empty());
    CHECK(clinic.desk().vault().info().clients == 0);
    CHECK(clinic.desk().vault().auditEntries().size() == before);
}

TEST_CASE("forms with a risk item of which the file has only the total are counted",
          "[workflow][import][safety]")
{
    ClinicFixture clinic;
    const auto report = importText(clinic,
                                   "A,2026-01-05,1,phq-9,14\n"
                                   "A,2026-01-05,1,ors,20\n"
                                   "A,2026-01-12,2,phq-9,\n"
                                   "B,2026-02-02,1,phq-9,0\n");
    CHECK(report.safetyUnknown == 2);
    CHECK(report.forms == 3);
    CHECK(report.flags == 0);
}

TEST_CASE("one bad row stores none, and every bad row is named with its line", "[workflow][import]")
{
    ClinicFixture clinic;

    const auto report = importText(clinic,
                                   TwoClients + "C,2026-02-02,1,ors,55\n"
                                                "C,2026-02-09,2,no-such-form,3\n"
                                                "C,2026-04-09,3,ors,3\n");

    CHECK_FALSE(report.stored);
    REQUIRE(report.refused.size() == 3);
    CHECK(report.refused[0].problem.line == 6);
    CHECK(report.refused[1].problem.line == 7);
    CHECK(report.refused[2].problem.line == 8);
    CHECK(report.refused[0].kind == RefusalKind::BadFile);
    CHECK(report.refused[1].kind == RefusalKind::NotFound);
    CHECK(app::listClients(clinic.desk()).empty());
}

TEST_CASE("the same file a second time is refused row by row", "[workflow][import]")
{
    ClinicFixture clinic;
    importText(clinic, TwoClients);

    const auto report = importText(clinic, TwoClients);

    CHECK_FALSE(report.stored);
    REQUIRE(report.refused.size() == 4);
    CHECK(report.refused[0].problem.what ==
          "ORS of client A by client for session 1 is there already");
    CHECK(report.refused[1].problem.what ==
          "SRS of client A by client for session 1 is there already");
    CHECK(report.refused[2].problem.what ==
          "ORS of client A by client for session 2 is there already");
    CHECK(report.refused[3].problem.what ==
          "ORS of client B by client for session 1 is there already");
    CHECK(report.refused[3].problem.line == 5);
    CHECK(report.refused[3].kind == RefusalKind::Conflict);
    const auto client = app::requireOwnClient(clinic.desk(), "A");
    const auto episode = storage::openCasesOf(clinic.desk().vault(), client.id).front();
    CHECK(storage::responsesOf(clinic.desk().vault(), episode.id).size() == 3);
}

TEST_CASE("rows in any order end in the same curve", "[workflow][import]")
{
    ClinicFixture clinic;
    importText(clinic,
               "A,2026-01-19,3,srs,30\n"
               "A,2026-01-05,1,srs,38\n"
               "A,2026-01-12,2,srs,37\n");

    const auto client = app::requireOwnClient(clinic.desk(), "A");
    const auto episode = storage::openCasesOf(clinic.desk().vault(), client.id).front();
    const auto sessions = storage::sessionsOf(clinic.desk().vault(), episode.id);
    REQUIRE(sessions.size() == 3);
    CHECK(sessions[2].date == core::Date(2026, 1, 19));
}

TEST_CASE("a total that the answers do not add up to is recomputed and reported",
          "[workflow][import]")
{
    ClinicFixture clinic;
    const std::string header = "client,date,session,measure,score,item_1,item_2,item_3,item_4,"
                               "item_5,item_6,item_7\n";

    const auto report = importText(clinic,
                                   "A,2026-01-05,1,gad-7,7,1,1,1,1,1,1,1\n"
                                   "A,2026-01-12,2,gad-7,9,1,1,1,1,1,1,1\n",
                                   app::ImportMode::Store,
                                   header);

    REQUIRE(report.stored);
    REQUIRE(report.disagreements.size() == 1);
    CHECK(report.disagreements.front().line == 3);
    CHECK(report.disagreements.front().reported == 9.0);
    CHECK(report.disagreements.front().recomputed == 7.0);
}

TEST_CASE("a file in which two codes look the same, or one that is there, is refused with the line",
          "[workflow][import]")
{
    ClinicFixture clinic;
    const auto twice = importText(clinic, "K-1,2026-01-05,1,ors,20\nk-1,2026-01-05,1,ors,21\n");
    CHECK_FALSE(twice.stored);
    REQUIRE(twice.refused.size() == 1);
    CHECK(twice.refused.front().problem.line == 3);
    CHECK(twice.refused.front().kind == RefusalKind::Conflict);
    CHECK(twice.refused.front().problem.what.find("'K-1'") != std::string::npos);

    REQUIRE(importText(clinic, "K-1,2026-01-05,1,ors,20\n").stored);
    CHECK_FALSE(importText(clinic, "k-1,2026-01-12,2,ors,20\n").stored);
    CHECK(importText(clinic, "K-1,2026-01-12,2,ors,20\n").stored);
    CHECK(app::listClients(clinic.desk()).size() == 1);
}

TEST_CASE("a client of another therapist is not imported into", "[workflow][import][roles]")
{
    ClinicFixture clinic;
    clinic.openIndividual("A");
    clinic.addUser("bela", {core::Role::Therapist});
    clinic.addUser("mara", {core::Role::Manager});

    clinic.signInAs("bela");
    CHECK_FALSE(importText(clinic, "A,2026-01-05,1,ors,20\n").stored);
    clinic.signInAs("mara");
    CHECK_THROWS_AS(importText(clinic, "A,2026-01-05,1,ors,20\n"), app::Refusal);
}

TEST_CASE("a stopped import keeps nothing", "[workflow][import]")
{
    ClinicFixture clinic;
    const auto file = core::importRatings("client,date,session,measure,score\n" + TwoClients);

    CHECK_THROWS_AS(
        app::importRatings(
            clinic.desk(), file, app::ImportMode::Store, [](double done) { return done >= 1.0; }),
        app::Refusal);
    CHECK(app::listClients(clinic.desk()).empty());
}
