// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/evaluate_series.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/update_rupture.h"
#include "storage/flag_store.h"
#include "storage/rupture_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using core::FlagKind;
using core::FlagState;
using tests::ClinicFixture;
using tests::totalOf;

namespace {

/// A case in which one measure is rated session by session; nullopt is a session without a form.
struct Rated
{
    ClinicFixture clinic;
    core::Case episode = clinic.openIndividual("K-001");
    int number = 0;

    /// Adds the form that was left out at a session of before.
    std::vector<core::Flag> rateLate(const char* measure, int session, double total)
    {
        const auto there = app::sessionOn(
            clinic.desk(), episode, core::Date(2026, 1, static_cast<unsigned short>(session)));
        return app::addResponses(
                   clinic.desk(), episode, there.value(), {totalOf(measure, total, episode)})
            .flags;
    }

    std::vector<core::Flag> rate(const char* measure, std::optional<double> total)
    {
        app::SessionDraft draft;
        draft.number = ++number;
        draft.date = core::Date(2026, 1, static_cast<unsigned short>(number));
        if (total) {
            draft.responses = {totalOf(measure, *total, episode)};
        }
        return app::recordSession(clinic.desk(), episode, draft).flags;
    }

    [[nodiscard]] core::SeriesKey key(const char* measure) const
    {
        return {.caseId = episode.id,
                .participant = episode.participants.front().id,
                .rater = core::Rater::Client,
                .measure = measure,
                .score = "total"};
    }

    std::vector<core::Flag> evaluateAgain(const char* measure)
    {
        storage::Change change = clinic.desk().change("session.record", {});
        auto raised = app::evaluateSeries(
            change, clinic.desk().measures(), clinic.desk().clinicModels(), key(measure));
        change.commit();
        return raised;
    }

    [[nodiscard]] std::vector<core::Flag> flags()
    {
        return storage::flagsOf(clinic.desk().vault(), episode.id);
    }

    /// The sessions at which a possible rupture was flagged; each has the rupture to work on.
    [[nodiscard]] std::vector<int> ruptureSessions()
    {
        std::vector<int> sessions;
        for (const core::Flag& flag : flags()) {
            if (flag.kind == FlagKind::PossibleRupture) {
                sessions.push_back(flag.sessionNumber);
            }
        }
        const auto ruptures = storage::rupturesOf(clinic.desk().vault(), episode.id);
        REQUIRE(ruptures.size() == sessions.size());
        return sessions;
    }

    [[nodiscard]] int open(FlagKind kind)
    {
        const auto all = flags();
        return static_cast<int>(std::ranges::count_if(all, [kind](const core::Flag& flag) {
            return flag.kind == kind && flag.state == FlagState::Open;
        }));
    }
};

std::vector<FlagKind> kindsOf(const std::vector<core::Flag>& flags)
{
    std::vector<FlagKind> kinds;
    for (const core::Flag& flag : flags) {
        kinds.push_back(flag.kind);
    }
    return kinds;
}

} // namespace

TEST_CASE("a probable rupture comes with the rupture to work on", "[workflow][alliance]")
{
    Rated rated;
    for (int i = 0; i < 3; ++i) {
        CHECK(rated.rate("srs", 38).empty());
    }
    const auto raised = rated.rate("srs", 27);

    REQUIRE(kindsOf(raised) == std::vector{FlagKind::PossibleRupture});
    const auto rupture =
        storage::ruptureOfFlag(rated.clinic.desk().vault(), raised.front().id).value();
    CHECK(rupture.state == core::RuptureState::Flagged);
    CHECK(rupture.openedAtSession == 4);
    CHECK(rupture.caseId == rated.episode.id);
    CHECK_FALSE(rupture.type);
}

TEST_CASE("evaluating a series a second time raises nothing and changes nothing",
          "[workflow][alliance]")
{
    Rated rated;
    for (const double total : {38.0, 38.0, 38.0, 27.0, 26.0}) {
        rated.rate("srs", total);
    }
    const auto before = rated.flags();
    REQUIRE_FALSE(before.empty());

    rated.evaluateAgain("srs");

    const auto after = rated.flags();
    REQUIRE(after.size() == before.size());
    for (std::size_t index = 0; index < after.size(); ++index) {
        CHECK(after[index].id == before[index].id);
        CHECK(after[index].state == before[index].state);
        CHECK(after[index].evidence == before[index].evidence);
    }
}

TEST_CASE("a watch has its time until the next rating, and a session without one is none",
          "[workflow][alliance]")
{
    Rated rated;
    CHECK(kindsOf(rated.rate("srs", 35)) == std::vector{FlagKind::AllianceWatch});
    rated.rate("srs", std::nullopt);
    CHECK(rated.open(FlagKind::AllianceWatch) == 1);
    rated.rate("srs", 38);
    CHECK(rated.open(FlagKind::AllianceWatch) == 0);
    CHECK(rated.flags().size() == 1);
}

TEST_CASE("a newer rating closes only the watch of its own series", "[workflow][alliance]")
{
    Rated rated;
    rated.rate("srs", 35);
    rated.rate("soundings-alliance-client", 4.0);
    CHECK(rated.open(FlagKind::AllianceWatch) == 2);
    rated.rate("srs", 38);
    CHECK(rated.open(FlagKind::AllianceWatch) == 1);
}

TEST_CASE("what a person has settled is not raised or opened again", "[workflow][alliance]")
{
    Rated rated;
    const core::Flag watch = rated.rate("srs", 35).front();
    app::settleFlag(rated.clinic.desk(), watch.id, FlagState::Closed);
    CHECK(rated.evaluateAgain("srs").empty());
    CHECK(rated.flags().front().state == FlagState::Closed);

    const core::Flag second = rated.rate("srs", 34).front();
    app::settleFlag(rated.clinic.desk(), second.id, FlagState::Acknowledged);
    rated.rate("srs", 38);
    CHECK(storage::flagById(rated.clinic.desk().vault(), second.id)->state ==
          FlagState::Acknowledged);
}

TEST_CASE("deterioration is flagged where it begins, not at every session at which it lasts",
          "[workflow][change]")
{
    Rated rated;
    CHECK(rated.rate("ors", 30).empty());
    CHECK(rated.rate("ors", 25.1).empty());
    CHECK(kindsOf(rated.rate("ors", 25)) == std::vector{FlagKind::ReliableDeterioration});
    CHECK(rated.rate("ors", 20).empty());
    CHECK(rated.rate("ors", std::nullopt).empty());
    CHECK(rated.rate("ors", 24).empty());
    CHECK(rated.rate("ors", 29).empty());
    CHECK(kindsOf(rated.rate("ors", 24)) == std::vector{FlagKind::ReliableDeterioration});
}

TEST_CASE("a deterioration is closed once the score is no longer reliably worse",
          "[workflow][change]")
{
    Rated rated;
    rated.rate("ors", 30);
    rated.rate("ors", 20);
    rated.rate("ors", std::nullopt);
    CHECK(rated.open(FlagKind::ReliableDeterioration) == 1);
    rated.rate("ors", 24);
    CHECK(rated.open(FlagKind::ReliableDeterioration) == 1);
    rated.rate("ors", 26);
    CHECK(rated.open(FlagKind::ReliableDeterioration) == 0);
    REQUIRE(rated.flags().size() == 1);

    rated.rate("ors", 19);
    CHECK(rated.open(FlagKind::ReliableDeterioration) == 1);
    CHECK(rated.flags().size() == 2);
    CHECK(rated.evaluateAgain("ors").empty());
    CHECK(rated.open(FlagKind::ReliableDeterioration) == 1);
}

TEST_CASE("where lower is better it is the rise that is worse", "[workflow][change]")
{
    Rated rated;
    rated.rate("gad-7", 12);
    CHECK(rated.rate("gad-7", 3).empty());
    const auto raised = rated.rate("gad-7", 16);
    REQUIRE(kindsOf(raised) == std::vector{FlagKind::ReliableDeterioration});
    const core::Evidence& evidence = raised.front().evidence.front();
    CHECK(evidence.verdict == core::Verdict::Yes);
    CHECK(evidence.statistic == 4.0);
    CHECK(evidence.threshold == 4.0);
    CHECK_FALSE(evidence.source.empty());
}

TEST_CASE("the first rating is the start, however many sessions went without one",
          "[workflow][change]")
{
    Rated rated;
    rated.rate("ors", std::nullopt);
    rated.rate("ors", std::nullopt);
    CHECK(rated.rate("ors", 30).empty());
    CHECK_FALSE(rated.rate("ors", 20).empty());
}

TEST_CASE("a form about which nothing is published raises no flag of change", "[workflow][change]")
{
    Rated rated;
    rated.rate("soundings-progress", 16);
    CHECK(rated.rate("soundings-progress", 0).empty());
    CHECK(rated.flags().empty());
}

TEST_CASE("flags go with their change", "[workflow][change]")
{
    Rated rated;
    rated.rate("ors", 30);
    rated.rate("ors", std::nullopt);
    const auto before = rated.flags().size();
    {
        storage::Change change = rated.clinic.desk().change("session.record", {});
        CHECK(tests::refusalOf([&] {
                  return app::evaluateSeries(change,
                                             rated.clinic.desk().measures(),
                                             rated.clinic.desk().clinicModels(),
                                             rated.key("no-such-form"));
              }) == app::RefusalKind::NotFound);
    }
    CHECK(rated.flags().size() == before);
}

TEST_CASE("a rating that comes in late is judged in its place", "[workflow][alliance]")
{
    Rated rated;
    for (const double total : {38.0, 38.0, 38.0}) {
        rated.rate("srs", total);
    }
    rated.rate("srs", std::nullopt);
    rated.rate("srs", 38);
    const auto session =
        app::sessionOn(rated.clinic.desk(), rated.episode, core::Date(2026, 1, 4)).value();
    const auto recorded = app::addResponses(
        rated.clinic.desk(), rated.episode, session, {totalOf("srs", 27, rated.episode)});

    REQUIRE_FALSE(recorded.flags.empty());
    CHECK(recorded.flags.front().kind == FlagKind::PossibleRupture);
    CHECK(recorded.flags.front().sessionNumber == 4);
}

TEST_CASE("a late form that moves the beginning of a decline makes no second rupture of it",
          "[workflow][alliance]")
{
    Rated rated;
    for (const double total : {38.0, 38.0, 38.0}) {
        rated.rate("srs", total);
    }
    rated.rate("srs", std::nullopt);
    rated.rate("srs", 27);
    REQUIRE(rated.ruptureSessions() == std::vector{5});
    const auto before = rated.flags();

    CHECK(rated.rateLate("srs", 4, 26).empty());
    CHECK(rated.ruptureSessions() == std::vector{5});
    CHECK(rated.rate("srs", 27).front().kind == FlagKind::AllianceWatch);
    CHECK(rated.ruptureSessions() == std::vector{5});
    const auto first = storage::flagById(rated.clinic.desk().vault(), before.front().id).value();
    CHECK(first.evidence == before.front().evidence);
}

TEST_CASE("a decline that a person has settled is not raised again by a late form",
          "[workflow][alliance]")
{
    Rated rated;
    for (const double total : {38.0, 38.0, 38.0}) {
        rated.rate("srs", total);
    }
    rated.rate("srs", std::nullopt);
    const auto flagged = rated.rate("srs", 27);
    const auto rupture =
        storage::ruptureOfFlag(rated.clinic.desk().vault(), flagged.front().id).value();
    app::updateRupture(rated.clinic.desk(),
                       rupture.id,
                       {.state = core::RuptureState::Dismissed,
                        .type = core::RuptureType::OutsideEvent,
                        .plan = {}});

    rated.rateLate("srs", 4, 26);

    CHECK(rated.ruptureSessions() == std::vector{5});
    CHECK(rated.open(FlagKind::PossibleRupture) == 0);
}

TEST_CASE("a late form that takes a rupture's ground away raises no second one in its decline",
          "[workflow][alliance]")
{
    Rated rated;
    rated.rate("srs", 38);
    rated.rate("srs", std::nullopt);
    rated.rate("srs", 38);
    rated.rate("srs", 31);
    REQUIRE(rated.ruptureSessions() == std::vector{4});

    // With 34 the own mean is 36.7 and session 4 would not have been flagged; a fall to 24 would.
    rated.rateLate("srs", 2, 34);
    rated.rate("srs", 24);

    CHECK(rated.ruptureSessions() == std::vector{4});
}

TEST_CASE("a late form between two declines shows that they are two", "[workflow][alliance]")
{
    Rated rated;
    for (const double total : {38.0, 38.0, 38.0, 27.0}) {
        rated.rate("srs", total);
    }
    rated.rate("srs", std::nullopt);
    rated.rate("srs", 26);
    REQUIRE(rated.ruptureSessions() == std::vector{4});

    const auto raised = rated.rateLate("srs", 5, 38);

    REQUIRE(kindsOf(raised) == std::vector{FlagKind::PossibleRupture});
    CHECK(raised.front().sessionNumber == 6);
    CHECK(rated.ruptureSessions() == std::vector{4, 6});
}

TEST_CASE("a late form in an earlier decline of its own is a rupture of its own",
          "[workflow][alliance]")
{
    Rated rated;
    for (const double total : {38.0, 38.0, 38.0}) {
        rated.rate("srs", total);
    }
    rated.rate("srs", std::nullopt);
    for (const double total : {38.0, 38.0, 27.0}) {
        rated.rate("srs", total);
    }
    rated.rateLate("srs", 4, 27);
    CHECK(rated.ruptureSessions() == std::vector{4, 7});
}

TEST_CASE("a late form that moves the beginning of a deterioration flags it no second time",
          "[workflow][change]")
{
    Rated rated;
    rated.rate("ors", 30);
    rated.rate("ors", std::nullopt);
    rated.rate("ors", 20);
    REQUIRE(rated.open(FlagKind::ReliableDeterioration) == 1);

    CHECK(rated.rateLate("ors", 2, 21).empty());
    CHECK(rated.open(FlagKind::ReliableDeterioration) == 1);
    CHECK(rated.evaluateAgain("ors").empty());
    CHECK(rated.flags().size() == 1);
}

TEST_CASE("a deterioration that a late form brings back is open again", "[workflow][change]")
{
    Rated rated;
    rated.rate("ors", std::nullopt);
    for (const double total : {30.0, 20.0, 26.0}) {
        rated.rate("ors", total);
    }
    REQUIRE(rated.open(FlagKind::ReliableDeterioration) == 0);

    rated.rateLate("ors", 1, 40);

    CHECK(rated.open(FlagKind::ReliableDeterioration) == 1);
}
