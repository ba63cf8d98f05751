// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/flag_overview.h"
#include "app/models/words/flag_words.h"
#include "app/workflow/sign_review.h"
#include "app/workflow/update_rupture.h"
#include "core/measure/shipped.h"
#include "tests/models/episode/case_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

FlagOverview overview(CaseFixture& fixture, const core::FlagId& id)
{
    return fixture.run([id](SignedIn& signedIn) { return overviewOf(explainFlag(signedIn, id)); });
}

core::Case caseOf(CaseFixture& fixture, const core::Flag& flag)
{
    return fixture.run(
        [id = flag.series.caseId.hex()](SignedIn& signedIn) { return findCase(signedIn, id); });
}

/// No key of the measure's own list of sources stands where a reader looks for a source.
void checkSources(const FlagOverview& shown, const char* measure)
{
    REQUIRE_FALSE(shown.evidence.empty());
    for (const EvidenceLine& line : shown.evidence) {
        INFO(line.source.toStdString());
        CHECK_FALSE(line.source.isEmpty());
        const QStringList parts = line.source.split(QStringLiteral("; "));
        for (const core::Source& source : core::findShipped(measure)->profile.sources) {
            CHECK_FALSE(parts.contains(QString::fromStdString(source.key)));
        }
    }
}

} // namespace

TEST_CASE("the sources of a limit can be read where they are named", "[models][why]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {10}, {38});
    const RecordedSession raised = fixture.record(episode, 2, {17}, {35});
    REQUIRE(raised.flags.size() == 2);
    for (const core::Flag& flag : raised.flags) {
        checkSources(overview(fixture, flag.id), flag.series.measure.c_str());
    }
}

TEST_CASE("a source that methods share is said once, with each of them", "[models][why]")
{
    CaseFixture fixture;
    const FlagOverview shown = overview(fixture, fixture.raiseRupture().id);
    REQUIRE(shown.evidence.size() > 1);
    REQUIRE_FALSE(shown.sources.isEmpty());
    const QString all = shown.sources.join(u'\n');
    for (const EvidenceLine& line : shown.evidence) {
        INFO(line.source.toStdString());
        CHECK(all.count(line.source) == 1);
        CHECK((shown.sources.size() == 1 || all.contains(line.method)));
    }
}

TEST_CASE("a flag with one method only says nothing of agreement", "[models][why]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {10}, {38});
    const RecordedSession worse = fixture.record(episode, 2, {17}, {38});
    REQUIRE(worse.flags.size() == 1);
    const FlagOverview shown = overview(fixture, worse.flags.front().id);
    CHECK(shown.evidence.size() == 1);
    CHECK(shown.agreement.isEmpty());
    CHECK(shown.course.isEmpty());
    CHECK_FALSE(shown.rupture);
    CHECK_FALSE(shown.backToUsual);
    CHECK(shown.mark == static_cast<int>(Mark::Alarm));
    CHECK(shown.state == QStringLiteral("Open"));
}

TEST_CASE("methods that could not say are counted apart from those that said no", "[models][why]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    const RecordedSession low = fixture.record(episode, 1, {10}, {30});
    REQUIRE(low.flags.size() == 1);
    const FlagOverview shown = overview(fixture, low.flags.front().id);
    int yes = 0;
    int no = 0;
    for (const EvidenceLine& line : shown.evidence) {
        yes += static_cast<int>(line.verdict == QStringLiteral("Yes"));
        no += static_cast<int>(line.verdict == QStringLiteral("No"));
        const bool silent = line.verdict == QStringLiteral("Cannot say");
        CHECK((line.mark == static_cast<int>(Mark::Unknown)) == silent);
        CHECK_FALSE((silent && line.reason.isEmpty()));
    }
    CHECK(yes == 1);
    CHECK(shown.agreement ==
          QStringLiteral("Of %1 methods, %2 could say something and %3 said yes.")
              .arg(shown.evidence.size())
              .arg(yes + no)
              .arg(yes));
}

TEST_CASE("ratings that came back ask whether the work is over, once", "[models][why]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    CHECK_FALSE(overview(fixture, flag.id).backToUsual);
    fixture.record(caseOf(fixture, flag), 5, {19}, {38});
    FlagOverview shown = overview(fixture, flag.id);
    CHECK(shown.backToUsual);
    CHECK(shown.course == QStringLiteral("The ratings are back near their usual level. Last looked "
                                         "at in session 5."));
    CHECK(shown.mark == static_cast<int>(Mark::Rupture));

    fixture.run([flag](SignedIn& signedIn) {
        return updateRupture(signedIn,
                             requireFlag(signedIn, flag.id).rupture->id,
                             {.state = core::RuptureState::Repaired, .type = {}, .plan = {}});
    });
    shown = overview(fixture, flag.id);
    CHECK_FALSE(shown.backToUsual);
    CHECK(shown.mark == static_cast<int>(Mark::Repaired));
    CHECK(shown.flagState == core::FlagState::Closed);
}

TEST_CASE("every review is shown with who signed it and what is to be done", "[models][why]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    fixture.signInSupervisor();
    fixture.run([id = flag.id](SignedIn& signedIn) {
        signReview(signedIn, {.flag = id, .agrees = true});
        return signReview(signedIn,
                          {.flag = id,
                           .agrees = false,
                           .note = "A second look",
                           .task = "Ask again",
                           .due = std::nullopt});
    });
    const FlagOverview shown = overview(fixture, flag.id);
    CHECK_FALSE(shown.own);
    CHECK(shown.reviewed == QStringLiteral("Reviewed: Sven did not agree, 31 March 2026"));
    REQUIRE(shown.reviews.size() == 2);
    for (const Entry& review : shown.reviews) {
        INFO(review.heading.toStdString());
        const bool agreed = review.heading == QStringLiteral("Sven agreed, 31 March 2026");
        CHECK((agreed || review.heading == QStringLiteral("Sven did not agree, 31 March 2026")));
        CHECK(review.text ==
              (agreed ? QString() : QStringLiteral("A second look\nTo do: Ask again")));
    }
}
