// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/record_sheet.h"
#include "app/workflow/start_case.h"
#include "tests/models/episode/case_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;
using core::Rater;

namespace {

core::Case start(CaseFixture& fixture, const std::vector<core::DueMeasure>& measures)
{
    return fixture.run([measures](SignedIn& signedIn) {
        NewCase request;
        request.clients.emplace_back();
        request.clients.back().client.code = "K-017";
        request.start = "2026-01-01";
        request.measures = measures;
        return startCase(signedIn, request);
    });
}

RecordSheet load(CaseFixture& fixture,
                 const core::Case& episode,
                 const std::optional<core::SessionId>& into = {})
{
    return fixture.run([id = episode.id.hex(), into](SignedIn& signedIn) {
        return loadRecordSheet(signedIn, id, into);
    });
}

} // namespace

TEST_CASE("a form says whose it is, by code and part, and whose it is not", "[models][record]")
{
    CaseFixture fixture;
    const core::Case couple = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    const RecordSheet both = load(fixture, couple);
    REQUIRE(both.forms.size() == 4);
    CHECK(both.clientCode == QStringLiteral("K-001"));
    int first = 0;
    for (const FormSheet& form : both.forms) {
        const bool isFirst = form.participant == couple.participants[0].id;
        first += static_cast<int>(isFirst);
        CHECK(form.whose == (isFirst ? QStringLiteral("Filled in by K-001, partner")
                                     : QStringLiteral("Filled in by K-002, partner")));
    }
    CHECK(first == 2);

    const core::Case alone =
        start(fixture,
              {{.measure = "soundings-alliance-therapist", .rater = Rater::Therapist},
               {.measure = "ors", .rater = Rater::Parent},
               {.measure = "ors", .rater = Rater::Observer}});
    QStringList whose;
    for (const FormSheet& form : load(fixture, alone).forms) {
        whose.append(form.whose);
    }
    whose.sort();
    CHECK(whose == QStringList{QStringLiteral("Filled in by a parent"),
                               QStringLiteral("Filled in by an observer"),
                               QStringLiteral("Your own view")});
}

TEST_CASE("a form that may be keyed has a key for each answer", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = start(fixture,
                                     {{.measure = "phq-9"},
                                      {.measure = "soundings-progress"},
                                      {.measure = "soundings-alliance-client"}});
    const RecordSheet sheet = load(fixture, episode);
    REQUIRE(sheet.forms.size() == 3);
    for (const FormSheet& form : sheet.forms) {
        INFO(form.measure);
        CHECK_FALSE(form.title.isEmpty());
        for (const ItemSheet& item : form.items) {
            INFO(item.id);
            CHECK_FALSE(item.text.isEmpty());
            CHECK(item.options.size() > 1);
            CHECK(item.options.size() == static_cast<qsizetype>(item.values.size()));
            CHECK(item.keys.size() == item.options.size());
        }
    }
}

TEST_CASE("a measure whose questions are licensed takes numbers within its range",
          "[models][record]")
{
    CaseFixture fixture;
    const RecordSheet sheet = load(fixture, start(fixture, {{.measure = "ors"}}));
    REQUIRE(sheet.forms.size() == 1);
    const FormSheet& ors = sheet.forms.front();
    REQUIRE(ors.items.size() == 4);
    for (const ItemSheet& item : ors.items) {
        CHECK(item.options.isEmpty());
        CHECK(item.min == 0.0);
        CHECK(item.max == 10.0);
        CHECK(item.step == 0.1);
    }
    REQUIRE(ors.total);
    CHECK(ors.total->max == 40.0);
    CHECK(ors.total->step == 0.1);
    CHECK_FALSE(ors.notice.isEmpty());
}

TEST_CASE("a form given every other session is due at every other session", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode =
        start(fixture,
              {{.measure = "gad-7", .rater = Rater::Client, .everySessions = 1},
               {.measure = "srs", .rater = Rater::Client, .everySessions = 2}});
    const std::size_t atFirst = load(fixture, episode).forms.size();
    fixture.record(episode, 1, {10}, {});
    const RecordSheet second = load(fixture, episode);
    CHECK(second.nextNumber == 2);
    CHECK(atFirst + second.forms.size() == 3);
}

TEST_CASE("a session that is there asks only for what it lacks", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    const RecordedSession half = fixture.record(episode, 1, {10, 12}, {std::nullopt, 38});
    const RecordSheet sheet = load(fixture, episode, half.session.id);
    REQUIRE(sheet.forms.size() == 1);
    CHECK(sheet.forms[0].measure == "srs");
    CHECK(sheet.forms[0].participant == episode.participants[0].id);
    REQUIRE(sheet.sessions.size() == 1);
    CHECK(sheet.sessions[0].number == 1);
    CHECK(sheet.today == core::Date(2026, 3, 31));

    // A session of another case is none of this one's.
    const core::Case other = fixture.open(core::CaseFormat::Individual, {"K-003"});
    CHECK(load(fixture, other, half.session.id).forms.size() == 2);
}

TEST_CASE("a number that was left out is not given again", "[models][record]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 7, {10}, {38});
    fixture.record(episode, 3, {10}, {38});
    CHECK(load(fixture, episode).nextNumber == 8);
}

TEST_CASE("forms are the same by measure, rater and person, whatever they say", "[models][record]")
{
    FormSheet one;
    one.measure = "ors";
    FormSheet other = one;
    other.title = QStringLiteral("another title");
    CHECK(one.isSameForm(other));
    other.rater = Rater::Parent;
    CHECK_FALSE(one.isSameForm(other));
    other = one;
    other.participant = core::ParticipantId{};
    CHECK_FALSE(one.isSameForm(other));
    other = one;
    other.measure = "srs";
    CHECK_FALSE(one.isSameForm(other));
}
