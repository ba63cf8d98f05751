// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/series.h"
#include "core/statistics/estimate.h"

#include <cstddef>
#include <optional>
#include <string>

namespace soundings::core {

/// What the whole course of an alliance looks like: a description, no verdict on the work.
enum class CourseShape
{
    NotEvaluable,
    Stable,
    Linear,
    Quadratic
};

/// Which way a shape that is not stable goes.
enum class CourseDirection
{
    None,
    Rising,
    Falling,
    U,        ///< down, then up
    InvertedU ///< up, then down
};

[[nodiscard]] std::string courseShapeCode(CourseShape shape);
[[nodiscard]] std::string courseDirectionCode(CourseDirection direction);

struct ShapedCourse
{
    CourseShape shape = CourseShape::NotEvaluable;
    CourseDirection direction = CourseDirection::None;
    std::size_t scores = 0;
    std::optional<Estimate> slope; ///< of the straight line, points a session; from three scores on
    /// Of the squared session number, points a session squared; from six scores on, and not where a
    /// straight line leaves nothing over.
    std::optional<Estimate> curvature;
};

/// Classes after Kivlighan & Shaughnessy 2000 and de Roten et al. 2004, told apart by least squares
/// on the session number; see docs/statistics.md#alliance-shapes. Quadratic: from six scores on,
/// the t test of the squared session below .05 and the curve turning within the course. Linear:
/// else, the slope's 95 % interval excludes 0. Stable: else. Not evaluable below four scores; gaps
/// are left out.
[[nodiscard]] ShapedCourse courseShapeOf(const Series& series);

} // namespace soundings::core
