// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_access.h"
#include "app/workflow/check_vault.h"
#include "app/workflow/manage_users.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/recover_vault.h"
#include "app/workflow/refusal.h"
#include "app/workflow/retire_user.h"
#include "app/workflow/sign_review.h"
#include "storage/case_store.h"
#include "storage/error.h"
#include "storage/review_store.h"
#include "storage/user_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <optional>
#include <stdexcept>

using namespace soundings;
using app::RefusalKind;
using Catch::Matchers::ContainsSubstring;
using core::Role;
using tests::ClinicFixture;

namespace {

std::optional<RefusalKind> retiring(app::SignedIn& who, const app::RetireRequest& request)
{
    return tests::refusalOf([&] {
        app::retireUser(who, request);
        return 0;
    });
}

std::optional<storage::ErrorKind> openingAs(ClinicFixture& clinic, const std::string& name)
{
    try {
        clinic.signInAs(name);
    } catch (const storage::Error& error) {
        return error.kind();
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("a manager retires somebody, who is refused from then on", "[workflow][users][retire]")
{
    ClinicFixture clinic;
    const core::UserId bela = clinic.addUser("bela", {Role::Therapist});
    CHECK_FALSE(app::retiredAt(clinic.desk(), bela));
    const auto retired = app::retireUser(clinic.desk(), {.name = "bela"});
    CHECK(retired.user.id == bela);
    CHECK(retired.user.retired);
    CHECK(retired.openCases == 0);
    CHECK(retired.unsupervised.empty());
    CHECK(app::retiredAt(clinic.desk(), bela) == clinic.clock().utcSeconds());
    // Whoever did it goes on working, and the name is not given to another.
    CHECK(app::checkVault(clinic.desk()).ok());
    CHECK(app::listAudit(clinic.desk()).back().what.action == "user.retire");
    CHECK(app::listAudit(clinic.desk()).back().what.object == bela.hex());
    CHECK(app::listUsers(clinic.desk()).size() == 2);
    CHECK_THROWS_AS(app::addUser(clinic.desk(),
                                 "bela",
                                 {Role::Therapist},
                                 storage::Secret::fromText("lantern under nine oaks")),
                    app::Refusal);
    CHECK(retiring(clinic.desk(), {.name = "bela"}) == RefusalKind::Conflict);
    CHECK(retiring(clinic.desk(), {.name = "nobody"}) == RefusalKind::NotFound);
    CHECK(openingAs(clinic, "bela") == storage::ErrorKind::WrongKey);
    CHECK(openingAs(clinic, "anna") == std::nullopt);
}

TEST_CASE("nobody retires themselves, and the only manager is told what to do first",
          "[workflow][users][retire]")
{
    ClinicFixture clinic;
    const auto before = app::listAudit(clinic.desk()).size();
    CHECK_THROWS_WITH(app::retireUser(clinic.desk(), {.name = "anna"}),
                      ContainsSubstring("the only manager"));
    CHECK(app::listAudit(clinic.desk()).size() == before);
    clinic.addUser("mara", {Role::Manager});
    CHECK_THROWS_WITH(app::retireUser(clinic.desk(), {.name = "anna"}),
                      ContainsSubstring("another manager has to"));
    clinic.signInAs("mara");
    app::retireUser(clinic.desk(), {.name = "anna"});
    CHECK(openingAs(clinic, "anna") == storage::ErrorKind::WrongKey);
    // Now she is the only one.
    clinic.signInAs("mara");
    CHECK_THROWS_WITH(app::retireUser(clinic.desk(), {.name = "mara"}),
                      ContainsSubstring("the only manager"));
}

TEST_CASE("open cases are counted and refused, or left open in the therapist's name on purpose",
          "[workflow][users][retire]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const core::Case episode = app::findCase(clinic.desk(), "K-001");
    app::signReview(clinic.signInSupervisor(), {.flag = flag.id, .agrees = true});
    clinic.signInAs("anna");
    clinic.addUser("mara", {Role::Manager});
    clinic.signInAs("mara");

    CHECK_THROWS_WITH(app::retireUser(clinic.desk(), {.name = "anna"}),
                      ContainsSubstring("'anna' has 1 open case,"));
    CHECK(retiring(clinic.desk(), {.name = "anna"}) == RefusalKind::Conflict);
    const auto retired = app::retireUser(clinic.desk(), {.name = "anna", .leavesOpenCases = true});
    CHECK(retired.openCases == 1);
    const auto kept = storage::caseById(clinic.desk().vault(), episode.id);
    REQUIRE(kept);
    CHECK(kept->therapist == retired.user.id);
    CHECK_FALSE(kept->end);
    CHECK(storage::reviewsOf(clinic.desk().vault(), flag.id).size() == 1);
}

TEST_CASE("therapists whom nobody else supervises are named", "[workflow][users][retire]")
{
    ClinicFixture clinic;
    clinic.addUser("bela", {Role::Therapist});
    clinic.addUser("carl", {Role::Therapist});
    const core::UserId stella = clinic.addUser("stella", {Role::Supervisor});
    app::addSupervision(clinic.desk(), "stella", "bela");
    app::addSupervision(clinic.desk(), "stella", "carl");
    app::addSupervision(clinic.desk(), "anna", "carl");
    const auto retired = app::retireUser(clinic.desk(), {.name = "stella"});
    CHECK(retired.unsupervised == std::vector<std::string>{"bela"});
    const auto tomorrow = clinic.desk().today() + boost::gregorian::days(1);
    CHECK(storage::supervisedBy(clinic.desk().vault(), stella, tomorrow).empty());
    CHECK_THROWS_AS(app::addSupervision(clinic.desk(), "stella", "bela"), app::Refusal);
}

TEST_CASE("a new recovery key is handed over before the old one stops opening the vault",
          "[workflow][users][retire]")
{
    ClinicFixture clinic;
    clinic.addUser("bela", {Role::Therapist});
    std::string key;
    CHECK_THROWS_AS(app::retireUser(clinic.desk(),
                                    {.name = "bela"},
                                    [](const storage::Secret&) {
                                        throw std::runtime_error("the printer is on fire");
                                    }),
                    std::runtime_error);
    CHECK_FALSE(app::listUsers(clinic.desk()).back().retired);
    app::retireUser(clinic.desk(), {.name = "bela"}, [&key](const storage::Secret& text) {
        key = std::string(text.text());
    });
    CHECK(key.size() == 69);
    clinic.desk().vault().lock();
    CHECK(app::recoverVault(clinic.vaultPath(),
                            "anna",
                            storage::Secret::fromText(key),
                            storage::Secret::fromText("lantern under nine oaks"),
                            clinic.clock())
              .user()
              .name == "anna");
}

TEST_CASE("who thinks better of it before it is decided has changed nothing",
          "[workflow][users][retire]")
{
    ClinicFixture clinic;
    clinic.addUser("bela", {Role::Therapist});
    const auto before = app::listAudit(clinic.desk()).size();
    CHECK_THROWS_AS(
        app::retireUser(
            clinic.desk(), {.name = "bela"}, {}, [] { throw std::runtime_error("no"); }),
        std::runtime_error);
    CHECK(app::listAudit(clinic.desk()).size() == before);
    CHECK(openingAs(clinic, "bela") == std::nullopt);
}
