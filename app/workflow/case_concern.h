// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/case_status.h"
#include "app/workflow/curves.h"
#include "core/record/flag.h"

#include <optional>
#include <span>
#include <vector>

namespace soundings::app {

/// What a case needs, and whose ratings say so: several people in the room may fare differently.
struct CaseConcern
{
    CaseStatus status = CaseStatus::NotEnoughRatings;
    /// Of a watch: the first of the sessions watched without a break; of another flag: the oldest
    /// of the kind in these ratings; of a course: the first rating that far off. 0: none.
    int sinceSession = 0;
    /// The ratings behind the status; nullopt from NotEnoughRatings on, where nothing is wrong.
    std::optional<core::SeriesKey> series;

    [[nodiscard]] bool needsSomebody() const { return status < CaseStatus::NotEnoughRatings; }
};

/// By the outcome curves alone, held against their own start and the clinic's expected course: the
/// most urgent, the first of equals.
[[nodiscard]] CaseConcern concernOfCourses(const std::vector<Curve>& curves);

/// By these and by the flags of the case, of which the closed ones only tell how long a watch has
/// lasted. Of flags of the same status the one that nobody has looked at goes first, then the
/// newest.
[[nodiscard]] CaseConcern concernOf(const std::vector<Curve>& curves,
                                    const std::vector<core::Flag>& flags);

/// The first session of the unbroken run of watch flags that ends with this one. A session without
/// a rating does not break it, a rating that asked for no watch does. `ratings` are those of the
/// flag's series, `flags` those of its case.
[[nodiscard]] int watchedSince(const core::Flag& flag,
                               const std::vector<core::Flag>& flags,
                               std::span<const core::Rating> ratings);

} // namespace soundings::app
