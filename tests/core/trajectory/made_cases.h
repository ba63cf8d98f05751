// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/rating_table.h"
#include "core/trajectory/fit_trajectory.h"
#include "tests/core/statistics/made_courses.h"

#include <cmath>
#include <string>
#include <vector>

namespace made {

/// The made courses as closed cases: the intake score at session 1, what is missing left out. With
/// `times`, as many of each course, every copy starting and running a little higher or lower.
inline std::vector<soundings::core::RatedCase> cases(int times = 1)
{
    std::vector<soundings::core::RatedCase> list;
    for (int copy = 0; copy < times; ++copy) {
        for (const Course& course : Courses) {
            const double shift = 0.25 * (copy % 4);
            std::vector<soundings::core::Rating> ratings{{1, course.intake + shift}};
            int session = 1;
            for (const double score : course.scores) {
                ++session;
                if (!std::isnan(score)) {
                    ratings.push_back({session, score - shift});
                }
            }
            list.push_back({"case " + std::to_string(list.size()),
                            soundings::core::Series(std::move(ratings))});
        }
    }
    return list;
}

/// A fit with these effects, frozen on 2026-03-31.
inline soundings::core::TrajectoryRequest request(
    soundings::core::TrajectoryEffects effects = soundings::core::TrajectoryEffects::InterceptSlope)
{
    soundings::core::TrajectoryRequest asked;
    asked.date = *soundings::core::dateFromIso("2026-03-31");
    asked.effects = effects;
    return asked;
}

} // namespace made
