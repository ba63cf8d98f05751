// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

/// Who gave a rating. The codes are on disk, do not change.
enum class Rater
{
    Client,
    Therapist,
    Parent,
    Observer
};

[[nodiscard]] std::string raterCode(Rater rater);
[[nodiscard]] std::optional<Rater> raterFromCode(std::string_view code);

/// Names one curve of a case: whose ratings, given by whom, on which score of which measure.
/// Ratings of different sources are never mixed in one series.
struct SeriesKey
{
    CaseId caseId;
    std::optional<ParticipantId> participant; ///< empty: about the case as a whole
    Rater rater = Rater::Client;
    std::string measure; ///< measure id, such as "phq-9"
    std::string score;   ///< score id within the measure, such as "total"

    auto operator<=>(const SeriesKey&) const = default;
};

} // namespace soundings::core
