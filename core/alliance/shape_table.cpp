// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/shape_table.h"

#include "core/alliance/course_shape.h"

namespace soundings::core {

void analyseShape(const RatingTable& table, TableSink& sink)
{
    sink.header({"id",
                 "n",
                 "shape",
                 "direction",
                 "slope",
                 "slope_low",
                 "slope_high",
                 "curvature",
                 "p_curvature",
                 "reason"});
    for (const RatedCase& rated : table.cases) {
        const ShapedCourse course = courseShapeOf(rated.series);
        sink.text(rated.id);
        sink.wholeNumber(static_cast<long long>(course.scores));
        sink.textOrMissing(courseShapeCode(course.shape));
        sink.textOrMissing(courseDirectionCode(course.direction));
        sink.number(course.slope ? std::optional(course.slope->value) : std::nullopt);
        sink.number(course.slope ? course.slope->low : std::nullopt);
        sink.number(course.slope ? course.slope->high : std::nullopt);
        sink.number(course.curvature ? std::optional(course.curvature->value) : std::nullopt);
        sink.number(course.curvature ? course.curvature->p : std::nullopt);
        sink.textOrMissing(course.shape == CourseShape::NotEvaluable ? "too-few-scores" : "");
        sink.endRow();
    }
}

} // namespace soundings::core
