// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/curves.h"
#include "app/workflow/signed_in.h"
#include "core/record/flag.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

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

struct CaseloadEntry
{
    core::Case episode;
    std::string clientCode; ///< of the first participant
    std::string clientName; ///< may be empty
    CaseStatus status = CaseStatus::NotEnoughRatings;
    /// Of the oldest flag behind the status, or of the first rating that far off; 0: none.
    int sinceSession = 0;
    int sessions = 0; ///< number of the last one
    std::optional<core::Date> lastSession;
    std::optional<core::Date> lastRating;
    std::optional<int> daysSinceRating;
    std::map<core::FlagKind, int> openFlags;         ///< that nobody has looked at yet
    std::map<core::FlagKind, int> acknowledgedFlags; ///< looked at and not closed
    std::vector<Curve> curves;
    /// The most urgent of the clients' courses against the clinic's expected one; the first where
    /// none can be judged, and empty without an outcome measure.
    std::optional<CourseJudgement> course;
};

/// The open cases of the therapist signed in, most urgent first, and among equals the longest
/// without a rating. Throws Refusal(NotAllowed).
[[nodiscard]] std::vector<CaseloadEntry> caseload(const SignedIn& signedIn);

} // namespace soundings::app
