// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/curves.h"
#include "app/workflow/manage_clients.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace soundings;
using tests::ClinicFixture;
using tests::totalOf;

namespace {

/// A curve that no vault holds: only its values matter here.
app::Curve curveOf(const core::Measure& measure, const std::vector<std::optional<double>>& values)
{
    app::Curve curve;
    curve.measure = &measure;
    for (const auto& value : values) {
        app::CurvePoint point;
        point.number = static_cast<int>(curve.points.size()) + 1;
        point.value = value;
        curve.points.push_back(point);
    }
    return curve;
}

core::Case openCouple(ClinicFixture& clinic)
{
    app::CaseDraft draft;
    draft.format = core::CaseFormat::Couple;
    draft.start = core::Date(2026, 1, 1);
    // Against the order of the codes: what counts is how the case names them.
    for (const char* code : {"Z-001", "A-001"}) {
        core::Client client;
        client.code = code;
        app::addClient(clinic.desk(), client);
        draft.participants.push_back({.clientCode = code, .part = core::Part::Partner});
    }
    return app::openCase(clinic.desk(), draft);
}

app::ResponseDraft
ratedBy(const core::Case& episode, std::size_t person, const char* measure, double total)
{
    auto draft = totalOf(measure, total, episode);
    draft.participant = episode.participants[person].id;
    return draft;
}

} // namespace

TEST_CASE("outcome stands before alliance, clients before others, people as the case names them",
          "[workflow][curves]")
{
    ClinicFixture clinic;
    const core::Case couple = openCouple(clinic);
    app::ResponseDraft therapist;
    therapist.measure = "soundings-alliance-therapist";
    therapist.rater = core::Rater::Therapist;
    therapist.total = 6.0;
    app::recordSession(clinic.desk(),
                       couple,
                       tests::draftOn(core::Date(2026, 1, 5),
                                      {therapist,
                                       ratedBy(couple, 1, "srs", 36),
                                       ratedBy(couple, 0, "srs", 37),
                                       ratedBy(couple, 1, "ors", 20),
                                       ratedBy(couple, 0, "ors", 21)}));

    std::vector<std::string> found;
    for (const app::Curve& curve : app::curvesOf(clinic.desk(), couple)) {
        found.push_back(curve.measure->profile.id + " " + curve.participantCode);
    }

    CHECK(found ==
          std::vector<std::string>{
              "ors Z-001", "ors A-001", "srs Z-001", "srs A-001", "soundings-alliance-therapist "});
}

TEST_CASE("a measure with several scores has one curve, of its primary score", "[workflow][curves]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    app::ResponseDraft form;
    form.measure = "soundings-alliance-client";
    form.participant = episode.participants.front().id;
    form.answers = {{"at_ease", 6.0},
                    {"same_aims", 6.0},
                    {"useful_steps", 5.0},
                    {"understood", 7.0},
                    {"tension_today", 1.0}};
    app::recordSession(clinic.desk(), episode, tests::draftOn(core::Date(2026, 1, 5), {form}));

    const auto curves = app::curvesOf(clinic.desk(), episode);

    REQUIRE(curves.size() == 1);
    CHECK(curves.front().key.score == "alliance");
    CHECK(curves.front().points.front().value == 6.0);
}

TEST_CASE("a session without a form is a gap, one with too many blanks a gap with its reason",
          "[workflow][curves]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    const auto record = [&](int number, std::vector<app::ResponseDraft> forms) {
        auto draft = tests::draftOn(core::Date(2026, 1, static_cast<unsigned short>(number)),
                                    std::move(forms));
        draft.number = number;
        app::recordSession(clinic.desk(), episode, draft);
    };
    app::ResponseDraft torn;
    torn.measure = "phq-9";
    torn.participant = episode.participants.front().id;
    torn.answers = {{"q1", 1.0}, {"q9", 0.0}};
    app::ResponseDraft skipped;
    skipped.measure = "phq-9";
    skipped.participant = torn.participant;
    skipped.skipped = "no time";
    record(1, {});
    record(2, {totalOf("phq-9", 10, episode)});
    record(3, {torn});
    record(4, {skipped});

    const auto curves = app::curvesOf(clinic.desk(), episode);

    REQUIRE(curves.size() == 1);
    const auto& points = curves.front().points;
    REQUIRE(points.size() == 4);
    CHECK_FALSE(points[0].value);
    CHECK(points[0].reason.empty());
    CHECK(points[1].value == 10.0);
    CHECK(points[1].band == "moderate");
    CHECK_FALSE(points[2].value);
    CHECK_FALSE(points[2].reason.empty());
    CHECK(points[2].band.empty());
    CHECK_FALSE(points[3].value);
    CHECK(curves.front().ratedCount() == 1);
    CHECK(curves.front().firstRated()->number == 2);
    CHECK(curves.front().lastRated()->number == 2);
}

TEST_CASE("first and last rating are looked for past the gaps at either end", "[workflow][curves]")
{
    const app::MeasureCatalogue measures;
    const core::Measure& ors = *measures.require("ors").measure;
    const auto gaps = curveOf(ors, {std::nullopt, 20.0, std::nullopt, 0.0, std::nullopt});
    CHECK(gaps.firstRated()->value == 20.0);
    CHECK(gaps.lastRated()->value == 0.0);
    CHECK(gaps.ratedCount() == 2);
    const auto empty = curveOf(ors, {});
    CHECK(empty.firstRated() == nullptr);
    CHECK(empty.lastRated() == nullptr);
    CHECK(curveOf(ors, {std::nullopt}).lastRated() == nullptr);
}

TEST_CASE("change is from the first rating to the last, and one rating is no change",
          "[workflow][curves]")
{
    const app::MeasureCatalogue measures;
    const core::Measure& ors = *measures.require("ors").measure;
    const auto change = [&](const std::vector<std::optional<double>>& values) {
        return app::changeOf(curveOf(ors, values)).value();
    };
    CHECK(change({20.0, 5.0, std::nullopt, 30.0}).category == core::ChangeCategory::Recovered);
    CHECK(change({30.0, 20.0}).category == core::ChangeCategory::Harmed);
    CHECK(change({20.0, 20.0}).category == core::ChangeCategory::Unchanged);
    CHECK(change({20.0}).reason == core::ChangeReason::NoPost);
    CHECK(change({std::nullopt, 20.0, std::nullopt}).reason == core::ChangeReason::NoPost);
    CHECK(change({std::nullopt}).reason == core::ChangeReason::NoPre);
    CHECK(change({}).reason == core::ChangeReason::NoPre);
}

TEST_CASE("an alliance has no change, and a child none by the line for adults",
          "[workflow][curves]")
{
    const app::MeasureCatalogue measures;
    CHECK_FALSE(app::changeOf(curveOf(*measures.require("srs").measure, {30.0, 40.0})));
    auto course = curveOf(*measures.require("ors").measure, {20.0, 30.0});
    course.ageYears = 40;
    CHECK(app::changeOf(course)->category == core::ChangeCategory::Recovered);
    course.ageYears = 15;
    CHECK(app::changeOf(course)->reason == core::ChangeReason::NoCutoff);
}

TEST_CASE("a young person is not held against the line for adults, and an adult is",
          "[workflow][curves]")
{
    using core::CaseFormat;

    struct Known
    {
        CaseFormat format;
        std::optional<int> yearOfBirth;
        std::optional<int> age;
    };

    const Known known = GENERATE(Known{CaseFormat::YoungPerson, std::nullopt, 17},
                                 Known{CaseFormat::YoungPerson, 2012, 14},
                                 Known{CaseFormat::YoungPerson, 2008, 18},
                                 Known{CaseFormat::Individual, std::nullopt, std::nullopt},
                                 Known{CaseFormat::Individual, 2009, 17},
                                 Known{CaseFormat::Individual, 1980, 46});
    ClinicFixture clinic;
    core::Client client;
    client.code = "K-001";
    client.yearOfBirth = known.yearOfBirth;
    app::addClient(clinic.desk(), client);
    app::CaseDraft draft;
    draft.format = known.format;
    draft.participants = {{.clientCode = "K-001", .part = core::Part::Client}};
    draft.start = core::Date(2026, 1, 1);
    const core::Case episode = app::openCase(clinic.desk(), draft);
    for (const double total : {20.0, 30.0}) {
        const core::Date day(2026, 1, static_cast<unsigned short>(total));
        app::recordSession(
            clinic.desk(), episode, tests::draftOn(day, {totalOf("ors", total, episode)}));
    }

    const auto curves = app::curvesOf(clinic.desk(), episode);

    REQUIRE(curves.size() == 1);
    CHECK(curves.front().ageYears == known.age);
    const bool isAdult = known.age.value_or(18) >= 18;
    const auto change = app::changeOf(curves.front());
    CHECK(change->reliable == core::ReliableOutcome::Improved);
    CHECK(change->category ==
          (isAdult ? std::optional(core::ChangeCategory::Recovered) : std::nullopt));
}

TEST_CASE("the curves of somebody else's case are not given out", "[workflow][curves][roles]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    clinic.recordSrs(episode, 1, 38);
    clinic.addUser("bela", {core::Role::Therapist, core::Role::Supervisor});
    clinic.addUser("mara", {core::Role::Manager});
    for (const char* name : {"bela", "mara"}) {
        const app::SignedIn& somebody = clinic.signInAs(name);
        CHECK(tests::refusalOf([&] { return app::curvesOf(somebody, episode); }) ==
              app::RefusalKind::NotAllowed);
    }
}
