// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/manage_users.h"
#include "app/workflow/people.h"
#include "app/workflow/refusal.h"
#include "app/workflow/retire_user.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using core::Role;

TEST_CASE("a manager sees who is there, since when, and who supervises whom", "[workflow][people]")
{
    tests::ClinicFixture clinic;
    clinic.addUser("sven", {Role::Supervisor});
    clinic.addUser("zoe", {Role::Therapist});
    app::addSupervision(clinic.desk(), "sven", "zoe");
    app::addSupervision(clinic.desk(), "anna", "zoe");
    const auto people = app::listPeople(clinic.desk());
    REQUIRE(people.size() == 3);
    CHECK(people[0].user.name == "anna");
    CHECK(people[1].user.name == "sven");
    CHECK(people[2].user.name == "zoe");
    CHECK(people[2].supervisors == std::vector<std::string>{"anna", "sven"});
    CHECK(people[1].supervisors.empty());
    for (const app::Person& person : people) {
        CHECK(person.since == clinic.clock().utcSeconds());
        CHECK_FALSE(person.retiredAt);
    }
}

TEST_CASE("who was retired stands last, with the day, and supervises nobody", "[workflow][people]")
{
    tests::ClinicFixture clinic;
    clinic.addUser("bert", {Role::Supervisor});
    clinic.addUser("zoe", {Role::Therapist});
    app::addSupervision(clinic.desk(), "bert", "zoe");
    const auto outlook = app::retirementOutlook(clinic.desk(), "bert");
    CHECK(outlook.openCases == 0);
    CHECK(outlook.unsupervised == std::vector<std::string>{"zoe"});
    CHECK(outlook.keysWaiting.empty());
    CHECK_FALSE(outlook.recoveryKeyWaits);
    app::retireUser(clinic.desk(), {.name = "bert"});
    const auto people = app::listPeople(clinic.desk());
    REQUIRE(people.size() == 3);
    CHECK(people.back().user.name == "bert");
    CHECK(people.back().retiredAt == clinic.clock().utcSeconds());
    CHECK(people[1].user.name == "zoe");
    CHECK(people[1].supervisors.empty());
}

TEST_CASE("nobody but a manager sees the list of people or the outlook on a retirement",
          "[workflow][people][roles]")
{
    tests::ClinicFixture clinic;
    clinic.addUser("sven", {Role::Supervisor});
    clinic.addUser("zoe", {Role::Therapist});
    for (const char* name : {"sven", "zoe"}) {
        clinic.signInAs(name);
        CHECK_THROWS_AS(app::listPeople(clinic.desk()), app::Refusal);
        CHECK_THROWS_AS(app::retirementOutlook(clinic.desk(), "anna"), app::Refusal);
    }
}

TEST_CASE("the outlook counts open cases and refuses oneself", "[workflow][people]")
{
    tests::ClinicFixture clinic;
    clinic.openIndividual("K-001");
    clinic.addUser("mona", {Role::Manager});
    CHECK_THROWS_AS(app::retirementOutlook(clinic.desk(), "anna"), app::Refusal);
    CHECK_THROWS_AS(app::retirementOutlook(clinic.desk(), "nobody"), app::Refusal);
    clinic.signInAs("mona");
    CHECK(app::retirementOutlook(clinic.desk(), "anna").openCases == 1);
}
