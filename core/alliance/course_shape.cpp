// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/course_shape.h"

#include "core/record/codes.h"
#include "core/statistics/least_squares.h"
#include "core/statistics/line_fit.h"

#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace soundings::core {

namespace {

constexpr std::size_t ScoresForCurve = 6;
constexpr double CurveAlpha = 0.05;

constexpr CodeTable<CourseShape, 4> CourseShapeCodes{{{CourseShape::NotEvaluable, ""},
                                                      {CourseShape::Stable, "stable"},
                                                      {CourseShape::Linear, "linear"},
                                                      {CourseShape::Quadratic, "quadratic"}}};

constexpr CodeTable<CourseDirection, 5> CourseDirectionCodes{
    {{CourseDirection::None, ""},
     {CourseDirection::Rising, "rising"},
     {CourseDirection::Falling, "falling"},
     {CourseDirection::U, "u"},
     {CourseDirection::InvertedU, "inverted-u"}}};

struct Curve
{
    Estimate square;
    bool turns = false; ///< between the first and the last score
};

/// Nullopt where there is no curve to test: a straight line leaves nothing over.
std::optional<Curve> curveOf(std::span<const AvailableRating> scores)
{
    // About the middle of the course, so that session numbers far from 1 cost no digits.
    const double middle = (static_cast<double>(scores.front().session) + scores.back().session) / 2;
    const double half = scores.back().session - middle;
    LeastSquares line(2);
    LeastSquares parabola(3);
    for (const AvailableRating& rating : scores) {
        const double session = rating.session - middle;
        line.add(std::array{1.0, session}, rating.score);
        parabola.add(std::array{1.0, session, session * session}, rating.score);
    }
    const auto straight = line.fit();
    const auto curved = parabola.fit();
    if (!straight || !curved || !(straight->residualSumOfSquares > 0.0)) {
        return std::nullopt;
    }
    Curve curve{.square = curved->coefficient(2)};
    // The slopes at both ends are slope -+ 2 * square * half.
    const double bend = 2.0 * std::abs(curve.square.value) * half;
    curve.turns = bend > std::abs(curved->coefficients[1]);
    return curve;
}

bool excludesZero(const Estimate& slope)
{
    return slope.low && slope.high && (*slope.low > 0.0 || *slope.high < 0.0);
}

} // namespace

std::string courseShapeCode(CourseShape shape)
{
    return codeOf(CourseShapeCodes, shape);
}

std::string courseDirectionCode(CourseDirection direction)
{
    return codeOf(CourseDirectionCodes, direction);
}

ShapedCourse courseShapeOf(const Series& series)
{
    const std::vector<AvailableRating> scores = series.available();
    ShapedCourse course;
    course.scores = scores.size();
    course.slope = slopeOf(scores);
    if (!course.slope || !course.slope->low) {
        return course;
    }
    if (scores.size() >= ScoresForCurve) {
        if (const auto curve = curveOf(scores)) {
            course.curvature = curve->square;
            if (curve->turns && curve->square.p && *curve->square.p < CurveAlpha) {
                course.shape = CourseShape::Quadratic;
                course.direction =
                    curve->square.value > 0.0 ? CourseDirection::U : CourseDirection::InvertedU;
                return course;
            }
        }
    }
    if (excludesZero(*course.slope)) {
        course.shape = CourseShape::Linear;
        course.direction =
            course.slope->value > 0.0 ? CourseDirection::Rising : CourseDirection::Falling;
    } else {
        course.shape = CourseShape::Stable;
    }
    return course;
}

} // namespace soundings::core
