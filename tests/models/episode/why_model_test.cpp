// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/why_model.h"
#include "tests/models/episode/case_fixture.h"

#include <QAbstractItemModelTester>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

QString cell(const EvidenceListModel& evidence, int row, EvidenceListModel::Role role)
{
    return evidence.data(evidence.index(row), static_cast<int>(role)).toString();
}

QString review(const EntryListModel& reviews, EntryListModel::Role role)
{
    return reviews.data(reviews.index(0), static_cast<int>(role)).toString();
}

int placeIn(const QStringList& words, const char* word)
{
    return static_cast<int>(words.indexOf(QLatin1String(word)));
}

} // namespace

TEST_CASE("a possible rupture is explained in words and by method", "[models][why]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    fixture.show(Page::Why, flag.id.hex());
    WhyModel& model = *fixture.application().why();
    CHECK(model.title() == QStringLiteral("Possible rupture after session 4"));
    CHECK(model.purpose() == QStringLiteral("K-001, Client, SRS, 26 January 2026"));
    CHECK(model.sentence().contains(QStringLiteral("11 points below the mean of the 3 ratings")));
    CHECK(model.sentence().endsWith(QStringLiteral("is flagged as a possible rupture.")));
    CHECK(model.clearing().startsWith(QStringLiteral("A rating ")));
    CHECK(model.course() == QStringLiteral("The ratings have not come back yet."));
    CHECK(model.agreement().startsWith(QStringLiteral("Of ")));

    EvidenceListModel& evidence = *model.evidence();
    const QAbstractItemModelTester tester(&evidence,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(evidence.rowCount() >= 3);
    using Role = EvidenceListModel::Role;
    CHECK(cell(evidence, 0, Role::Method) == QStringLiteral("Far below the person's own level"));
    CHECK(cell(evidence, 0, Role::Number) == QStringLiteral("11"));
    CHECK(cell(evidence, 0, Role::Threshold).endsWith(QStringLiteral("or more")));
    CHECK(cell(evidence, 0, Role::Verdict) == QStringLiteral("Yes"));
    CHECK(model.sources().join(u'\n').contains(QStringLiteral("setting")));
    CHECK(cell(evidence, 0, Role::Inputs).contains(QStringLiteral("earlier ratings 3")));
    CHECK_FALSE(cell(evidence, 0, Role::Inputs).contains(QStringLiteral("direction")));
    CHECK(cell(evidence, 0, Role::Inputs).endsWith(QStringLiteral("rule version 1")));
    // The panel's methods stand together, behind the rules and under one heading.
    int headings = 0;
    for (int row = 0; row < evidence.rowCount(); ++row) {
        headings += cell(evidence, row, Role::Heading).isEmpty() ? 0 : 1;
    }
    CHECK(headings == 1);
    CHECK(cell(evidence, evidence.rowCount() - 5, Role::Heading)
              .startsWith(QStringLiteral("For comparison")));
}

TEST_CASE("saving a plan without a step acknowledges what was only flagged", "[models][why]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    fixture.show(Page::Why, flag.id.hex());
    WhyModel& model = *fixture.application().why();
    REQUIRE(model.state() == -1);
    model.saveWork(QStringLiteral("Ask what was different"));
    fixture.settle();
    CHECK(model.failure().isEmpty());
    CHECK(model.stateWords() == QStringLiteral("Acknowledged"));
    CHECK(model.states()[model.state()] == QStringLiteral("Acknowledged"));
    CHECK(model.plan() == QStringLiteral("Ask what was different"));
}

TEST_CASE("the therapist types, plans and ends the work on a rupture", "[models][why]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    fixture.show(Page::Why, flag.id.hex());
    WhyModel& model = *fixture.application().why();
    REQUIRE(model.isOwn());
    REQUIRE(model.isRupture());
    CHECK(model.states().front() == QStringLiteral("Acknowledged"));
    CHECK(model.type() == -1);
    // Nothing that was not done is shown as done.
    CHECK(model.stateWords() == QStringLiteral("Flagged"));
    CHECK(model.state() == -1);

    model.setState(placeIn(model.states(), "Being worked on"));
    model.setType(0);
    model.saveWork(QStringLiteral("  Ask what was different  "));
    fixture.settle();
    CHECK(model.failure().isEmpty());
    CHECK(model.stateWords() == QStringLiteral("Being worked on"));
    CHECK(model.plan() == QStringLiteral("Ask what was different"));
    CHECK(model.typeWords() == QStringLiteral("Withdrawal"));

    // Not a rupture leaves nothing to work on, and taking it back asks what it was instead.
    model.setType(placeIn(WhyModel::types(), "Not a rupture"));
    CHECK(model.states()[model.state()] == QStringLiteral("Dismissed"));
    model.setState(placeIn(model.states(), "Being worked on"));
    CHECK(model.type() == -1);
    model.setType(placeIn(WhyModel::types(), "Not a rupture"));
    model.saveWork(model.plan());
    fixture.settle();
    CHECK(model.stateWords() == QStringLiteral("Dismissed"));
}

TEST_CASE("ratings that came back propose a repair, which the therapist decides", "[models][why]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    const core::Case episode = fixture.run(
        [id = flag.series.caseId.hex()](SignedIn& signedIn) { return findCase(signedIn, id); });
    fixture.record(episode, 5, {18}, {38});
    fixture.show(Page::Why, flag.id.hex());
    WhyModel& model = *fixture.application().why();
    CHECK(model.course().contains(QStringLiteral("back near their usual level")));
    CHECK(model.stateWords() == QStringLiteral("Flagged"));
    REQUIRE(model.proposesRepaired());
    model.takeProposal();
    CHECK_FALSE(model.proposesRepaired());
    model.saveWork({});
    fixture.settle();
    CHECK(model.stateWords() == QStringLiteral("Repaired"));

    fixture.show(Page::Case, flag.series.caseId.hex());
    const auto points = fixture.application().episode()->allianceChart().curves.front().points;
    CHECK(points[3].marks == QList<ChartMark>{ChartMark::Repaired});
    CHECK(fixture.application().episode()->flagId().isEmpty());
}

TEST_CASE("a reliable deterioration is explained, acknowledged and closed", "[models][why]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    fixture.record(episode, 1, {10}, {38});
    const RecordedSession worse = fixture.record(episode, 2, {17}, {38});
    REQUIRE(worse.flags.size() == 1);
    fixture.show(Page::Why, worse.flags.front().id.hex());
    WhyModel& model = *fixture.application().why();
    CHECK(model.sentence() ==
          QStringLiteral("The client rated 10 at the start and 17 of 21, severe at session "
                         "2, 7 points worse. A change for the worse of 4 or more points counts as "
                         "reliable."));
    CHECK(model.clearing() == QStringLiteral("A rating below 14."));
    CHECK(model.course().isEmpty());
    CHECK_FALSE(model.isRupture());
    REQUIRE(model.mayAcknowledge());
    model.acknowledge();
    fixture.settle();
    CHECK_FALSE(model.mayAcknowledge());
    CHECK(model.stateWords() == QStringLiteral("Acknowledged"));
    model.close();
    fixture.settle();
    CHECK_FALSE(model.mayClose());
}

TEST_CASE("a question of safety that was answered or left blank is explained", "[models][why]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Individual, {"K-001"});
    const auto record = [&](int number, std::optional<double> answer) {
        SessionDraft draft;
        ResponseDraft form;
        form.measure = "phq-9";
        form.participant = episode.participants.front().id;
        const auto items = fixture.run([](SignedIn& signedIn) {
            std::vector<std::string> ids;
            for (const auto& item : core::itemsOf(*signedIn.measures().require("phq-9").measure)) {
                ids.push_back(item.id);
            }
            return ids;
        });
        for (std::size_t place = 0; place < 9; ++place) {
            form.answers[items[place]] = place == 8 ? answer : 1.0;
        }
        draft.responses.push_back(form);
        return fixture.record(episode, number, {}, {38}, draft);
    };
    WhyModel& model = *fixture.application().why();

    const RecordedSession positive = record(1, 2.0);
    REQUIRE(positive.flags.size() == 1);
    fixture.show(Page::Why, positive.flags.front().id.hex());
    CHECK(model.sentence().startsWith(QStringLiteral("The client answered")));
    CHECK(model.sentence().contains(QStringLiteral("at session 1 with 2. An answer of 1 or more")));
    CHECK(model.clearing().startsWith(QStringLiteral("Nothing but another answer")));

    const RecordedSession blank = record(2, std::nullopt);
    REQUIRE_FALSE(blank.flags.empty());
    fixture.show(Page::Why, blank.flags.front().id.hex());
    CHECK(model.sentence().contains(QStringLiteral("A blank is not a no.")));
    using Role = EvidenceListModel::Role;
    CHECK(cell(*model.evidence(), 0, Role::Verdict) == QStringLiteral("Cannot say"));
    CHECK(cell(*model.evidence(), 0, Role::Number).isEmpty());
}

TEST_CASE("a supervisor signs a review, which then is listed", "[models][why]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    fixture.signInSupervisor();
    fixture.show(Page::Why, flag.id.hex());
    WhyModel& model = *fixture.application().why();
    REQUIRE(model.isLoaded());
    CHECK_FALSE(model.isOwn());
    CHECK_FALSE(model.proposesRepaired());

    model.sign(false, QStringLiteral("  "), {}, {});
    fixture.settle();
    CHECK_FALSE(model.failure().isEmpty());
    CHECK(model.reviews()->count() == 0);

    model.sign(true, {}, QStringLiteral("Name it at the start"), QStringLiteral("tomorrow"));
    fixture.settle();
    CHECK_FALSE(model.failure().isEmpty());

    // As a double click does it.
    for (int click = 0; click < 2; ++click) {
        model.sign(false,
                   QStringLiteral("An outside event"),
                   QStringLiteral("Ask"),
                   QStringLiteral("2026-04-14"));
    }
    fixture.settle();
    CHECK(model.failure().isEmpty());
    REQUIRE(model.reviews()->count() == 1);
    CHECK(review(*model.reviews(), EntryListModel::Role::Heading) ==
          QStringLiteral("Sven did not agree, 31 March 2026"));
    CHECK(review(*model.reviews(), EntryListModel::Role::Text) ==
          QStringLiteral("An outside event\nTo do by 14 April 2026: Ask"));

    fixture.application().vault()->lock();
    CHECK(model.title().isEmpty());
    CHECK(model.reviews()->count() == 0);
}

TEST_CASE("a flag that is not there is a failure in words", "[models][why]")
{
    CaseFixture fixture;
    fixture.show(Page::Why, "ffffffffffffffffffffffffffffffff");
    CHECK_FALSE(fixture.application().why()->isLoaded());
    CHECK_FALSE(fixture.application().why()->failure().isEmpty());
    fixture.show(Page::Why, "not an id");
    CHECK_FALSE(fixture.application().why()->failure().isEmpty());
}
