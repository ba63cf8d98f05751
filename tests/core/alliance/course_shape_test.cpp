// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/course_shape.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <vector>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;
namespace rc = ::rc;

namespace {

Series courseFrom(const std::vector<double>& scores, int firstSession = 1)
{
    std::vector<Rating> ratings;
    int session = firstSession;
    for (const double score : scores) {
        ratings.push_back({session++, score});
    }
    return Series(std::move(ratings));
}

Series mapped(const Series& series, double stretch, double shift, int direction = 1)
{
    std::vector<Rating> ratings(series.ratings().begin(), series.ratings().end());
    for (Rating& rating : ratings) {
        rating.session *= direction;
        rating.score = *rating.score * stretch + shift;
    }
    std::ranges::sort(ratings, {}, &Rating::session);
    return Series(std::move(ratings));
}

Series someCourse()
{
    std::vector<Rating> ratings;
    int session = 0;
    const int count = *rc::gen::inRange(3, 15);
    for (int index = 0; index < count; ++index) {
        session += *rc::gen::inRange(1, 4);
        ratings.push_back({session, static_cast<double>(*rc::gen::inRange(20, 41))});
    }
    return Series(std::move(ratings));
}

/// A p or an end of an interval so near to its limit that rounding may decide.
bool isClose(const ShapedCourse& course)
{
    const bool closeSlope =
        course.slope && course.slope->low &&
        std::min(std::abs(*course.slope->low), std::abs(*course.slope->high)) < 1e-9;
    return closeSlope || (course.curvature && course.curvature->p &&
                          std::abs(*course.curvature->p - 0.05) < 1e-9);
}

} // namespace

// Reference values: lm(y ~ s + I(s^2)) and lm(y ~ s) of R 4.2.2.
TEST_CASE("a course that falls and rises again is a u", "[core][alliance]")
{
    const Series series(
        {{1, 34.1}, {2, 31.2}, {3, 29.8}, {5, 28.9}, {6, 30.1}, {8, 33.0}, {9, 35.2}});
    const ShapedCourse course = courseShapeOf(series);
    CHECK(course.shape == CourseShape::Quadratic);
    CHECK(course.direction == CourseDirection::U);
    CHECK(course.scores == 7);
    REQUIRE(course.curvature);
    CHECK_THAT(course.curvature->value, WithinRel(0.344102378365, 1e-10));
    CHECK_THAT(course.curvature->p.value(), WithinRel(1.57162271189e-04, 1e-7));
    CHECK(courseShapeOf(mapped(series, -1.0, 60.0)).direction == CourseDirection::InvertedU);
}

TEST_CASE("a curve that never turns is a line", "[core][alliance]")
{
    // Rises fast, then more slowly: significantly curved, but up all the way.
    const ShapedCourse course =
        courseShapeOf(courseFrom({20.0, 24.1, 27.0, 29.2, 30.9, 32.1, 33.0, 33.7}));
    REQUIRE(course.curvature);
    CHECK(course.curvature->p.value() < 0.05);
    CHECK(course.shape == CourseShape::Linear);
    CHECK(course.direction == CourseDirection::Rising);
}

TEST_CASE("below six scores there is no curve, below four no shape", "[core][alliance]")
{
    const std::vector<double> deep{36.0, 31.1, 28.0, 30.9, 36.2};
    const ShapedCourse five = courseShapeOf(courseFrom(deep));
    CHECK(five.shape == CourseShape::Stable);
    CHECK_FALSE(five.curvature);
    CHECK(courseShapeOf(courseFrom({36.0, 31.1, 28.0, 28.2, 30.9, 36.2})).shape ==
          CourseShape::Quadratic);
    CHECK(courseShapeOf(courseFrom({30.0, 31.0, 32.0})).shape == CourseShape::NotEvaluable);
    CHECK(courseShapeOf(courseFrom({30.0, 31.0, 32.0})).slope);
    CHECK(courseShapeOf(Series()).shape == CourseShape::NotEvaluable);
    CHECK(courseShapeOf(Series({{1, 3.0}, {2, std::nullopt}, {3, 3.0}, {4, 4.0}})).scores == 3);
}

TEST_CASE("a course without any scatter has the shape that it has", "[core][alliance]")
{
    CHECK(courseShapeOf(courseFrom(std::vector<double>(9, 31.3))).shape == CourseShape::Stable);
    for (const double step : {0.1, 0.7, -0.3}) {
        std::vector<double> line;
        for (int session = 0; session < 9; ++session) {
            line.push_back(30.1 + step * session);
        }
        const ShapedCourse course = courseShapeOf(courseFrom(line, 1000));
        CHECK(course.shape == CourseShape::Linear);
        CHECK_FALSE(course.curvature);
        CHECK((course.direction == CourseDirection::Rising) == (step > 0.0));
    }
    std::vector<double> bowl;
    for (int session = -4; session <= 4; ++session) {
        bowl.push_back(30.1 + 0.3 * session * session);
    }
    const ShapedCourse course = courseShapeOf(courseFrom(bowl));
    CHECK(course.shape == CourseShape::Quadratic);
    CHECK_THAT(course.curvature.value().value, WithinAbs(0.3, 1e-12));
}

TEST_CASE("level, unit and the count of the first session do not change a shape",
          "[core][alliance][property]")
{
    CHECK(rc::check([] {
        const Series series = someCourse();
        const ShapedCourse before = courseShapeOf(series);
        RC_PRE(!isClose(before));
        const ShapedCourse after = courseShapeOf(mapped(series, 2.5, -7.0));
        RC_ASSERT(after.shape == before.shape);
        RC_ASSERT(after.direction == before.direction);
        std::vector<Rating> later(series.ratings().begin(), series.ratings().end());
        for (Rating& rating : later) {
            rating.session += 1000;
        }
        RC_ASSERT(courseShapeOf(Series(std::move(later))).shape == before.shape);
    }));
}

TEST_CASE("turned upside down or back to front a course keeps its shape and turns its direction",
          "[core][alliance][property]")
{
    CHECK(rc::check([] {
        const Series series = someCourse();
        const ShapedCourse before = courseShapeOf(series);
        RC_PRE(!isClose(before));
        const ShapedCourse down = courseShapeOf(mapped(series, -1.0, 0.0));
        const ShapedCourse back = courseShapeOf(mapped(series, 1.0, 0.0, -1));
        RC_ASSERT(down.shape == before.shape);
        RC_ASSERT(back.shape == before.shape);
        RC_ASSERT((down.direction == CourseDirection::Rising) ==
                  (before.direction == CourseDirection::Falling));
        RC_ASSERT((down.direction == CourseDirection::U) ==
                  (before.direction == CourseDirection::InvertedU));
        RC_ASSERT((back.direction == CourseDirection::Rising) ==
                  (before.direction == CourseDirection::Falling));
        RC_ASSERT((back.direction == CourseDirection::U) ==
                  (before.direction == CourseDirection::U));
    }));
}
