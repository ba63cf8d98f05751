// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/import_ratings.h"
#include "app/workflow/record_session.h"
#include "app/workflow/taken_codes.h"

#include <map>
#include <set>
#include <span>
#include <utility>

namespace soundings::app {

/// One client's rows on their way into a case. Lives inside one import and one change.
class ImportedCase
{
public:
    using Row = const core::ImportedRating*;

    /// Finds the client's open case, or, for a code that is not `taken` nor like one that is, makes
    /// client and case from the rows. Throws Refusal and core::InvalidValue when the client is
    /// somebody else's or has no one open case.
    ImportedCase(const SignedIn& signedIn,
                 storage::Change& change,
                 std::span<const Row> rows,
                 TakenCodes& taken,
                 ImportReport& report);

    /// Stores one row. Throws Refusal and core::InvalidValue when it does not fit the case.
    void take(Row row);

    /// Evaluates the rules over every series that got a row.
    void evaluate();

private:
    void makeClientAndCase(std::span<const Row> rows, TakenCodes& taken);
    [[nodiscard]] const core::Session& sessionOf(Row row);
    [[nodiscard]] std::optional<core::ParticipantId> namedParticipant(Row row) const;
    /// Throws Refusal(Conflict) for a rating that is there already, or twice in the file.
    void requireNew(Row row, const core::Measure& measure, const ResponseDraft& draft);
    [[nodiscard]] ResponseDraft draftOf(Row row, const core::Measure& measure) const;

    const SignedIn& m_signedIn;
    storage::Change& m_change;
    ImportReport& m_report;
    core::Case m_case;
    std::map<std::string, core::ParticipantId> m_participants; ///< by client code
    std::map<int, core::Session> m_sessions;                   ///< by number
    std::set<core::SeriesKey> m_touched;
    /// The line of a rating by session number and whose it is; 0 where the vault has it already.
    std::map<std::pair<int, core::SeriesKey>, std::size_t> m_rated;
};

} // namespace soundings::app
