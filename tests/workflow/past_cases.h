// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/case.h"
#include "core/record/rating_source.h"
#include "storage/change.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::tests {

/// A course to be put into a vault as if it had been recorded.
struct PastCourse
{
    std::string code;
    std::string measure = "phq-9";
    core::Rater rater = core::Rater::Client;
    bool isClosed = true;
    std::vector<std::optional<double>> totals; ///< of session 1, 2 ...; empty: no form
};

/// A client with one individual case, from 2025-01-01 on, a session a week. No rule is evaluated.
core::Case
insertPastCase(storage::Change& change, const core::UserId& therapist, const PastCourse& course);

/// Courses with intake scores from 8 to 20 that fall with the logarithm of the session, each person
/// by another slope, and scatter; the same every time. Codes are `prefix` and a number.
[[nodiscard]] std::vector<PastCourse>
improvingCourses(const std::string& prefix, int count, int sessions = 6);

} // namespace soundings::tests
