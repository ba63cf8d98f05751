// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/people/people_model.h"
#include "tests/models/list_contract.h"
#include "tests/models/test_vault.h"

#include <QFile>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;
using core::Role;

namespace {

const QString Words = QStringLiteral("seven quiet herons wade");

/// A manager who sees clients and supervises, at the list of people.
struct Desk
{
    Desk()
    {
        vault.make({Role::Therapist, Role::Supervisor, Role::Manager});
        REQUIRE(vault.signIn());
        model().show({});
        settle();
    }

    PeopleModel& model() { return *vault.application().people(); }

    NewPersonModel& form() { return *model().newPerson(); }

    RetirementModel& retirement() { return *model().retirement(); }

    void settle()
    {
        REQUIRE(waitFor([this] { return !vault.application().isBusy(); }));
    }

    void add(const QString& name, bool therapist = true, bool supervisor = false)
    {
        form().setName(name);
        form().setTherapist(therapist);
        form().setSupervisor(supervisor);
        form().add(Words, Words);
        settle();
    }

    std::string at(int row, const char* role) { return textAt(*model().people(), row, role); }

    TestVault vault;
};

} // namespace

TEST_CASE("the list of people keeps what a delegate relies on", "[models][people]")
{
    PeopleListModel list;
    list.setLines({{.name = QStringLiteral("ada"),
                    .roles = QStringLiteral("Manager"),
                    .standing = QStringLiteral("Since today"),
                    .supervision = QStringLiteral("Nobody"),
                    .retired = false,
                    .retirable = true}});
    checkListContract(list,
                      {"name", "roles", "standing", "supervision", "retired", "retirable"},
                      [&list] { list.setLines({}); });
}

TEST_CASE("a manager sees the people with their roles, since when, and who supervises them",
          "[models][people]")
{
    Desk desk;
    REQUIRE(desk.model().people()->rowCount() == 1);
    CHECK(desk.at(0, "name") == TestVault::userName().toStdString());
    CHECK(desk.at(0, "standing").starts_with("Since "));
    CHECK(desk.at(0, "supervision") == "Nobody supervises them yet");
    CHECK_FALSE(valueAt(*desk.model().people(), 0, "retirable").toBool());

    QSignalSpy added(&desk.form(), &NewPersonModel::added);
    desk.add(QStringLiteral("grace"));
    CHECK(added.count() == 1);
    CHECK(desk.form().name().isEmpty());
    REQUIRE(desk.model().people()->rowCount() == 2);
    CHECK(desk.at(1, "name") == "grace");
    CHECK(desk.at(1, "roles") == "Therapist");
    CHECK(valueAt(*desk.model().people(), 1, "retirable").toBool());

    desk.model().supervise(TestVault::userName(), QStringLiteral("grace"));
    desk.settle();
    CHECK(desk.at(1, "supervision") == "Supervised by Miriam");
    desk.model().supervise(TestVault::userName(), QStringLiteral("grace"));
    desk.settle();
    CHECK(desk.model().failure().contains(QStringLiteral("supervises \"grace\" already")));
    REQUIRE(desk.model().supervisions() == QStringList{QStringLiteral("Miriam supervises grace")});
    desk.model().endSupervision(1);
    desk.model().endSupervision(-1);
    desk.settle();
    CHECK(desk.model().supervisions().size() == 1);
    desk.model().endSupervision(0);
    desk.settle();
    desk.settle();
    CHECK(desk.model().supervisions().isEmpty());
    CHECK(desk.at(1, "supervision") == "Nobody supervises them yet");
}

TEST_CASE("who was added signs in with the passphrase they typed", "[models][people]")
{
    Desk desk;
    desk.add(QStringLiteral("sven"), false, true);
    desk.vault.application().vault()->lock();
    CHECK(desk.vault.signIn(QStringLiteral("sven"), Words));
    CHECK_FALSE(desk.vault.application().navigation()->allows(Page::People));
}

TEST_CASE(
    "a colleague without name, role or a passphrase that holds is not added, and each is said",
    "[models][people]")
{
    Desk desk;
    desk.form().setTherapist(false);
    desk.form().add(QStringLiteral("short"), QStringLiteral("other"));
    CHECK_FALSE(desk.form().isBusy());
    CHECK_FALSE(desk.form().nameProblem().isEmpty());
    CHECK_FALSE(desk.form().rolesProblem().isEmpty());
    CHECK_FALSE(desk.form().passphraseProblem().isEmpty());
    CHECK_FALSE(desk.form().againProblem().isEmpty());
    // A name that is taken only the vault knows.
    desk.add(TestVault::userName());
    CHECK(desk.form().failure().contains(QStringLiteral("already")));
    CHECK(desk.form().name() == TestVault::userName());
    CHECK(desk.model().people()->rowCount() == 1);
}

TEST_CASE("retiring says first what it leaves, then takes the way in", "[models][people]")
{
    Desk desk;
    desk.add(QStringLiteral("sven"), false, true);
    desk.add(QStringLiteral("grace"));
    desk.model().supervise(QStringLiteral("sven"), QStringLiteral("grace"));
    desk.settle();
    QSignalSpy asked(&desk.retirement(), &RetirementModel::asked);
    desk.retirement().consider(QStringLiteral("sven"));
    desk.settle();
    REQUIRE(asked.count() == 1);
    CHECK(desk.retirement().isReady());
    CHECK(desk.retirement().name() == QStringLiteral("sven"));
    CHECK(desk.retirement().casesWords().isEmpty());
    CHECK(desk.retirement().supervisionWords().contains(QStringLiteral("grace")));
    CHECK(desk.retirement().obstacle().isEmpty());
    CHECK_FALSE(desk.retirement().needsSheet());

    QSignalSpy retired(&desk.retirement(), &RetirementModel::retired);
    desk.retirement().retire({});
    CHECK(desk.retirement().isRunning());
    desk.settle();
    desk.settle();
    CHECK(retired.count() == 1);
    CHECK_FALSE(desk.retirement().isRunning());
    REQUIRE(desk.model().people()->rowCount() == 3);
    CHECK(desk.at(2, "name") == "sven");
    CHECK(desk.at(2, "standing").starts_with("Retired "));
    CHECK_FALSE(valueAt(*desk.model().people(), 2, "retirable").toBool());
    CHECK_FALSE(desk.model().supervisors().contains(QStringLiteral("sven")));

    desk.vault.application().vault()->lock();
    CHECK_FALSE(desk.vault.signIn(QStringLiteral("sven"), Words));
    CHECK(desk.vault.signIn());
}

TEST_CASE("a new recovery sheet is written where it was said, and never over a file",
          "[models][people]")
{
    Desk desk;
    desk.add(QStringLiteral("grace"));
    QFile letter(desk.vault.folder() + QStringLiteral("/letter.html"));
    REQUIRE(letter.open(QIODevice::WriteOnly));
    letter.write("dear");
    letter.close();
    desk.retirement().consider(QStringLiteral("grace"));
    desk.settle();
    desk.retirement().retire(letter.fileName());
    desk.settle();
    CHECK(desk.retirement().failure().contains(QStringLiteral("exists already")));
    CHECK(letter.size() == 4);
    CHECK(desk.at(1, "standing").starts_with("Since "));

    QFile sheet(desk.vault.folder() + QStringLiteral("/sheet.html"));
    desk.retirement().consider(QStringLiteral("grace"));
    desk.settle();
    desk.retirement().retire(sheet.fileName());
    desk.settle();
    desk.settle();
    CHECK(desk.at(1, "standing").starts_with("Retired "));
    REQUIRE(sheet.open(QIODevice::ReadOnly));
    CHECK(sheet.readAll().contains("<svg"));
}

TEST_CASE("nobody is asked whether they retire themselves, and locking forgets the people",
          "[models][people]")
{
    Desk desk;
    desk.retirement().consider(TestVault::userName());
    desk.settle();
    CHECK_FALSE(desk.retirement().isReady());
    CHECK(desk.retirement().failure().contains(QStringLiteral("only manager")));
    desk.vault.application().vault()->lock();
    CHECK(desk.model().people()->rowCount() == 0);
    CHECK_FALSE(desk.model().isLoaded());
    CHECK(desk.model().therapists().isEmpty());
}
