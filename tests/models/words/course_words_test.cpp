// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/course_words.h"
#include "core/measure/shipped.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings;
using namespace soundings::app;
using core::TrajectoryStatus;

namespace {

const core::Measure& phq()
{
    return *core::findShipped("phq-9");
}

CourseJudgement judged(TrajectoryStatus status, int since)
{
    CourseJudgement course;
    course.status = status;
    course.reason = CourseReason::None;
    course.sinceSession = since;
    course.frozenOn = core::Date(2026, 1, 31);
    course.modelCases = 132;
    course.cases = 132;
    course.needed = 100;
    core::TrajectoryPoint last;
    last.session = 6;
    last.score = 14.0;
    last.expected = 10.5;
    last.amber = 12.04;
    last.status = status;
    course.last = last;
    return course;
}

CourseJudgement because(CourseReason reason, std::size_t cases, std::size_t needed)
{
    CourseJudgement course;
    course.reason = reason;
    course.cases = cases;
    course.needed = needed;
    return course;
}

} // namespace

TEST_CASE("how a course stands is said in the words of the caseload, with since when",
          "[models][words]")
{
    CHECK(standingWords(judged(TrajectoryStatus::OnTrack, 0)) == QStringLiteral("On track"));
    CHECK(standingWords(judged(TrajectoryStatus::Amber, 3)) ==
          QStringLiteral("Slower than expected since session 3"));
    CHECK(standingWords(judged(TrajectoryStatus::Red, 6)) ==
          QStringLiteral("Off track since session 6"));
    CHECK(standingWords(because(CourseReason::NoModel, 0, 0)).isEmpty());
    CHECK(markOf(TrajectoryStatus::OnTrack) == Mark::Good);
    CHECK(markOf(TrajectoryStatus::Amber) == Mark::Attention);
    CHECK(markOf(TrajectoryStatus::Red) == Mark::Alarm);
    CHECK(markOf(TrajectoryStatus::NotEvaluable) == Mark::Unknown);
}

TEST_CASE("what is expected runs as far to the better side as to the amber limit, within the range",
          "[models][words]")
{
    auto course = judged(TrajectoryStatus::Red, 6);
    CHECK(expectedWords(phq(), course) == QStringLiteral("9 to 12 expected"));
    course.last->expected = 2.0;
    course.last->amber = 6.0;
    CHECK(expectedWords(phq(), course) == QStringLiteral("0 to 6 expected"));
    course.last->expected = 25.0;
    course.last->amber = 29.0;
    CHECK(expectedWords(phq(), course) == QStringLiteral("21 to 27 expected"));
    course.last->amber.reset();
    CHECK(expectedWords(phq(), course).isEmpty());
    CHECK(expectedWords(phq(), because(CourseReason::TooFewCases, 44, 100)).isEmpty());
}

TEST_CASE("the numbers behind a standing name method, version, cases, day and limits",
          "[models][words]")
{
    auto course = judged(TrajectoryStatus::Amber, 3);
    const QString words = courseSourceWords(phq(), course);
    for (const char* part : {"Expected course 1", "132 closed cases", "2026", "16 %", "10 %"}) {
        INFO(part);
        CHECK(words.contains(QString::fromLatin1(part)));
    }
    CHECK_FALSE(words.contains(QStringLiteral("extrapolated")));
    course.last->extrapolated = core::Verdict::Yes;
    CHECK(courseSourceWords(phq(), course).contains(QStringLiteral("extrapolated")));
    CHECK_FALSE(courseSourceWords(phq(), course).contains(QStringLiteral("held back")));
    course.calibration = {.cases = 132, .beyondAmber = 0.17, .beyondRed = 0.11};
    CHECK_FALSE(courseSourceWords(phq(), course).contains(QStringLiteral("held back")));
    course.calibration->beyondAmber = 0.27;
    CHECK(courseSourceWords(phq(), course)
              .contains(QStringLiteral("do not quite hold with cases held back: 27 % were slower "
                                       "than expected, 11 % off track.")));
}

TEST_CASE("what stands in the way is said, each in its own words, with the numbers",
          "[models][words]")
{
    CHECK(courseSourceWords(phq(), because(CourseReason::TooFewCases, 44, 100)) ==
          QStringLiteral("Compared with the own start: this clinic has not enough closed cases yet "
                         "(44 of 100)."));
    CHECK(courseSourceWords(phq(), because(CourseReason::TooFewAlike, 7, 20))
              .contains(QStringLiteral("(7 of 20)")));
    std::set<QString> all;
    for (const CourseReason reason : {CourseReason::NoModel,
                                      CourseReason::TooFewCases,
                                      CourseReason::TooFewAlike,
                                      CourseReason::NoIntakeScore,
                                      CourseReason::TooFewRatings}) {
        const QString words = courseSourceWords(phq(), because(reason, 7, 20));
        CHECK_FALSE(words.isEmpty());
        CHECK(all.insert(words).second);
    }
}

TEST_CASE("a sudden gain is never told without how often chance makes one", "[models][words]")
{
    Curve curve;
    CHECK(suddenGainWords(curve).isEmpty());
    core::GainInterval gain;
    gain.from = 3;
    gain.to = 4;
    gain.magnitude = 8.0;
    gain.reversed = core::Verdict::No;
    curve.suddenGains = {gain};
    const QString words = suddenGainWords(curve);
    CHECK(words.startsWith(QStringLiteral("Sudden gain of 8 points from session 3 to 4.")));
    CHECK(words.contains(QStringLiteral("a third of courses (Vittengl et al. 2015)")));
    CHECK_FALSE(words.contains(QStringLiteral("Tang and DeRubeis")));
    curve.measure = core::findShipped("phq-9");
    CHECK(suddenGainWords(curve).contains(
        QStringLiteral("By the criteria of Tang and DeRubeis (1999), version 1: better by 6 points "
                       "or more (the measure's reliable change), by 25 % or more of")));
    curve.suddenGains.front().reversed = core::Verdict::Yes;
    CHECK(suddenGainWords(curve).contains(QStringLiteral("taken back later")));
}
