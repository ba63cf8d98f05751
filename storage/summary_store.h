// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/case.h"
#include "core/record/rating_source.h"
#include "core/record/rupture.h"
#include "storage/change.h"

#include <optional>
#include <vector>

namespace soundings::storage {

/// First and last value of one series of a case.
struct SeriesSummary
{
    core::SeriesKey series;
    int values = 0; ///< how many sessions have a value, 1 or more
    int firstSession = 0;
    core::Date firstDate;
    double first = 0.0;
    int lastSession = 0;
    core::Date lastDate;
    double last = 0.0;
};

/// One person of a case.
struct ParticipantSummary : core::Participant
{
    std::optional<int> yearOfBirth;
};

/// What became of one possible rupture that a flag opened.
struct RuptureSummary
{
    std::optional<core::ParticipantId> participant; ///< whose rating it was; empty: the case's
    core::Date flagged;                             ///< day of the session that it is about
    core::RuptureState state = core::RuptureState::Flagged;
};

/// What a clinic summary counts of one case. Rows never leave the program: see core/disclosure.
struct CaseSummaryRow
{
    core::CaseId caseId;
    core::CaseFormat format = core::CaseFormat::Individual;
    core::UserId therapist;
    std::vector<ParticipantSummary> participants; ///< in their order
    std::vector<core::DueMeasure> measures;       ///< in their order
    core::Date start;
    std::optional<core::Date> end;
    std::optional<core::Ending> ending;
    int attended = 0; ///< sessions held, late ones included
    int missed = 0;   ///< cancelled or not come
    int discussed = 0;
    int notDiscussed = 0;
    int discussionNotSaid = 0; ///< of the sessions held
    std::vector<SeriesSummary> series;
    std::vector<RuptureSummary> ruptures; ///< without those opened by hand
};

/// Every case, open or closed, oldest start first.
[[nodiscard]] std::vector<CaseSummaryRow> caseSummaries(const Vault& vault);

} // namespace soundings::storage
