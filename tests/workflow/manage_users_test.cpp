// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/list_flags.h"
#include "app/workflow/manage_users.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/refusal.h"
#include "app/workflow/sign_review.h"
#include "core/record/invalid_value.h"
#include "storage/user_store.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings;
using core::Role;
using tests::ClinicFixture;

namespace {

const storage::Secret& goodPassphrase()
{
    static const auto passphrase = storage::Secret::fromText("lantern under nine oaks");
    return passphrase;
}

} // namespace

TEST_CASE("a user that was added opens the vault with their own passphrase", "[workflow][users]")
{
    ClinicFixture clinic;
    app::addUser(clinic.desk(), "bela", {Role::Therapist}, goodPassphrase());
    CHECK(app::listUsers(clinic.desk()).size() == 2);
    clinic.desk().vault().lock();

    const app::SignedIn signedIn =
        app::openVault(clinic.vaultPath(), "bela", goodPassphrase(), clinic.clock());
    CHECK(signedIn.user().roles == std::set{Role::Therapist});
}

TEST_CASE("a name that is taken, blank, or without role or good passphrase is refused",
          "[workflow][users]")
{
    ClinicFixture clinic;
    const auto add = [&](const std::string& name, const std::set<Role>& roles, const char* words) {
        app::addUser(clinic.desk(), name, roles, storage::Secret::fromText(words));
    };
    CHECK_THROWS_AS(add("anna", {Role::Therapist}, "lantern under nine oaks"), app::Refusal);
    CHECK_THROWS_AS(add("  ", {Role::Therapist}, "lantern under nine oaks"), core::InvalidValue);
    CHECK_THROWS_AS(add("bela", {}, "lantern under nine oaks"), core::InvalidValue);
    CHECK_THROWS_AS(add("bela", {Role::Therapist}, "too short"), app::Refusal);
    CHECK(app::listUsers(clinic.desk()).size() == 1);
}

TEST_CASE("a name that looks like one that is there is refused, saying which", "[workflow][users]")
{
    ClinicFixture clinic;
    const auto add = [&clinic](const std::string& name) {
        app::addUser(clinic.desk(), name, {Role::Therapist}, goodPassphrase());
    };
    add("Mara Lind");
    for (const char* name : {"mara lind", "MARA  LIND", "Mara\xc2\xa0Lind"}) {
        INFO(name);
        CHECK_THROWS_WITH(add(name), Catch::Matchers::ContainsSubstring("'Mara Lind'"));
    }
    CHECK_THROWS_AS(add(" Noor"), core::InvalidValue);
    CHECK_THROWS_AS(add("No\xf6r"), core::InvalidValue);
    CHECK_NOTHROW(add("Mara Linde"));
}

TEST_CASE("only a manager adds users and says who supervises whom", "[workflow][users][roles]")
{
    ClinicFixture clinic;
    clinic.addUser("bela", {Role::Therapist, Role::Supervisor});
    clinic.signInAs("bela");

    CHECK_THROWS_AS(app::addUser(clinic.desk(), "carl", {Role::Therapist}, goodPassphrase()),
                    app::Refusal);
    CHECK_THROWS_AS(app::addSupervision(clinic.desk(), "bela", "anna"), app::Refusal);
}

TEST_CASE("supervision needs a supervisor, a therapist, and two people", "[workflow][users]")
{
    ClinicFixture clinic;
    const auto bela = clinic.addUser("bela", {Role::Therapist});
    clinic.addUser("carl", {Role::Manager});
    const auto anna = storage::userByName(clinic.desk().vault(), "anna")->id;

    CHECK_THROWS_AS(app::addSupervision(clinic.desk(), "bela", "anna"), app::Refusal);
    CHECK_THROWS_AS(app::addSupervision(clinic.desk(), "anna", "carl"), app::Refusal);
    CHECK_THROWS_AS(app::addSupervision(clinic.desk(), "anna", "anna"), app::Refusal);
    CHECK_THROWS_AS(app::addSupervision(clinic.desk(), "anna", "nobody"), app::Refusal);
    CHECK(storage::supervisedBy(clinic.desk().vault(), anna, clinic.desk().today()).empty());

    app::addSupervision(clinic.desk(), "anna", "bela");
    CHECK(storage::supervisedBy(clinic.desk().vault(), anna, clinic.desk().today()) ==
          std::vector{bela});
    CHECK_THROWS_AS(app::addSupervision(clinic.desk(), "anna", "bela"), app::Refusal);
}

TEST_CASE("when supervision ends the flagged cases are out of sight, and signed reviews stay",
          "[workflow][users]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    app::SignedIn& sven = clinic.signInSupervisor();
    app::signReview(sven, {.flag = flag.id, .agrees = true, .note = "Talk about pace."});
    CHECK_NOTHROW(app::requireFlag(sven, flag.id));
    app::SignedIn& anna = clinic.signInAs("anna");
    app::endSupervision(anna, "sven", "anna");
    const storage::AuditEntry entry = anna.vault().auditEntries().back();
    CHECK(entry.what.action == "supervision.end");
    CHECK(entry.what.object == anna.user().id.hex());
    CHECK(entry.what.detail == "by " + storage::userByName(anna.vault(), "sven")->id.hex());
    CHECK(app::requireFlag(anna, flag.id).reviews.size() == 1);

    app::SignedIn& after = clinic.signInAs("sven");
    CHECK(app::supervisedTherapists(after) == 0);
    CHECK(app::listFlags(after).empty());
    CHECK_THROWS_AS(app::requireFlag(after, flag.id), app::Refusal);
}

TEST_CASE("a supervision ends at once, can begin again the same day, and only a manager ends it",
          "[workflow][users]")
{
    ClinicFixture clinic;
    const auto bela = clinic.addUser("bela", {Role::Therapist});
    const auto anna = storage::userByName(clinic.desk().vault(), "anna")->id;
    const auto today = clinic.desk().today();
    const auto supervised = [&](const core::Date& day) {
        return storage::supervisedBy(clinic.desk().vault(), anna, day);
    };
    CHECK_THROWS_AS(app::endSupervision(clinic.desk(), "anna", "bela"), app::Refusal);
    CHECK_THROWS_AS(app::endSupervision(clinic.desk(), "anna", "nobody"), app::Refusal);
    CHECK_THROWS_AS(app::endSupervision(clinic.desk(), "nobody", "bela"), app::Refusal);
    for (int round = 0; round < 2; ++round) {
        app::addSupervision(clinic.desk(), "anna", "bela");
        CHECK(supervised(today) == std::vector{bela});
        app::endSupervision(clinic.desk(), "anna", "bela");
        CHECK(supervised(today).empty());
        CHECK(supervised(today + boost::gregorian::days(30)).empty());
    }
    CHECK(clinic.desk().vault().check().ok());
    app::addSupervision(clinic.desk(), "anna", "bela");
    clinic.signInAs("bela");
    CHECK_THROWS_AS(app::endSupervision(clinic.desk(), "anna", "bela"), app::Refusal);
}
