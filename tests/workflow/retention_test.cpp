// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/erase_client.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/retention.h"
#include "core/record/invalid_value.h"
#include "storage/case_store.h"
#include "storage/error.h"
#include "storage/setting_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using app::SignedIn;
using core::Role;
using tests::ClinicFixture;

namespace {

/// A client whose only case was from 2015 to this day.
void addEnded(ClinicFixture& clinic, const std::string& code, const core::Date& end)
{
    core::Case episode = clinic.openIndividual(code);
    episode.start = core::Date(2015, 1, 5);
    episode.end = end;
    episode.ending = core::Ending::Agreed;
    storage::Change change = clinic.desk().change("test.write", {});
    storage::updateCase(change, episode);
    change.commit();
}

std::vector<std::string> codesOf(const std::vector<app::DueClient>& clients)
{
    std::vector<std::string> codes;
    for (const app::DueClient& client : clients) {
        codes.push_back(client.code);
    }
    return codes;
}

} // namespace

TEST_CASE("nobody is due while the clinic has not said how long clients are kept",
          "[workflow][retention]")
{
    ClinicFixture clinic;
    addEnded(clinic, "K-001", core::Date(2015, 6, 1));
    CHECK_FALSE(app::retentionYears(clinic.desk()));
    CHECK(app::clientsDue(clinic.desk()).empty());
}

TEST_CASE("the audit keeps how long clients are kept, and why", "[workflow][retention]")
{
    ClinicFixture clinic;
    SignedIn& anna = clinic.desk();
    app::setRetention(anna, 10, "professional code, section 10");
    CHECK(app::retentionYears(anna) == 10);
    CHECK(anna.vault().auditEntries().back().what.action == "setting.change");
    CHECK(anna.vault().auditEntries().back().what.detail ==
          "retention.years 10: professional code, section 10");
    app::setRetention(anna, std::nullopt, "a mistake");
    CHECK_FALSE(app::retentionYears(anna));
    CHECK(anna.vault().auditEntries().back().what.detail == "retention.years off: a mistake");
    const auto entries = anna.vault().auditEntries().size();
    for (const int years : {0, -1, 101}) {
        CHECK_THROWS_AS(app::setRetention(anna, years, "because"), core::InvalidValue);
    }
    for (const std::string& reason :
         {std::string(), std::string("  "), std::string(201, 'x'), std::string("two\nlines")}) {
        CHECK_THROWS_AS(app::setRetention(anna, 10, reason), core::InvalidValue);
    }
    CHECK(anna.vault().auditEntries().size() == entries);
}

TEST_CASE("due is whose last case ended that long ago, to the day", "[workflow][retention]")
{
    ClinicFixture clinic; // on 31 March 2026
    addEnded(clinic, "K-003", core::Date(2016, 3, 31));
    addEnded(clinic, "K-004", core::Date(2016, 4, 1));
    addEnded(clinic, "K-002", core::Date(2016, 3, 30));
    addEnded(clinic, "K-001", core::Date(2016, 2, 29));
    clinic.openIndividual("K-005");
    app::setRetention(clinic.desk(), 10, "professional code");
    const auto due = app::clientsDue(clinic.desk());
    CHECK(codesOf(due) == std::vector<std::string>{"K-001", "K-002", "K-003"});
    CHECK(due[0].lastEnd == core::Date(2016, 2, 29));
    CHECK(due[0].dueSince == core::Date(2026, 3, 1));
    CHECK(due[2].dueSince == core::Date(2026, 3, 31));
    CHECK(due[2].cases == 1);
    app::setRetention(clinic.desk(), 8, "professional code");
    CHECK(app::clientsDue(clinic.desk()).front().dueSince == core::Date(2024, 2, 29));
    CHECK(app::clientsDue(clinic.desk()).size() == 4);
}

TEST_CASE("somebody with a case that goes on is not due, nor is who has none",
          "[workflow][retention]")
{
    ClinicFixture clinic;
    addEnded(clinic, "K-001", core::Date(2016, 1, 1));
    app::setRetention(clinic.desk(), 1, "a test");
    REQUIRE(app::clientsDue(clinic.desk()).size() == 1);
    app::CaseDraft again;
    again.participants = {{.clientCode = "K-001"}};
    again.start = core::Date(2026, 1, 1);
    app::openCase(clinic.desk(), again);
    CHECK(app::clientsDue(clinic.desk()).empty());
    core::Client nobodys;
    nobodys.code = "K-009";
    app::addClient(clinic.desk(), nobodys);
    CHECK(app::clientsDue(clinic.desk()).empty());
}

TEST_CASE("a therapist sees who of their own is due, a manager everybody", "[workflow][retention]")
{
    ClinicFixture clinic;
    addEnded(clinic, "K-001", core::Date(2016, 1, 1));
    app::setRetention(clinic.desk(), 1, "a test");
    clinic.addUser("bela", {Role::Therapist});
    clinic.addUser("mara", {Role::Manager});
    CHECK(app::clientsDue(clinic.signInAs("bela")).empty());
    CHECK(codesOf(app::clientsDue(clinic.signInAs("mara"))) == std::vector<std::string>{"K-001"});
    app::eraseClient(clinic.desk(), {.code = "K-001", .sharedTexts = {}});
    CHECK(app::clientsDue(clinic.desk()).empty());
}

TEST_CASE("a setting that is no number of years is not guessed at", "[workflow][retention]")
{
    ClinicFixture clinic;
    for (const char* value : {"", "ten", "10 years", "0", "1000", "99999999999999999999"}) {
        storage::Change change = clinic.desk().change("test.write", {});
        storage::setSetting(change, storage::RetentionYears, value);
        change.commit();
        CHECK_THROWS_AS(static_cast<void>(app::retentionYears(clinic.desk())), storage::Error);
    }
}
