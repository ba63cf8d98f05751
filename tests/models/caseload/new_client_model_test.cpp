// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/caseload/new_client_model.h"
#include "app/models/passphrase_text.h"
#include "app/workflow/caseload.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/manage_users.h"
#include "tests/models/episode/case_fixture.h"
#include "tests/models/record/case_maker.h"

#include <QSet>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

/// In the order of NewClientModel::formats().
enum Format
{
    Individual,
    Couple,
    Family,
    Group,
    YoungPerson
};

NewClientModel& formOf(CaseFixture& fixture)
{
    return *fixture.application().newClient();
}

void save(CaseFixture& fixture,
          const QStringList& codes,
          const QString& start = QStringLiteral("2026-03-01"))
{
    formOf(fixture).save(codes, QStringLiteral("Made Up"), true, start);
    fixture.settle();
}

std::vector<core::Client> storedClients(CaseFixture& fixture)
{
    return fixture.run([](SignedIn& signedIn) { return listClients(signedIn); });
}

std::vector<CaseloadEntry> storedCases(CaseFixture& fixture)
{
    return fixture.run([](SignedIn& signedIn) { return caseload(signedIn); });
}

/// Refused in words, with nothing stored and nothing that was chosen forgotten.
void checkRefused(CaseFixture& fixture, const QStringList& codes, const QString& start)
{
    const std::size_t clients = storedClients(fixture).size();
    const std::size_t cases = storedCases(fixture).size();
    const int format = formOf(fixture).format();
    const QSignalSpy saved(&formOf(fixture), &NewClientModel::saved);
    save(fixture, codes, start);
    const bool atAField = !formOf(fixture).startProblem().isEmpty() ||
                          !formOf(fixture).codeProblems().join(QString()).isEmpty();
    CHECK(atAField == formOf(fixture).failure().isEmpty());
    CHECK(saved.count() == 0);
    CHECK(storedClients(fixture).size() == clients);
    CHECK(storedCases(fixture).size() == cases);
    CHECK(formOf(fixture).format() == format);
}

} // namespace

TEST_CASE("formats and sets of measures are told apart and each set says what is rated",
          "[models][newclient]")
{
    const QStringList formats = NewClientModel::formats();
    const QStringList sets = NewClientModel::measureSets();
    const QStringList words = NewClientModel::measureSetWords();
    CHECK(formats.size() == 5);
    CHECK(sets.size() == words.size());
    for (const QStringList& list : {formats, sets, words}) {
        CHECK(QSet<QString>(list.begin(), list.end()).size() == list.size());
        CHECK_FALSE(list.contains(QString()));
    }
}

TEST_CASE("as many people are asked for as the format allows", "[models][newclient]")
{
    CaseFixture fixture;
    NewClientModel& form = formOf(fixture);
    CHECK(form.people() == 1);
    form.setPeople(3);
    CHECK(form.people() == 1);

    form.setFormat(Couple);
    CHECK(form.people() == 2);
    form.setPeople(1);
    CHECK(form.people() == 2);

    form.setFormat(Group);
    form.setPeople(8);
    CHECK(form.people() == 8);
    form.setPeople(1000);
    CHECK(form.people() == form.mostPeople());
    form.setFormat(Family);
    CHECK(form.people() == form.mostPeople());

    form.setFormat(YoungPerson);
    CHECK(form.fewestPeople() == 1);
    form.setFormat(Individual);
    CHECK(form.people() == 1);
}

TEST_CASE("a choice that is not there becomes the nearest that is", "[models][newclient]")
{
    CaseFixture fixture;
    NewClientModel& form = formOf(fixture);
    form.setFormat(-1);
    CHECK(form.format() == Individual);
    form.setFormat(99);
    CHECK(form.format() == YoungPerson);
    form.setMeasureSet(-1);
    CHECK(form.measureSet() == 0);
    form.setMeasureSet(99);
    CHECK(form.measureSet() == NewClientModel::measureSets().size() - 1);
}

TEST_CASE("a client and their case are stored in one step and the form is empty again",
          "[models][newclient]")
{
    CaseFixture fixture;
    NewClientModel& form = formOf(fixture);
    const QSignalSpy saved(&form, &NewClientModel::saved);
    const QSignalSpy told(&form, &PageModel::told);
    form.setFormat(YoungPerson);
    form.setMeasureSet(1);
    form.save({QStringLiteral("  K-017 ")}, QStringLiteral(" Made Up "), true, form.today());
    CHECK(form.isBusy());
    fixture.settle();

    CHECK(form.failure().isEmpty());
    REQUIRE(saved.count() == 1);
    CHECK(told.count() == 1);
    CHECK(form.format() == Individual);
    CHECK(form.measureSet() == 0);

    const auto clients = storedClients(fixture);
    REQUIRE(clients.size() == 1);
    CHECK(clients[0].code == "K-017");
    CHECK(clients[0].name == "Made Up");
    CHECK(clients[0].caution);
    const auto cases = storedCases(fixture);
    REQUIRE(cases.size() == 1);
    CHECK(cases[0].episode.id.hex() == saved[0][0].toString().toStdString());
    CHECK(cases[0].episode.format == core::CaseFormat::YoungPerson);
    CHECK(cases[0].episode.start == core::Date(2026, 3, 31));
    CHECK(cases[0].episode.measures.front().measure == "phq-9");
}

TEST_CASE("every set of measures and every format opens a case", "[models][newclient]")
{
    CaseFixture fixture;
    NewClientModel& form = formOf(fixture);
    for (int set = 0; set < NewClientModel::measureSets().size(); ++set) {
        INFO(set);
        form.setFormat(set);
        form.setMeasureSet(set);
        QStringList codes;
        for (int person = 0; person < form.fewestPeople(); ++person) {
            codes.append(QStringLiteral("K-%1-%2").arg(set).arg(person));
        }
        save(fixture, codes);
        CHECK(form.failure().toStdString().empty());
    }
    const auto cases = storedCases(fixture);
    REQUIRE(static_cast<int>(cases.size()) == NewClientModel::measureSets().size());
    for (const CaseloadEntry& entry : cases) {
        CHECK(entry.episode.measures.size() >= 2);
        for (const core::Participant& participant : entry.episode.participants) {
            CHECK(participant.part == usualPart(entry.episode.format));
        }
    }
}

TEST_CASE("name and caution belong to the first of several people only", "[models][newclient]")
{
    CaseFixture fixture;
    formOf(fixture).setFormat(Couple);
    save(fixture, {QStringLiteral("K-001"), QStringLiteral("K-002")});
    const auto clients = storedClients(fixture);
    REQUIRE(clients.size() == 2);
    const auto first = std::ranges::find(clients, std::string("K-001"), &core::Client::code);
    const auto second = std::ranges::find(clients, std::string("K-002"), &core::Client::code);
    REQUIRE(first != clients.end());
    REQUIRE(second != clients.end());
    CHECK(first->name == "Made Up");
    CHECK(first->caution);
    CHECK(second->name.empty());
    CHECK_FALSE(second->caution);
}

TEST_CASE("a code that is known means that client, who stays as they were", "[models][newclient]")
{
    CaseFixture fixture;
    fixture.open(core::CaseFormat::Individual, {"K-001"});
    save(fixture, {QStringLiteral("K-001")});
    CHECK(formOf(fixture).failure().isEmpty());
    const auto clients = storedClients(fixture);
    REQUIRE(clients.size() == 1);
    CHECK(clients[0].name == "Name of K-001");
    CHECK_FALSE(clients[0].caution);
    CHECK(storedCases(fixture).size() == 2);
}

TEST_CASE("what cannot be stored is said and nothing of it is stored", "[models][newclient]")
{
    CaseFixture fixture;
    const QString day = QStringLiteral("2026-03-01");
    const QString code = QStringLiteral("K-017");
    checkRefused(fixture, {QStringLiteral("  ")}, day);
    checkRefused(fixture, {QString(41, u'K')}, day);
    checkRefused(fixture, {QStringLiteral("K\n017")}, day);
    checkRefused(fixture, {code}, QStringLiteral("2026-04-01"));
    checkRefused(fixture, {code}, QStringLiteral("2026-02-30"));
    checkRefused(fixture, {code}, QStringLiteral("soon"));
    checkRefused(fixture, {code}, {});
    checkRefused(fixture, {}, day);
    // The second of two is at fault: the first is not stored either.
    formOf(fixture).setFormat(Couple);
    checkRefused(fixture, {code, QString()}, day);
    checkRefused(fixture, {code}, day);
}

TEST_CASE("one new person cannot be two people of a case", "[models][newclient]")
{
    CaseFixture fixture;
    formOf(fixture).setFormat(Couple);
    const QStringList twice{QStringLiteral("K-017"), QStringLiteral(" K-017")};
    checkRefused(fixture, twice, QStringLiteral("2026-03-01"));
    CHECK(formOf(fixture).codeProblems().at(1).contains(QStringLiteral("Person 1 has this code")));

    fixture.open(core::CaseFormat::Individual, {"K-017"});
    checkRefused(fixture, twice, QStringLiteral("2026-03-01"));
    CHECK(formOf(fixture).codeProblems().at(1).contains(QStringLiteral("Person 1 has this code")));
}

TEST_CASE("the first field that cannot be right is pointed at, and each says what is wrong",
          "[models][newclient]")
{
    CaseFixture fixture;
    NewClientModel& form = formOf(fixture);
    form.setFormat(Family);
    form.setPeople(3);
    const QSignalSpy code(&form, &NewClientModel::codePointed);
    const QSignalSpy day(&form, &NewClientModel::startPointed);
    const QStringList codes{QStringLiteral("K-1"), QString(), QStringLiteral("K-1")};
    save(fixture, codes, QStringLiteral("soon"));
    REQUIRE(code.count() == 1);
    CHECK(code[0][0].toInt() == 1);
    CHECK(day.isEmpty());
    CHECK(form.codeProblems().at(0).isEmpty());
    CHECK(form.codeProblems().at(1).contains(QStringLiteral("Type a code")));
    CHECK(form.codeProblems().at(2).contains(QStringLiteral("Person 1")));
    CHECK_FALSE(form.startProblem().isEmpty());
    CHECK(form.failure().isEmpty());

    // Two blanks are two codes that are missing, not one that is there twice.
    save(fixture, {QString(), QStringLiteral(" "), QStringLiteral("K-3")});
    CHECK(form.codeProblems().at(0) == form.codeProblems().at(1));

    save(fixture, {QStringLiteral("K-1"), QStringLiteral("K-2"), QStringLiteral("K-3")}, {});
    CHECK(form.codeProblems().join(QString()).isEmpty());
    CHECK(day.count() == 1);

    form.clearProblems();
    CHECK(form.codeProblems().isEmpty());
    CHECK(form.startProblem().isEmpty());
}

TEST_CASE("the code of another therapist's client is taken, and no more is said of them",
          "[models][newclient]")
{
    TestVault vault;
    vault.make({core::Role::Therapist, core::Role::Manager});
    REQUIRE(vault.signIn());
    Application& application = vault.application();
    makeCase(application, "K-001", {"gad-7"});
    REQUIRE(onVault(application, [](SignedIn& signedIn) {
        return addUser(signedIn, "Ben", {core::Role::Therapist}, secretOf(TestVault::passphrase()));
    }));
    application.vault()->lock();
    REQUIRE(vault.signIn(QStringLiteral("Ben"), TestVault::passphrase()));

    NewClientModel& form = *application.newClient();
    form.save({QStringLiteral("K-001")}, QStringLiteral("Made Up"), false, form.today());
    REQUIRE(waitFor([&] { return !form.isBusy(); }));
    CHECK(form.failure().contains(QStringLiteral("already. Choose another")));
    CHECK_FALSE(form.failure().contains(TestVault::userName()));
    CHECK(onVault(application, [](SignedIn& signedIn) { return caseload(signedIn); })->empty());
}

TEST_CASE("who is no therapist opens no case", "[models][newclient]")
{
    TestVault vault;
    vault.make({core::Role::Manager, core::Role::Supervisor});
    REQUIRE(vault.signIn());
    NewClientModel& form = *vault.application().newClient();
    form.save({QStringLiteral("K-001")}, {}, false, form.today());
    REQUIRE(waitFor([&] { return !form.isBusy(); }));
    CHECK_FALSE(form.failure().isEmpty());
}

TEST_CASE("locking empties the form and leads nobody to the case that was on its way",
          "[models][newclient]")
{
    TestVault vault;
    vault.make({core::Role::Therapist});
    REQUIRE(vault.signIn());
    NewClientModel& form = *vault.application().newClient();
    form.setFormat(Group);
    form.setPeople(5);
    form.setMeasureSet(2);
    const QSignalSpy saved(&form, &NewClientModel::saved);
    form.save({QStringLiteral("K-1"), QStringLiteral("K-2")}, {}, false, form.today());
    vault.application().vault()->lock();
    CHECK_FALSE(form.isBusy());
    CHECK(form.format() == Individual);
    CHECK(form.people() == 1);
    CHECK(form.measureSet() == 0);
    // Signing in again takes longer than any answer still on its way.
    REQUIRE(vault.signIn());
    CHECK(saved.count() == 0);
}
