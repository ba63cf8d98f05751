// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/caseload.h"
#include "app/workflow/course_judgement.h"
#include "app/workflow/learn_from_clinic.h"
#include "core/measure/shipped.h"
#include "storage/case_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/past_cases.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using app::CaseStatus;
using app::CourseReason;
using core::TrajectoryStatus;
using tests::PastCourse;

namespace {

/// A clinic with a hundred closed cases that has learned from them.
struct Learned
{
    tests::ClinicFixture clinic;

    explicit Learned(int closed = 100)
    {
        storage::Change change = clinic.desk().change("test.past", {});
        for (const PastCourse& course : tests::improvingCourses("P-", closed)) {
            tests::insertPastCase(change, clinic.desk().user().id, course);
        }
        change.commit();
        app::learnFromClinic(clinic.desk());
    }

    /// The worst scores that are not yet amber and not yet red.
    struct Limits
    {
        double amber = 0.0;
        double red = 0.0;
    };

    [[nodiscard]] Limits limitsOf(double intake, int session)
    {
        const core::TrajectoryModel& model =
            *clinic.desk().clinicModels().expectedCourse("phq-9", "total");
        const core::TrajectoryLimits shares;
        const auto expected = model.expected(intake, session);
        return {.amber = core::trajectoryLimit(expected, shares.amber, model.better),
                .red = core::trajectoryLimit(expected, shares.red, model.better)};
    }

    void open(const std::string& code, std::vector<std::optional<double>> totals)
    {
        storage::Change change = clinic.desk().change("test.open", {});
        tests::insertPastCase(change,
                              clinic.desk().user().id,
                              {.code = code, .isClosed = false, .totals = std::move(totals)});
        change.commit();
    }

    [[nodiscard]] app::CaseloadEntry entry(const std::string& code)
    {
        for (app::CaseloadEntry& entry : app::caseload(clinic.desk())) {
            if (entry.clientCode == code) {
                return entry;
            }
        }
        FAIL("no case of " << code);
        return {};
    }

    [[nodiscard]] app::CourseJudgement courseOf(std::vector<std::optional<double>> totals)
    {
        std::vector<core::Rating> ratings;
        for (const auto& total : totals) {
            ratings.push_back({.session = static_cast<int>(ratings.size()) + 1, .score = total});
        }
        return app::judgeCourse(clinic.desk().clinicModels(),
                                *core::findShipped("phq-9"),
                                core::Rater::Client,
                                std::nullopt,
                                core::Series(std::move(ratings)))
            .value();
    }
};

} // namespace

TEST_CASE("a course is on track, amber or red by the limits of the clinic's model",
          "[workflow][course]")
{
    Learned learned;
    const auto [amber, red] = learned.limitsOf(16, 4);
    const auto statusAt = [&](double last) { return learned.courseOf({16, 15, 15, last}).status; };
    CHECK(statusAt(amber - 0.01) == TrajectoryStatus::OnTrack);
    CHECK(statusAt(amber) == TrajectoryStatus::OnTrack);
    CHECK(statusAt(amber + 0.01) == TrajectoryStatus::Amber);
    CHECK(statusAt(red) == TrajectoryStatus::Amber);
    CHECK(statusAt(red + 0.01) == TrajectoryStatus::Red);
    const auto judged = learned.courseOf({16, 15, 15, red + 0.01});
    CHECK(judged.reason == CourseReason::None);
    CHECK(judged.frozenOn == core::Date(2026, 3, 31));
    CHECK(judged.cases == 100);
    CHECK(judged.last->session == 4);
    CHECK(judged.last->red == red);
    CHECK(app::sourceOf(judged) == "100 closed cases of this clinic, 2026-03-31");
    CHECK(judged.points.size() == 4);
}

TEST_CASE("a red course says since when, and a gap neither ends nor begins it",
          "[workflow][course]")
{
    Learned learned;
    CHECK(learned.courseOf({16, 12, 26, 26, std::nullopt, 26}).sinceSession == 3);
    CHECK(learned.courseOf({16, 26, 10, 26, 26}).sinceSession == 4);
    CHECK(learned.courseOf({16, 26, 26, std::nullopt}).sinceSession == 2);
    const auto good = learned.courseOf({16, 26, 26, 10});
    CHECK(good.status == TrajectoryStatus::OnTrack);
    CHECK(good.sinceSession == 0);
}

TEST_CASE("an amber course counts the red sessions before it", "[workflow][course]")
{
    Learned learned;
    const double amber = learned.limitsOf(16, 4).amber;
    const auto judged = learned.courseOf({16, 10, 26, amber + 0.01});
    CHECK(judged.status == TrajectoryStatus::Amber);
    CHECK(judged.sinceSession == 3);
}

TEST_CASE("what cannot be judged says why, and is never on track", "[workflow][course]")
{
    Learned learned;
    const auto reasonOf = [&](std::vector<std::optional<double>> totals) {
        const auto judged = learned.courseOf(std::move(totals));
        CHECK(judged.status == TrajectoryStatus::NotEvaluable);
        CHECK_FALSE(judged.last);
        return judged.reason;
    };
    CHECK(reasonOf({std::nullopt, 16, 15}) == CourseReason::NoIntakeScore);
    CHECK(reasonOf({16}) == CourseReason::TooFewRatings);
    CHECK(reasonOf({16, std::nullopt, std::nullopt}) == CourseReason::TooFewRatings);
    CHECK(reasonOf({}) == CourseReason::NoIntakeScore);

    const auto of = [&](const char* measure, core::Rater rater) {
        return app::judgeCourse(learned.clinic.desk().clinicModels(),
                                *core::findShipped(measure),
                                rater,
                                std::nullopt,
                                core::Series());
    };
    CHECK_FALSE(of("phq-9", core::Rater::Parent));
    CHECK_FALSE(of("srs", core::Rater::Client));
    CHECK(of("gad-7", core::Rater::Client)->reason == CourseReason::NoModel);
    CHECK(app::sourceOf(*of("gad-7", core::Rater::Client)).empty());
}

TEST_CASE("a model of too few cases is not used, and says how many it knows", "[workflow][course]")
{
    Learned learned(44);
    const auto judged = learned.courseOf({16, 26, 27});
    CHECK(judged.status == TrajectoryStatus::NotEvaluable);
    CHECK(judged.reason == CourseReason::TooFewCases);
    CHECK(judged.cases == 44);
    CHECK(judged.needed == 100);
    CHECK(judged.points.empty());
}

TEST_CASE("the caseload puts who is off track before who is slow and who is on track",
          "[workflow][course]")
{
    Learned learned;
    const auto [amber, red] = learned.limitsOf(18, 3);
    // Every one of them within the reliable change of six points.
    learned.open("on-track", {18, 17, 15});
    learned.open("slow", {18, 17, (amber + red) / 2.0});
    learned.open("off", {18, 17, red + 0.5});
    learned.open("worse", {18, 20, 24});
    learned.open("well", {18, 10, 6});
    REQUIRE(red + 0.5 < 24.0);
    CHECK(learned.entry("on-track").concern.status == CaseStatus::OnTrack);
    CHECK(learned.entry("slow").concern.status == CaseStatus::SlowerThanExpected);
    CHECK(learned.entry("off").concern.status == CaseStatus::OffTrack);
    CHECK(learned.entry("off").concern.sinceSession == 3);
    CHECK(learned.entry("worse").concern.status == CaseStatus::Deteriorated);
    CHECK(learned.entry("well").concern.status == CaseStatus::Recovered);
    CHECK(learned.entry("off").course->status == TrajectoryStatus::Red);
    std::vector<std::string> order;
    for (const app::CaseloadEntry& entry : app::caseload(learned.clinic.desk())) {
        order.push_back(entry.clientCode);
    }
    CHECK(order == std::vector<std::string>{"worse", "off", "slow", "on-track", "well"});
}

TEST_CASE("without a model in use a case is judged by its own start, as before",
          "[workflow][course]")
{
    Learned learned(44);
    learned.open("still", {18, 17, 18});
    const auto entry = learned.entry("still");
    CHECK(entry.concern.status == CaseStatus::NoReliableChange);
    CHECK(entry.course->reason == CourseReason::TooFewCases);
}

TEST_CASE("every reason has a code of its own", "[workflow][course]")
{
    CHECK(app::courseReasonCode(CourseReason::None).empty());
    CHECK(app::courseReasonCode(CourseReason::NoModel) == "no-model");
    CHECK(app::courseReasonCode(CourseReason::TooFewCases) == "too-few-cases");
    CHECK(app::courseReasonCode(CourseReason::TooFewAlike) == "too-few-alike");
    CHECK(app::courseReasonCode(CourseReason::NoIntakeScore) == "no-intake-score");
    CHECK(app::courseReasonCode(CourseReason::TooFewRatings) == "too-few-ratings");
}
