// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/caseload/caseload_model.h"
#include "app/models/words/flag_words.h"
#include "app/workflow/manage_cases.h"
#include "tests/models/episode/case_fixture.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

CaseloadModel& readAgain(CaseFixture& fixture)
{
    CaseloadModel& model = *fixture.application().caseload();
    model.show({});
    fixture.settle();
    return model;
}

ResponseDraft
formOf(const core::Case& episode, const char* measure, core::Rater rater, double total)
{
    ResponseDraft form;
    form.measure = measure;
    form.rater = rater;
    if (rater == core::Rater::Client) {
        form.participant = episode.participants.front().id;
    }
    form.total = total;
    return form;
}

} // namespace

TEST_CASE("a caseload that was not read yet speaks neither of cases nor of their absence",
          "[models][caseload]")
{
    TestVault vault;
    const CaseloadModel& model = *vault.application().caseload();
    CHECK_FALSE(model.isLoaded());
    CHECK_FALSE(model.hasCases());
    CHECK(model.summary() == QStringLiteral("Reading your cases ..."));
}

TEST_CASE("a therapist without a case is told where cases will stand", "[models][caseload]")
{
    CaseFixture fixture;
    const CaseloadModel& model = readAgain(fixture);
    CHECK(model.isLoaded());
    CHECK_FALSE(model.hasCases());
    CHECK(model.summary().startsWith(QStringLiteral("Your open cases will stand here")));
}

TEST_CASE("a case stands in the caseload with what it needs, its last ratings and their age",
          "[models][caseload]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    fixture.open(core::CaseFormat::Couple, {"K-002", "K-003"});
    CaseloadModel& model = readAgain(fixture);
    const CaseloadListModel& cases = *model.cases();
    REQUIRE(cases.rowCount() == 2);

    CHECK(textAt(cases, 0, "caseId") == flag.series.caseId.hex());
    CHECK(textAt(cases, 0, "code") == "K-001");
    CHECK(textAt(cases, 0, "name") == "Name of K-001");
    CHECK(textAt(cases, 0, "format") == "Individual");
    CHECK(textAt(cases, 0, "situation") == "Possible rupture, session 4");
    CHECK(valueAt(cases, 0, "mark").toInt() == static_cast<int>(Mark::Rupture));
    CHECK(textAt(cases, 0, "progress") == "19\u00a0of\u00a021, severe");
    CHECK(textAt(cases, 0, "alliance") == "27\u00a0of\u00a040");
    CHECK(textAt(cases, 0, "rated") == "64 days ago");
    CHECK(valueAt(cases, 0, "course").value<QList<double>>() == QList<double>{20, 20, 20, 19});
    CHECK(valueAt(cases, 0, "maximum").toDouble() == 21.0);

    CHECK(textAt(cases, 1, "format") == "Couple");
    CHECK(textAt(cases, 1, "situation") == "Not enough ratings yet");
    CHECK(textAt(cases, 1, "rated") == "never");
    CHECK(textAt(cases, 1, "progress").empty());
    CHECK(valueAt(cases, 1, "course").value<QList<double>>().isEmpty());
}

TEST_CASE("only what is urgent is counted as needing the therapist", "[models][caseload]")
{
    CaseFixture fixture;
    const core::Case watched = fixture.open(core::CaseFormat::Individual, {"K-002"});
    fixture.record(watched, 1, {10}, {30});
    CaseloadModel& model = readAgain(fixture);
    CHECK(textAt(*model.cases(), 0, "situation") == "Alliance to watch since session 1");
    CHECK(valueAt(*model.cases(), 0, "mark").toInt() == static_cast<int>(Mark::Attention));
    CHECK(model.summary().endsWith(QStringLiteral("none needs you now")));

    fixture.raiseRupture();
    const core::Case worse = fixture.open(core::CaseFormat::Individual, {"K-003"});
    fixture.record(worse, 1, {10}, {38});
    fixture.record(worse, 2, {17}, {38});
    readAgain(fixture);
    CHECK(model.summary().startsWith(QStringLiteral("3 open case")));
    CHECK(model.summary().contains(QStringLiteral(", 2 need")));
    CHECK(textAt(*model.cases(), 0, "code") == "K-001");
    CHECK(textAt(*model.cases(), 1, "code") == "K-003");
}

TEST_CASE("a session without a rating is a gap in the course and never a zero",
          "[models][caseload]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {20}, {38});
    fixture.record(episode, 2, {std::nullopt}, {38});
    const CaseloadModel& model = readAgain(fixture);
    CHECK(model.hasCases());
    const CaseloadListModel& cases = *fixture.application().caseload()->cases();
    const auto course = valueAt(cases, 0, "course").value<QList<double>>();
    REQUIRE(course.size() == 2);
    CHECK(course[0] == 20.0);
    CHECK(std::isnan(course[1]));
    CHECK(textAt(cases, 0, "progress") == "20\u00a0of\u00a021, severe");
}

TEST_CASE("a row of several people shows the ratings of the one behind its state, and says who",
          "[models][caseload]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    fixture.record(episode, 1, {10, 8}, {38, 38});
    fixture.record(episode, 2, {11, 9}, {40, 30});
    CaseloadModel& model = readAgain(fixture);
    const CaseloadListModel& cases = *model.cases();
    CHECK(textAt(cases, 0, "situation") == "Alliance to watch since session 2 (Partner B)");
    CHECK(textAt(cases, 0, "alliance") == "K-002: 30\u00a0of\u00a040");
    CHECK(textAt(cases, 0, "progress") == "K-002: 9\u00a0of\u00a021, mild");
    CHECK(valueAt(cases, 0, "course").value<QList<double>>() == QList<double>{8, 9});

    // Nothing of the one behind the state is made up from the other's ratings.
    const core::Case silent = fixture.open(core::CaseFormat::Couple, {"K-003", "K-004"});
    fixture.record(silent, 1, {10}, {38, 12});
    readAgain(fixture);
    const int row = textAt(cases, 0, "code") == "K-003" ? 0 : 1;
    CHECK(textAt(cases, row, "situation") == "Alliance to watch since session 1 (Partner B)");
    CHECK(textAt(cases, row, "alliance") == "K-004: 12\u00a0of\u00a040");
    CHECK(textAt(cases, row, "progress").empty());
    CHECK(valueAt(cases, row, "course").value<QList<double>>().isEmpty());

    // Where nothing is wrong nobody is named and the first one's ratings stand.
    const core::Case fine = fixture.open(core::CaseFormat::Couple, {"K-005", "K-006"});
    fixture.record(fine, 1, {10, 8}, {39, 38});
    fixture.record(fine, 2, {11, 9}, {39, 38});
    readAgain(fixture);
    REQUIRE(textAt(cases, 2, "code") == "K-005");
    CHECK(textAt(cases, 2, "situation") == "About as at the start");
    CHECK(textAt(cases, 2, "progress") == "K-005: 11\u00a0of\u00a021, moderate");
    CHECK(textAt(cases, 2, "alliance") == "K-005: 39\u00a0of\u00a040");
}

TEST_CASE("what the therapist rated never stands for the client's rating", "[models][caseload]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    SessionDraft draft;
    draft.responses = {formOf(episode, "soundings-alliance-therapist", core::Rater::Therapist, 6)};
    fixture.record(episode, 1, {}, {}, draft);
    CaseloadModel& model = readAgain(fixture);
    CHECK(textAt(*model.cases(), 0, "alliance").empty());
    CHECK(textAt(*model.cases(), 0, "progress").empty());
}

TEST_CASE("many ratings of a measure without a published limit are not called too few",
          "[models][caseload]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    SessionDraft draft;
    draft.responses = {formOf(episode, "soundings-progress", core::Rater::Client, 4)};
    fixture.record(episode, 1, {}, {}, draft);
    CaseloadModel& model = readAgain(fixture);
    CHECK(textAt(*model.cases(), 0, "situation") == "Not enough ratings yet");

    fixture.record(episode, 2, {}, {}, draft);
    readAgain(fixture);
    CHECK(textAt(*model.cases(), 0, "situation") == "Change cannot be judged");
    CHECK(valueAt(*model.cases(), 0, "mark").toInt() == static_cast<int>(Mark::Unknown));
}

TEST_CASE("an ended case leaves the caseload", "[models][caseload]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.open(core::CaseFormat::Individual, {"K-002"});
    CaseloadModel& model = readAgain(fixture);
    REQUIRE(model.cases()->rowCount() == 2);
    fixture.run([episode](SignedIn& signedIn) {
        closeCase(signedIn, episode, core::Date(2026, 3, 31), core::Ending::Agreed);
        return true;
    });
    readAgain(fixture);
    REQUIRE(model.cases()->rowCount() == 1);
    CHECK(textAt(*model.cases(), 0, "code") == "K-002");
}

TEST_CASE("a search outlives reading again, hides no count, and is gone with the lock",
          "[models][caseload]")
{
    CaseFixture fixture;
    fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.open(core::CaseFormat::Individual, {"K-002"});
    CaseloadModel& model = readAgain(fixture);
    model.setSearch(QStringLiteral("k-002"));
    REQUIRE(model.cases()->rowCount() == 1);
    readAgain(fixture);
    REQUIRE(model.cases()->rowCount() == 1);
    CHECK(textAt(*model.cases(), 0, "code") == "K-002");
    model.setSearch(QStringLiteral("nobody"));
    CHECK(model.cases()->rowCount() == 0);
    CHECK(model.hasCases());
    CHECK(model.summary().startsWith(QStringLiteral("2 open case")));

    fixture.application().vault()->lock();
    CHECK(model.search().isEmpty());
    CHECK_FALSE(model.isLoaded());
    CHECK_FALSE(model.hasCases());
    CHECK(model.cases()->rowCount() == 0);
}

TEST_CASE("who is no therapist has no caseload and is told so", "[models][caseload]")
{
    TestVault vault;
    vault.make({core::Role::Manager});
    REQUIRE(vault.signIn());
    CaseloadModel& model = *vault.application().caseload();
    model.show({});
    REQUIRE(waitFor([&] { return !vault.application().isBusy(); }));
    CHECK_FALSE(model.isLoaded());
    CHECK_FALSE(model.failure().isEmpty());
}
