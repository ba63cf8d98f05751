// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo_clinic.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/read_file.h"
#include "app/workflow/refusal.h"
#include "app/workflow/summarise_clinic.h"
#include "core/record/invalid_value.h"
#include "storage/client_store.h"
#include "storage/digest.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace soundings;
using tests::ClinicFixture;

namespace {

constexpr core::Quarter From{2024, 2};
constexpr core::Quarter To{2026, 1};

/// A made-up clinic large enough that some cells may be shown, opened by its manager.
app::SignedIn demoManager(const tests::ScratchFolder& scratch, const app::Clock& clock, int clients)
{
    const auto folder = scratch.path() / "demo.soundings";
    app::makeDemoClinic({.directory = folder, .clients = clients, .seed = 3}, clock);
    return app::openVault(folder, "manager", storage::Secret::fromText(app::DemoPassphrase), clock);
}

/// How many cases of one kind make a cell that is shown, and as how many clients it is: 8 is
/// rounded to 10, 16 to 15.
constexpr int Enough = 8;

/// A case of these people, with ORS due.
core::Case openCaseOf(ClinicFixture& clinic,
                      int number,
                      const std::vector<core::Part>& people,
                      core::CaseFormat format,
                      const core::Date& start = core::Date(2026, 1, 1),
                      const std::vector<core::DueMeasure>& measures = {{.measure = "ors"}})
{
    app::CaseDraft draft;
    draft.format = format;
    draft.start = start;
    draft.measures = measures;
    for (const core::Part part : people) {
        core::Client client;
        client.code =
            "K-" + std::to_string(number) + "-" + std::to_string(draft.participants.size());
        app::addClient(clinic.desk(), client);
        draft.participants.push_back({.clientCode = client.code, .part = part});
    }
    return app::openCase(clinic.desk(), draft);
}

core::Case
openCouple(ClinicFixture& clinic, int number, const core::Date& start = core::Date(2026, 1, 1))
{
    return openCaseOf(clinic,
                      number,
                      {core::Part::Partner, core::Part::Partner},
                      core::CaseFormat::Couple,
                      start);
}

app::ResponseDraft
ratedBy(const core::Case& episode, std::size_t person, double total, const char* measure = "ors")
{
    app::ResponseDraft draft = tests::totalOf(measure, total, episode);
    draft.participant = episode.participants[person].id;
    return draft;
}

/// Holds these sessions, a day apart from 2026-01-02 on, and ends the case by agreement.
void runToTheEnd(ClinicFixture& clinic,
                 const core::Case& episode,
                 const std::vector<std::vector<app::ResponseDraft>>& sessions)
{
    core::Date day(2026, 1, 2);
    for (const auto& forms : sessions) {
        app::recordSession(clinic.desk(), episode, tests::draftOn(day, forms));
        day += boost::gregorian::days(1);
    }
    app::closeCase(clinic.desk(), episode, core::Date(2026, 2, 1), core::Ending::Agreed);
}

/// Three steady ratings of the alliance by the second person, and a fall on this day.
void runAllianceTo(ClinicFixture& clinic, const core::Case& episode, const core::Date& fall)
{
    for (int before = 3; before >= 0; --before) {
        const auto recorded =
            app::recordSession(clinic.desk(),
                               episode,
                               tests::draftOn(fall - boost::gregorian::days(7 * before),
                                              {ratedBy(episode, 0, 38, "srs"),
                                               ratedBy(episode, 1, before == 0 ? 27 : 38, "srs")}));
        REQUIRE(recorded.flags.size() == (before == 0 ? 1U : 0U));
    }
}

const app::SummaryCell&
cellOf(const app::ClinicSummary& summary, app::SummaryTable table, const std::string& category)
{
    const auto found = std::ranges::find_if(summary.cells, [&](const app::SummaryCell& cell) {
        return cell.table == table && cell.category == category;
    });
    REQUIRE(found != summary.cells.end());
    return *found;
}

std::optional<int>
clientsIn(const app::ClinicSummary& summary, app::SummaryTable table, const std::string& category)
{
    return cellOf(summary, table, category).clients;
}

} // namespace

TEST_CASE("each of a couple is counted by their own course, not by that of the other",
          "[workflow][summary]")
{
    ClinicFixture clinic;
    for (int number = 0; number < Enough; ++number) {
        const core::Case couple = openCouple(clinic, number);
        runToTheEnd(clinic,
                    couple,
                    {{ratedBy(couple, 0, 15), ratedBy(couple, 1, 20)},
                     {ratedBy(couple, 0, 30), ratedBy(couple, 1, 20)}});
    }

    const auto summary = app::summariseClinic(clinic.desk(), From, To);

    CHECK(clientsIn(summary, app::SummaryTable::Change, "recovered") == 10);
    CHECK(clientsIn(summary, app::SummaryTable::Change, "unchanged") == 10);
    CHECK(clientsIn(summary, app::SummaryTable::Ratings, "judged") == 15);
    CHECK_FALSE(clientsIn(summary, app::SummaryTable::Ratings, "not-judged"));
}

TEST_CASE("who of a family rated once or never is not counted as somebody of whom change is known",
          "[workflow][summary]")
{
    ClinicFixture clinic;
    for (int number = 0; number < Enough; ++number) {
        const core::Case family =
            openCaseOf(clinic,
                       number,
                       {core::Part::Parent, core::Part::Parent, core::Part::Child},
                       core::CaseFormat::Family);
        runToTheEnd(clinic,
                    family,
                    {{ratedBy(family, 1, 30), ratedBy(family, 2, 10)}, {ratedBy(family, 1, 20)}});
    }

    const auto summary = app::summariseClinic(clinic.desk(), From, To);

    CHECK(clientsIn(summary, app::SummaryTable::Change, "harmed") == 10);
    CHECK(clientsIn(summary, app::SummaryTable::Ratings, "judged") == 10);
    CHECK(clientsIn(summary, app::SummaryTable::Ratings, "not-judged") == 15);
}

TEST_CASE("of several outcome measures the first of the case's own is what counts",
          "[workflow][summary]")
{
    // By name GAD-7 comes first, and by it everybody got worse.
    const std::vector<core::DueMeasure> own = {{.measure = "srs"},
                                               {.measure = "ors", .rater = core::Rater::Parent},
                                               {.measure = "phq-9"},
                                               {.measure = "gad-7"}};
    ClinicFixture clinic;
    for (int number = 0; number < Enough; ++number) {
        const core::Case episode = openCaseOf(clinic,
                                              number,
                                              {core::Part::Client},
                                              core::CaseFormat::Individual,
                                              core::Date(2026, 1, 1),
                                              own);
        runToTheEnd(clinic,
                    episode,
                    {{ratedBy(episode, 0, 20, "phq-9"),
                      ratedBy(episode, 0, 2, "gad-7"),
                      ratedBy(episode, 0, 20, "ors")},
                     {ratedBy(episode, 0, 4, "phq-9"),
                      ratedBy(episode, 0, 18, "gad-7"),
                      ratedBy(episode, 0, 20, "ors")}});
    }

    const auto summary = app::summariseClinic(clinic.desk(), From, To);

    CHECK(clientsIn(summary, app::SummaryTable::Change, "recovered") == 10);
    CHECK_FALSE(clientsIn(summary, app::SummaryTable::Change, "harmed"));
    CHECK_FALSE(clientsIn(summary, app::SummaryTable::Change, "unchanged"));
}

TEST_CASE("an outcome measure that was never due counts where none that was due was rated",
          "[workflow][summary]")
{
    ClinicFixture clinic;
    for (int number = 0; number < Enough; ++number) {
        const core::Case couple = openCouple(clinic, number);
        runToTheEnd(clinic,
                    couple,
                    {{ratedBy(couple, 0, 20, "phq-9"), ratedBy(couple, 1, 20, "phq-9")},
                     {ratedBy(couple, 0, 4, "phq-9"), ratedBy(couple, 1, 4, "phq-9")},
                     {ratedBy(couple, 1, 10), ratedBy(couple, 0, 4, "phq-9")}});
    }

    const auto summary = app::summariseClinic(clinic.desk(), From, To);

    CHECK(clientsIn(summary, app::SummaryTable::Change, "recovered") == 10);
    CHECK(clientsIn(summary, app::SummaryTable::Ratings, "judged") == 10);
    CHECK(clientsIn(summary, app::SummaryTable::Ratings, "not-judged") == 10);
}

TEST_CASE("two ratings on a form without a reliable change do not let change be said",
          "[workflow][summary]")
{
    ClinicFixture clinic;
    for (int number = 0; number < Enough; ++number) {
        const core::Case couple = openCouple(clinic, number);
        runToTheEnd(clinic,
                    couple,
                    {{ratedBy(couple, 0, 20), ratedBy(couple, 1, 4, "soundings-progress")},
                     {ratedBy(couple, 0, 12), ratedBy(couple, 1, 16, "soundings-progress")}});
    }

    const auto summary = app::summariseClinic(clinic.desk(), From, To);

    CHECK(clientsIn(summary, app::SummaryTable::Ratings, "judged") == 10);
    CHECK(clientsIn(summary, app::SummaryTable::Ratings, "not-judged") == 10);
    CHECK(cellOf(summary, app::SummaryTable::Ratings, "judged").percent == 50);
}

TEST_CASE("a young person's reliable change is counted without a range that holds for adults",
          "[workflow][summary]")
{
    ClinicFixture clinic;
    for (int number = 0; number < Enough; ++number) {
        const core::Case episode =
            openCaseOf(clinic, number, {core::Part::Client}, core::CaseFormat::YoungPerson);
        runToTheEnd(clinic, episode, {{ratedBy(episode, 0, 15)}, {ratedBy(episode, 0, 30)}});
    }

    const auto summary = app::summariseClinic(clinic.desk(), From, To);

    CHECK(clientsIn(summary, app::SummaryTable::Change, "improved") == 10);
    CHECK_FALSE(clientsIn(summary, app::SummaryTable::Change, "recovered"));
    CHECK(clientsIn(summary, app::SummaryTable::Ratings, "judged") == 10);
}

TEST_CASE("a possible rupture counts in the period of its flag, whenever the case began",
          "[workflow][summary]")
{
    ClinicFixture clinic;
    for (int number = 0; number < Enough; ++number) {
        const core::Case couple = openCouple(clinic, number, core::Date(2025, 11, 1));
        runAllianceTo(clinic, couple, core::Date(2026, 1, 5));
    }

    const auto before = app::summariseClinic(clinic.desk(), {2025, 4}, {2025, 4});
    const auto during = app::summariseClinic(clinic.desk(), {2026, 1}, {2026, 1});

    CHECK(clientsIn(before, app::SummaryTable::Began, "all") == 15);
    CHECK_FALSE(clientsIn(before, app::SummaryTable::Ruptures, "open"));
    CHECK_FALSE(clientsIn(during, app::SummaryTable::Began, "all"));
    // Of each couple, the one whose rating fell.
    CHECK(clientsIn(during, app::SummaryTable::Ruptures, "open") == 10);
}

TEST_CASE("a possible rupture on the first or the last day of a quarter is of that quarter",
          "[workflow][summary]")
{
    const core::Date day = GENERATE(core::Date(2026, 1, 1), core::Date(2025, 12, 31));
    ClinicFixture clinic;
    for (int number = 0; number < Enough; ++number) {
        const core::Case couple = openCouple(clinic, number, core::Date(2025, 11, 1));
        runAllianceTo(clinic, couple, day);
    }
    const core::Quarter quarter = core::quarterOf(day);
    const core::Quarter other =
        quarter.number == 1 ? core::Quarter{2025, 4} : core::Quarter{2026, 1};
    CHECK(clientsIn(app::summariseClinic(clinic.desk(), quarter, quarter),
                    app::SummaryTable::Ruptures,
                    "open") == 10);
    CHECK_FALSE(clientsIn(
        app::summariseClinic(clinic.desk(), other, other), app::SummaryTable::Ruptures, "open"));
}

TEST_CASE("a shown count is a multiple of five and no count below eight is shown",
          "[workflow][summary]")
{
    const tests::ScratchFolder scratch;
    const app::FixedClock clock(core::Date(2026, 3, 31));
    const app::SignedIn manager = demoManager(scratch, clock, 120);

    const app::ClinicSummary summary = app::summariseClinic(manager, From, To);

    int shown = 0;
    for (const app::SummaryCell& cell : summary.cells) {
        if (cell.clients) {
            ++shown;
            CHECK(*cell.clients % 5 == 0);
            CHECK(*cell.clients >= 10);
        }
    }
    CHECK(shown > 0);
    CHECK(shown + summary.hidden == static_cast<int>(summary.cells.size()));
}

TEST_CASE("percentages are given only for tables without a hidden cell", "[workflow][summary]")
{
    const tests::ScratchFolder scratch;
    const app::FixedClock clock(core::Date(2026, 3, 31));
    const app::SignedIn manager = demoManager(scratch, clock, 40);

    const app::ClinicSummary summary = app::summariseClinic(manager, From, To);

    for (const app::SummaryCell& cell : summary.cells) {
        const bool tableHasHidden = std::ranges::any_of(summary.cells, [&](const auto& other) {
            return other.table == cell.table && !other.clients;
        });
        CHECK((!cell.percent || !tableHasHidden));
    }
}

TEST_CASE("the files hold no client code and no day, and the manifest proves the CSV",
          "[workflow][summary]")
{
    const tests::ScratchFolder scratch;
    const app::FixedClock clock(core::Date(2026, 3, 31));
    app::SignedIn manager = demoManager(scratch, clock, 40);
    const app::ClinicSummary summary = app::summariseClinic(manager, From, To);
    const auto folder = scratch.path() / "out";

    app::exportSummary(manager, summary, folder);

    const std::string csv = app::readFile(folder / "summary.csv", 1U << 20U);
    const std::string manifest = app::readFile(folder / "manifest.json", 1U << 20U);
    CHECK(manifest.find(storage::sha256Hex(csv)) != std::string::npos);
    for (const core::Client& client : storage::clients(manager.vault())) {
        CHECK(csv.find(client.code) == std::string::npos);
        CHECK(manifest.find(client.code) == std::string::npos);
    }
    CHECK(csv.find("2026-03-") == std::string::npos);
    CHECK_THROWS_AS(app::exportSummary(manager, summary, folder), app::Refusal);
}

TEST_CASE("an empty clinic shows nothing at all", "[workflow][summary]")
{
    ClinicFixture clinic;
    const app::ClinicSummary summary = app::summariseClinic(clinic.desk(), From, To);
    CHECK(summary.hidden == static_cast<int>(summary.cells.size()));
}

TEST_CASE("only a manager summarises, and only a period that has begun",
          "[workflow][summary][roles]")
{
    ClinicFixture clinic;
    CHECK_THROWS_AS(app::summariseClinic(clinic.desk(), To, From), core::InvalidValue);
    CHECK_THROWS_AS(app::summariseClinic(clinic.desk(), From, {2026, 2}), core::InvalidValue);
    CHECK_THROWS_AS(app::summariseClinic(clinic.desk(), {2010, 1}, To), core::InvalidValue);

    clinic.addUser("bela", {core::Role::Therapist, core::Role::Supervisor});
    CHECK_THROWS_AS(app::summariseClinic(clinic.signInAs("bela"), From, To), app::Refusal);
}

TEST_CASE("years are counted as a whole, and a year that the period cuts is called by its quarters",
          "[workflow][summary]")
{
    const tests::ScratchFolder scratch;
    const app::FixedClock clock(core::Date(2026, 3, 31));
    const app::SignedIn manager = demoManager(scratch, clock, 60);
    const auto byQuarter = app::summariseClinic(manager, From, To);
    const auto byYear = app::summariseClinic(manager, From, To, app::SummaryStep::Year);

    std::vector<std::string> periods;
    for (const app::SummaryCell& cell : byYear.cells) {
        if (cell.table == app::SummaryTable::Began) {
            periods.push_back(cell.period);
            // The rules hold for years as for quarters.
            CHECK((!cell.clients || (*cell.clients >= 8 && *cell.clients % 5 == 0)));
        }
    }
    CHECK(periods == std::vector<std::string>{"2024-Q2 to 2024-Q4", "2025", "2026-Q1"});
    CHECK(byYear.cells.size() < byQuarter.cells.size());
    CHECK(byYear.step == app::SummaryStep::Year);
    CHECK(byQuarter.step == app::SummaryStep::Quarter);

    // The tables over the whole period are the same.
    const auto rest = [](const app::ClinicSummary& summary) {
        return std::ranges::count_if(summary.cells, [](const app::SummaryCell& cell) {
            return cell.table != app::SummaryTable::Began && cell.table != app::SummaryTable::Ended;
        });
    };
    CHECK(rest(byYear) == rest(byQuarter));
}
