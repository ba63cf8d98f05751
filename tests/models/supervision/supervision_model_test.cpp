// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/supervision/supervision_model.h"
#include "app/models/words/flag_words.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/sign_review.h"
#include "app/workflow/update_rupture.h"
#include "tests/models/episode/case_fixture.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

SupervisionModel& readAgain(CaseFixture& fixture)
{
    SupervisionModel& model = *fixture.application().supervision();
    model.show({});
    fixture.settle();
    return model;
}

core::Case caseOf(CaseFixture& fixture, const core::Flag& flag)
{
    return fixture.run(
        [id = flag.series.caseId.hex()](SignedIn& signedIn) { return findCase(signedIn, id); });
}

/// The words of a line beside its id.
void checkRupture(const ReviewQueueModel& queue, int row, const char* since, const char* work)
{
    CHECK(textAt(queue, row, "code") == "K-001");
    CHECK(textAt(queue, row, "therapist") == TestVault::userName().toStdString());
    CHECK(textAt(queue, row, "kind") == "Possible rupture (Client)");
    CHECK(textAt(queue, row, "raised") == "Session 4, 64 days ago");
    CHECK(textAt(queue, row, "since") == since);
    CHECK(textAt(queue, row, "work") == work);
    CHECK(valueAt(queue, row, "mark").toInt() == static_cast<int>(Mark::Rupture));
}

} // namespace

TEST_CASE("a queue that was not read yet says neither that it is empty nor that it is not",
          "[models][supervision]")
{
    TestVault vault;
    const SupervisionModel& model = *vault.application().supervision();
    CHECK_FALSE(model.isLoaded());
    CHECK_FALSE(model.isNobodyAssigned());
    CHECK(model.summary() == QStringLiteral("Reading what waits for you ..."));
}

TEST_CASE("a supervisor of nobody is told so, whatever their own cases need",
          "[models][supervision]")
{
    CaseFixture fixture;
    fixture.raiseRupture();
    SupervisionModel& model = readAgain(fixture);
    CHECK(model.isLoaded());
    CHECK(model.isNobodyAssigned());
    CHECK(model.waiting() == 0);
    CHECK(model.queue()->rowCount() == 0);
}

TEST_CASE("a possible rupture waits for the supervisor with all but the client's name",
          "[models][supervision]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    fixture.signInSupervisor();
    SupervisionModel& model = readAgain(fixture);
    CHECK_FALSE(model.isNobodyAssigned());
    CHECK(model.waiting() == 1);
    CHECK(model.summary().startsWith(QStringLiteral("1 flag")));
    CHECK(model.summary().contains(QStringLiteral("1 therapist")));
    REQUIRE(model.queue()->rowCount() == 1);
    CHECK(textAt(*model.queue(), 0, "flagId") == flag.id.hex());
    checkRupture(*model.queue(), 0, "the last session", "Flagged");
    CHECK(allTextOf(*model.queue()).find("Name of") == std::string::npos);
}

TEST_CASE("what the therapist did and how many sessions went by is seen in the queue",
          "[models][supervision]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    const core::Case episode = caseOf(fixture, flag);
    fixture.record(episode, 5, {19}, {28});
    fixture.record(episode, 6, {19}, {28});
    fixture.run([id = flag.id](SignedIn& signedIn) {
        const FlagEntry entry = requireFlag(signedIn, id);
        updateRupture(signedIn,
                      entry.rupture->id,
                      {.state = core::RuptureState::Working, .type = {}, .plan = {}});
        return true;
    });
    fixture.signInSupervisor();
    SupervisionModel& model = readAgain(fixture);
    REQUIRE(model.queue()->rowCount() == 1);
    checkRupture(*model.queue(), 0, "2 session(s) since", "Being worked on");
}

TEST_CASE("a rupture whose ratings are back near the usual level says so in its row",
          "[models][supervision]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    const core::Case episode = caseOf(fixture, flag);
    fixture.record(episode, 5, {19}, {38});
    fixture.record(episode, 6, {19}, {38});
    fixture.signInSupervisor();
    SupervisionModel& model = readAgain(fixture);
    REQUIRE(model.queue()->rowCount() == 1);
    checkRupture(*model.queue(), 0, "2 session(s) since, back near usual", "Flagged");
}

TEST_CASE("ruptures of one session are told apart by who rated", "[models][supervision]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    for (int number = 1; number <= 3; ++number) {
        fixture.record(episode, number, {10, 10}, {38, 39});
    }
    fixture.record(episode, 4, {10, 10}, {27, 26});
    fixture.signInSupervisor();
    SupervisionModel& model = readAgain(fixture);
    REQUIRE(model.queue()->rowCount() == 2);
    const std::set<std::string> kinds = {textAt(*model.queue(), 0, "kind"),
                                         textAt(*model.queue(), 1, "kind")};
    CHECK(kinds ==
          std::set<std::string>{"Possible rupture (Partner A)", "Possible rupture (Partner B)"});
}

TEST_CASE("the most urgent waits first, and a watch does not wait at all", "[models][supervision]")
{
    CaseFixture fixture;
    const core::Case watched = fixture.open(core::CaseFormat::Individual, {"K-002"});
    fixture.record(watched, 1, {10}, {30});
    const core::Case worse = fixture.open(core::CaseFormat::Individual, {"K-003"});
    fixture.record(worse, 1, {10}, {38});
    fixture.record(worse, 2, {17}, {38});
    fixture.raiseRupture();
    fixture.signInSupervisor();
    SupervisionModel& model = readAgain(fixture);
    REQUIRE(model.queue()->rowCount() == 2);
    CHECK(textAt(*model.queue(), 0, "code") == "K-001");
    CHECK(textAt(*model.queue(), 1, "code") == "K-003");
    CHECK(textAt(*model.queue(), 1, "kind") == "Reliably worse than at the start (Client)");
    CHECK(textAt(*model.queue(), 1, "work") == "Open");
    CHECK(valueAt(*model.queue(), 1, "mark").toInt() == static_cast<int>(Mark::Alarm));
}

TEST_CASE("what the supervisor has signed waits no longer", "[models][supervision]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    fixture.signInSupervisor();
    SupervisionModel& model = readAgain(fixture);
    REQUIRE(model.waiting() == 1);
    fixture.run([id = flag.id](SignedIn& signedIn) {
        return signReview(signedIn, {.flag = id, .agrees = true});
    });
    readAgain(fixture);
    CHECK(model.waiting() == 0);
    CHECK(model.queue()->rowCount() == 0);
    CHECK_FALSE(model.isNobodyAssigned());
}

TEST_CASE("locking empties the queue and the words above it", "[models][supervision]")
{
    CaseFixture fixture;
    fixture.raiseRupture();
    fixture.signInSupervisor();
    SupervisionModel& model = readAgain(fixture);
    REQUIRE(model.waiting() == 1);
    fixture.application().vault()->lock();
    CHECK_FALSE(model.isLoaded());
    CHECK(model.waiting() == 0);
    CHECK(model.queue()->rowCount() == 0);
    CHECK(model.summary() == QStringLiteral("Reading what waits for you ..."));
}

TEST_CASE("who is no supervisor has no queue and is told so", "[models][supervision]")
{
    TestVault vault;
    vault.make({core::Role::Therapist});
    REQUIRE(vault.signIn());
    SupervisionModel& model = *vault.application().supervision();
    model.show({});
    REQUIRE(waitFor([&] { return !vault.application().isBusy(); }));
    CHECK_FALSE(model.isLoaded());
    CHECK_FALSE(model.isNobodyAssigned());
    CHECK_FALSE(model.failure().isEmpty());
}
