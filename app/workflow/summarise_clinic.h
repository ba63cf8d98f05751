// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/date.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// The tables of a summary. Their shapes are fixed; there are no filters to subtract with.
enum class SummaryTable
{
    Began,    ///< clients whose episode began, by quarter or year
    Ended,    ///< clients whose episode ended, by quarter or year
    Ending,   ///< how the episodes that ended did, whole period
    Change,   ///< change of those who ended and of whom it can be said, whole period
    Ratings,  ///< of how many who ended change can be said at all, whole period
    Ruptures, ///< what became of possible ruptures flagged in it, whole period
};

/// How fine the tables over time are. Nothing is finer than a quarter.
enum class SummaryStep
{
    Quarter,
    Year ///< of the calendar; a year that the period cuts is called by its quarters
};

[[nodiscard]] std::string summaryTableCode(SummaryTable table);

/// One cell, already protected: what is hidden here is nowhere else in the summary.
struct SummaryCell
{
    SummaryTable table = SummaryTable::Began;
    std::string period;         ///< 2025-Q1, 2025, or 2025-Q1 to 2025-Q4
    std::string category;       ///< code; "all" in the tables over time
    std::optional<int> clients; ///< rounded; empty: hidden
    std::optional<int>
        percent; ///< of the sum of the rounded counts of its table; empty when one is hidden
};

struct ClinicSummary
{
    core::Quarter from;
    core::Quarter to;
    std::vector<SummaryCell> cells;
    int threshold = 0;
    int rounding = 0;
    int hidden = 0; ///< cells
    SummaryStep step = SummaryStep::Quarter;
};

/// Clinic figures without any client. Throws Refusal(NotAllowed) for anybody but a manager;
/// core::InvalidValue when `to` is before `from`, more than 20 quarters later, or not yet begun.
[[nodiscard]] ClinicSummary summariseClinic(const SignedIn& signedIn,
                                            const core::Quarter& from,
                                            const core::Quarter& to,
                                            SummaryStep step = SummaryStep::Quarter);

/// The summary as CSV: table, period, category, clients, percent; an empty cell is hidden.
[[nodiscard]] std::string summaryCsv(const ClinicSummary& summary);

/// What the file holds, how it was protected and by which version, as JSON with the hash of the
/// CSV and the head of the audit that noted it.
[[nodiscard]] std::string summaryManifest(const ClinicSummary& summary,
                                          const std::string& csv,
                                          const storage::AuditHead& head);

/// Writes summary.csv and manifest.json into a new folder and notes it in the audit. Throws as
/// above, and Refusal(Conflict) when the folder holds a summary already, is a vault's or in one, or
/// cannot be written; nothing is half written.
void exportSummary(SignedIn& signedIn,
                   const ClinicSummary& summary,
                   const std::filesystem::path& folder);

} // namespace soundings::app
