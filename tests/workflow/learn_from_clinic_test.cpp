// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/check_vault.h"
#include "app/workflow/learn_from_clinic.h"
#include "core/trajectory/fit_trajectory.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/past_cases.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>

using namespace soundings;
using app::LearnedStatus;
using core::ClinicModelKind;
using tests::ClinicFixture;
using tests::PastCourse;

namespace {

void record(ClinicFixture& clinic, const std::vector<PastCourse>& courses)
{
    storage::Change change = clinic.desk().change("test.past", {});
    for (const PastCourse& course : courses) {
        tests::insertPastCase(change, clinic.desk().user().id, course);
    }
    change.commit();
}

std::vector<PastCourse> with(std::vector<PastCourse> courses, const std::string& measure)
{
    for (PastCourse& course : courses) {
        course.measure = measure;
    }
    return courses;
}

core::RatedCase ratedCase(const PastCourse& course)
{
    std::vector<core::Rating> ratings;
    for (const auto& total : course.totals) {
        ratings.push_back({.session = static_cast<int>(ratings.size()) + 1, .score = total});
    }
    return {.id = course.code, .series = core::Series(std::move(ratings))};
}

std::size_t auditEntries(ClinicFixture& clinic)
{
    return app::listAudit(clinic.desk()).size();
}

} // namespace

TEST_CASE("a hundred closed cases make the expected course that a fit of them makes",
          "[workflow][learn]")
{
    ClinicFixture clinic;
    const auto courses = tests::improvingCourses("P-", 100);
    record(clinic, courses);
    const auto learned = app::learnFromClinic(clinic.desk());
    REQUIRE(learned.size() == 1);
    CHECK(learned[0].status == LearnedStatus::InUse);
    CHECK(learned[0].cases == 100);
    CHECK(learned[0].needed == 100);
    CHECK(learned[0].frozenOn == core::Date(2026, 3, 31));
    CHECK(learned[0].limitsHold.has_value());

    std::vector<core::RatedCase> rated;
    for (const PastCourse& course : courses) {
        rated.push_back(ratedCase(course));
    }
    core::TrajectoryRequest request;
    request.date = core::Date(2026, 3, 31);
    const auto expected = core::fitTrajectory(rated, request);
    const core::TrajectoryModel* model =
        clinic.desk().clinicModels().expectedCourse("phq-9", "total");
    REQUIRE(model != nullptr);
    // The vault has no order of cases, and sums in another order differ in the last digits.
    for (std::size_t place = 0; place < 4; ++place) {
        CHECK_THAT(model->fixed.at(place),
                   Catch::Matchers::WithinRel(expected.fixed.at(place), 1e-5));
    }
    CHECK_THAT(model->residualVariance,
               Catch::Matchers::WithinRel(expected.residualVariance, 1e-4));
    CHECK(model->scores == expected.scores);
}

TEST_CASE("open cases, other raters and forms that are missing do not count as closed cases",
          "[workflow][learn]")
{
    ClinicFixture clinic;
    auto courses = tests::improvingCourses("P-", 60);
    for (std::size_t place = 0; place < courses.size(); ++place) {
        courses[place].isClosed = place % 2 == 0;
    }
    auto parents = tests::improvingCourses("Q-", 40);
    for (PastCourse& course : parents) {
        course.rater = core::Rater::Parent;
    }
    record(clinic, courses);
    record(clinic, parents);
    record(clinic,
           {{.code = "no-intake", .totals = {std::nullopt, 9, 8, 7}},
            {.code = "two-scores", .totals = {12, 9}},
            {.code = "nothing", .totals = {std::nullopt, std::nullopt}}});
    const auto learned = app::learnFromClinic(clinic.desk());
    REQUIRE(learned.size() == 1);
    CHECK(learned[0].subject.rater == core::Rater::Client);
    CHECK(learned[0].cases == 30);
    CHECK(learned[0].status == LearnedStatus::TooFewCases);
    CHECK(learned[0].id.has_value()); // frozen, to be able to say how many there are
    CHECK(clinic.desk().clinicModels().expectedCourse("phq-9", "total")->hasTooFewCases());
}

TEST_CASE("of fewer than twenty cases nothing is frozen and no audit entry is written",
          "[workflow][learn]")
{
    ClinicFixture clinic;
    record(clinic, tests::improvingCourses("P-", 19));
    record(clinic, with(tests::improvingCourses("S-", 19), "srs"));
    const std::size_t before = auditEntries(clinic);
    const auto learned = app::learnFromClinic(clinic.desk());
    REQUIRE(learned.size() == 2);
    for (const app::LearnedModel& one : learned) {
        CHECK(one.status == LearnedStatus::TooFewCases);
        CHECK(one.cases == 19);
        CHECK_FALSE(one.id);
        CHECK_FALSE(one.frozenOn);
        CHECK_FALSE(one.reason.empty());
    }
    CHECK(app::learnedModels(clinic.desk()).empty());
    CHECK(auditEntries(clinic) == before);
}

TEST_CASE("an alliance measure is learned from open and closed cases, each rater apart",
          "[workflow][learn]")
{
    ClinicFixture clinic;
    auto courses = with(tests::improvingCourses("S-", 20), "srs");
    courses[3].isClosed = false;
    record(clinic, courses);
    std::vector<core::Series> series;
    for (const PastCourse& course : courses) {
        series.push_back(ratedCase(course).series);
    }
    auto observed = with(tests::improvingCourses("O-", 5), "srs");
    for (PastCourse& course : observed) {
        course.rater = core::Rater::Observer;
    }
    record(clinic, observed);
    const auto learned = app::learnFromClinic(clinic.desk());
    REQUIRE(learned.size() == 2);
    CHECK(learned[0].status == LearnedStatus::InUse);
    CHECK(learned[0].cases == 20);
    CHECK(learned[1].subject.rater == core::Rater::Observer);
    CHECK(learned[1].status == LearnedStatus::TooFewCases);
    const double expected = core::pooledWithinPersonSd(series)->sd;
    CHECK_THAT(learned[0].sd.value(), Catch::Matchers::WithinRel(expected, 1e-12));
    core::SeriesKey key;
    key.measure = "srs";
    key.score = "total";
    CHECK(clinic.desk().clinicModels().withinPersonSd(key)->pooled.persons == 20);
    key.rater = core::Rater::Observer;
    CHECK(clinic.desk().clinicModels().withinPersonSd(key) == nullptr);
}

TEST_CASE("what cannot be fitted is said, and the other measures are learned all the same",
          "[workflow][learn]")
{
    ClinicFixture clinic;
    std::vector<PastCourse> alike;
    std::vector<PastCourse> straight;
    for (int person = 1; person <= 120; ++person) {
        alike.push_back({.code = "A-" + std::to_string(person), .totals = {12, 10, 9}});
        straight.push_back(
            {.code = "L-" + std::to_string(person), .measure = "srs", .totals = {30, 31, 32}});
    }
    record(clinic, alike);
    record(clinic, straight);
    record(clinic, with(tests::improvingCourses("O-", 30), "ors"));
    const auto learned = app::learnFromClinic(clinic.desk());
    REQUIRE(learned.size() == 3);
    CHECK(learned[0].subject.measure == "ors");
    CHECK(learned[0].id);
    CHECK(learned[1].subject.measure == "phq-9");
    CHECK(learned[1].status == LearnedStatus::NotFitted);
    CHECK(learned[1].cases == 120);
    CHECK(learned[1].reason.find("begin at different scores") != std::string::npos);
    CHECK(learned[2].subject.measure == "srs");
    CHECK(learned[2].status == LearnedStatus::NotFitted);
    CHECK_FALSE(learned[2].id);
}

TEST_CASE("everything is frozen in one change, and what was frozen before stays",
          "[workflow][learn]")
{
    ClinicFixture clinic;
    record(clinic, tests::improvingCourses("P-", 30));
    record(clinic, with(tests::improvingCourses("S-", 25), "srs"));
    const std::size_t before = auditEntries(clinic);
    const auto first = app::learnFromClinic(clinic.desk());
    REQUIRE(auditEntries(clinic) == before + 1);
    const auto entry = app::listAudit(clinic.desk()).back().what;
    CHECK(entry.action == "clinic.learn");
    CHECK(entry.detail == "1 expected-course, 1 within-person-sd");
    const auto second = app::learnFromClinic(clinic.desk());
    const auto all = app::learnedModels(clinic.desk());
    REQUIRE(all.size() == 4);
    CHECK(all[0].id == first[0].id);
    CHECK(all[0].status == LearnedStatus::Superseded);
    CHECK(all[1].id == second[0].id);
    CHECK(all[1].status == LearnedStatus::TooFewCases);
    CHECK(all[2].status == LearnedStatus::Superseded);
    CHECK(all[3].status == LearnedStatus::InUse);
    CHECK(app::checkVault(clinic.desk()).ok());
}

TEST_CASE("learning that is stopped freezes nothing", "[workflow][learn]")
{
    ClinicFixture clinic;
    record(clinic, tests::improvingCourses("P-", 30));
    for (const double stopAt : {0.0, 0.1, 1.0}) {
        double last = -1.0;
        CHECK(tests::refusalOf([&] {
                  return app::learnFromClinic(clinic.desk(), [&](double share) {
                      CHECK(share >= last);
                      last = share;
                      return share < stopAt;
                  });
              }) == app::RefusalKind::Conflict);
    }
    CHECK(app::learnedModels(clinic.desk()).empty());
}

TEST_CASE("an empty clinic has nothing to learn from", "[workflow][learn]")
{
    ClinicFixture clinic;
    CHECK(app::learnFromClinic(clinic.desk()).empty());
}
