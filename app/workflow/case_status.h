// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>

namespace soundings::app {

/// What a case needs, most urgent first. A flag counts until it is closed: one that is acknowledged
/// stays in sight. The codes are printed by the command line.
enum class CaseStatus
{
    Safety,             ///< a flag of a risk item
    PossibleRupture,    ///< a flag
    Deteriorated,       ///< reliably worse than at the start
    OffTrack,           ///< beyond the red limit of the clinic's expected course
    Watch,              ///< a watch flag
    SlowerThanExpected, ///< beyond the amber limit
    NotEnoughRatings,   ///< fewer than two ratings of progress
    ChangeNotJudged,    ///< rated twice or more, but nothing says how large a reliable change is
    NoReliableChange,   ///< as at the start, and the clinic has no expected course to say more
    OnTrack,            ///< as at the start, and within what is expected
    Improved,           ///< reliably better than at the start
    Recovered,          ///< reliably better, and in the functional range now
};

/// All of them, most urgent first.
inline constexpr std::array EveryCaseStatus = {CaseStatus::Safety,
                                               CaseStatus::PossibleRupture,
                                               CaseStatus::Deteriorated,
                                               CaseStatus::OffTrack,
                                               CaseStatus::Watch,
                                               CaseStatus::SlowerThanExpected,
                                               CaseStatus::NotEnoughRatings,
                                               CaseStatus::ChangeNotJudged,
                                               CaseStatus::NoReliableChange,
                                               CaseStatus::OnTrack,
                                               CaseStatus::Improved,
                                               CaseStatus::Recovered};

[[nodiscard]] std::string caseStatusCode(CaseStatus status);

} // namespace soundings::app
