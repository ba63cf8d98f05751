// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/result_words.h"
#include "tests/models/episode/case_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

struct Words
{
    std::string sentence;
    std::string checked; ///< one sentence a line
};

Words wordsOf(CaseFixture& fixture, const RecordedSession& stored)
{
    return fixture.run([id = stored.session.id](SignedIn& signedIn) {
        const SessionResult result = sessionResult(signedIn, id);
        return Words{.sentence = resultSentence(result).toStdString(),
                     .checked = checkedSentences(signedIn, result).join(u'\n').toStdString()};
    });
}

ResponseDraft formOf(const core::Case& episode, const char* measure, double total)
{
    ResponseDraft form;
    form.measure = measure;
    form.participant = episode.participants.front().id;
    form.total = total;
    return form;
}

bool has(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a session says that it is stored, how life is going, and that nothing was flagged",
          "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    CHECK(wordsOf(fixture, fixture.record(episode, 1, {10}, {38})).sentence ==
          "Session 1 is stored. How life is going: the first rating, nothing to compare with yet. "
          "Nothing was flagged.");
    CHECK(wordsOf(fixture, fixture.record(episode, 2, {10}, {38})).sentence ==
          "Session 2 is stored. How life is going: about the same as last time. Nothing was "
          "flagged.");
    CHECK(wordsOf(fixture, fixture.record(episode, 3, {6}, {38})).sentence ==
          "Session 3 is stored. How life is going: better than last time. Nothing was flagged.");
    CHECK(wordsOf(fixture, fixture.record(episode, 4, {9}, {38})).sentence ==
          "Session 4 is stored. How life is going: less well than last time. Nothing was flagged.");
}

TEST_CASE("a session without a rating says nothing of flags", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    SessionDraft draft;
    CHECK(wordsOf(fixture, fixture.record(episode, 1, {}, {}, draft)).sentence ==
          "Session 1 is stored.");
    draft.attendance = core::Attendance::Cancelled;
    CHECK(wordsOf(fixture, fixture.record(episode, 2, {}, {}, draft)).sentence ==
          "Session 2 is stored as cancelled.");
    draft.attendance = core::Attendance::DidNotCome;
    const Words missed = wordsOf(fixture, fixture.record(episode, 3, {}, {}, draft));
    CHECK(missed.sentence == "Session 3 is stored: the client did not come.");
    CHECK(missed.checked.empty());
}

TEST_CASE("where only the work together was rated, it is what is spoken of", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    CHECK(wordsOf(fixture, fixture.record(episode, 1, {std::nullopt}, {38})).sentence ==
          "Session 1 is stored. SRS: the first rating, nothing to compare with yet. Nothing was "
          "flagged.");
}

TEST_CASE("several people or measures are told apart", "[models][record]")
{
    CaseFixture fixture;
    const core::Case couple = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    const Words both = wordsOf(fixture, fixture.record(couple, 1, {10, 12}, {38, 38}));
    CHECK(has(both.sentence, "K-001, GAD-7: the first rating"));
    CHECK(has(both.sentence, "K-002, GAD-7: the first rating"));
    CHECK(has(both.checked, "K-002, SRS: not enough ratings yet"));

    const core::Case alone = fixture.open(core::CaseFormat::Individual, {"K-003"});
    SessionDraft draft;
    draft.responses = {formOf(alone, "ors", 20)};
    const Words two = wordsOf(fixture, fixture.record(alone, 1, {10}, {38}, draft));
    CHECK(has(two.sentence, "GAD-7: the first rating"));
    CHECK(has(two.sentence, "ORS: the first rating"));
    CHECK_FALSE(has(two.sentence, "K-003"));
}

TEST_CASE("flags of one kind are counted together, and each kind once", "[models][record]")
{
    CaseFixture fixture;
    const core::Case couple = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    for (int number = 1; number <= 3; ++number) {
        fixture.record(couple, number, {10, 10}, {38, 38});
    }
    const Words fell = wordsOf(fixture, fixture.record(couple, 4, {10, 17}, {27, 27}));
    CHECK(has(fell.sentence, "2 possible ruptures."));
    CHECK(has(fell.sentence, "One measure is reliably worse than at the start."));
    CHECK_FALSE(has(fell.sentence, "Nothing was flagged"));
    CHECK(fell.sentence.find("2 possible") < fell.sentence.find("One measure"));
}

TEST_CASE("what was checked says how many ratings a rule still waits for", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    const Words first = wordsOf(fixture, fixture.record(episode, 1, {10}, {38}));
    CHECK(has(first.checked, "GAD-7: the first rating; change can be judged from the next one on"));
    CHECK(has(first.checked, "SRS: not enough ratings yet"));
    CHECK(has(first.checked, "(1 of 3)"));
    const Words second = wordsOf(fixture, fixture.record(episode, 2, {10}, {38}));
    CHECK(has(second.checked, "GAD-7: held against the first rating. Not reliably worse."));
    CHECK(has(second.checked, "(2 of 3)"));
    const Words third = wordsOf(fixture, fixture.record(episode, 3, {5}, {38}));
    CHECK(has(third.checked, "GAD-7: held against the first rating. Reliably better."));
    CHECK(has(third.checked,
              "SRS: held against its usual level and the session before. Nothing "
              "stood out."));
}

TEST_CASE("while a rupture is open the usual level is not said to have been looked at",
          "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    for (int number = 1; number <= 4; ++number) {
        fixture.record(episode, number, {10}, {39});
    }
    fixture.record(episode, 5, {10}, {20});
    // Half of the way back and above the level of a watch drop: nothing is flagged, yet rule R
    // says nothing while the first rupture is open.
    const std::string checked = wordsOf(fixture, fixture.record(episode, 6, {10}, {36})).checked;
    CHECK(has(checked, "cannot be held against its usual level"));
    CHECK(has(checked, "an earlier rupture is still open"));
    CHECK_FALSE(has(checked, "Nothing stood out"));
}

TEST_CASE("where something was flagged the flags speak, and nothing is said to be as usual",
          "[models][record]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    const core::Case episode = fixture.run(
        [id = flag.series.caseId.hex()](SignedIn& signedIn) { return findCase(signedIn, id); });
    const Words low = wordsOf(fixture, fixture.record(episode, 5, {19}, {27}));
    CHECK(has(low.sentence, "One alliance rating to watch."));
    CHECK(low.checked.empty());
}

TEST_CASE("a course that stays reliably worse is said to, though it is flagged once",
          "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {10}, {38});
    fixture.record(episode, 2, {17}, {38});
    const Words still = wordsOf(fixture, fixture.record(episode, 3, {18}, {38}));
    INFO(still.sentence);
    CHECK(has(still.checked,
              "GAD-7: held against the first rating. Still reliably worse, as "
              "flagged before."));
}

TEST_CASE("a measure that no rule looks at is said to be unwatched", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    SessionDraft draft;
    draft.responses = {formOf(episode, "soundings-progress", 8)};
    fixture.record(episode, 1, {}, {}, draft);
    CHECK(has(wordsOf(fixture, fixture.record(episode, 2, {}, {}, draft)).checked,
              "it is not known how much change is more than chance, so no rule looks at it."));
}

TEST_CASE("a form with too many blanks is said to have no score", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    SessionDraft draft;
    ResponseDraft form;
    form.measure = "ors";
    form.participant = episode.participants.front().id;
    form.answers = {{"l1", 5.0}, {"l2", std::nullopt}, {"l3", std::nullopt}, {"l4", std::nullopt}};
    draft.responses = {form};
    const Words words = wordsOf(fixture, fixture.record(episode, 1, {}, {}, draft));
    CHECK(has(words.checked, "ORS: too many answers are blank for a score."));
    CHECK_FALSE(has(words.sentence, "How life is going"));
}

TEST_CASE("a form that the case never had has a curve without points", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    const RecordedSession stored = fixture.record(episode, 1, {10}, {38});
    const bool empty = fixture.run([id = stored.session.id](SignedIn& signedIn) {
        core::Response response;
        response.measure = "ors";
        return curveUntil(sessionResult(signedIn, id), response).points.empty();
    });
    CHECK(empty);
}

TEST_CASE("a total whose safety question is not known is told beside the flags, too",
          "[models][record][safety]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    SessionDraft draft;
    draft.responses = {formOf(episode, "phq-9", 14)};
    const RecordedSession stored = fixture.record(episode, 1, {10}, {20}, draft);
    REQUIRE_FALSE(stored.flags.empty());
    const std::string checked = wordsOf(fixture, stored).checked;
    CHECK(has(checked, "PHQ-9: only the total was entered"));
    CHECK(checked.find('\n') == std::string::npos);
}
