// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/summarise_clinic.h"

#include "app/workflow/client_outcome.h"
#include "core/disclosure/protect_count.h"
#include "core/record/codes.h"
#include "core/record/invalid_value.h"
#include "storage/summary_store.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace soundings::app {

namespace {

using CellKey = std::pair<SummaryTable, std::pair<std::string, std::string>>;
using Cells = std::map<CellKey, core::CountedClients>;

/// Whether change can be said of somebody: from two ratings on, of a measure with a criterion.
constexpr const char* Judged = "judged";
constexpr const char* NotJudged = "not-judged";

constexpr core::CodeTable<SummaryTable, 6> TableCodes{{{SummaryTable::Began, "began"},
                                                       {SummaryTable::Ended, "ended"},
                                                       {SummaryTable::Ending, "ending"},
                                                       {SummaryTable::Change, "change"},
                                                       {SummaryTable::Ratings, "ratings"},
                                                       {SummaryTable::Ruptures, "ruptures"}}};

std::string periodText(const core::Quarter& from, const core::Quarter& to)
{
    return core::quarterText(from) + " to " + core::quarterText(to);
}

/// What is summarised, and how finely over time.
struct Span
{
    core::Quarter from;
    core::Quarter to;
    SummaryStep step = SummaryStep::Quarter;

    [[nodiscard]] std::string whole() const { return periodText(from, to); }

    /// Name of the cell that a quarter of this span counts in.
    [[nodiscard]] std::string cellOf(const core::Quarter& quarter) const
    {
        if (step == SummaryStep::Quarter) {
            return core::quarterText(quarter);
        }
        const core::Quarter first = std::max(from, core::Quarter{quarter.year, 1});
        const core::Quarter last = std::min(to, core::Quarter{quarter.year, 4});
        if (first == last) {
            return core::quarterText(first);
        }
        return first.number == 1 && last.number == 4 ? std::to_string(quarter.year)
                                                     : periodText(first, last);
    }
};

core::Quarter after(const core::Quarter& quarter)
{
    return quarter.number < 4 ? core::Quarter{quarter.year, quarter.number + 1}
                              : core::Quarter{quarter.year + 1, 1};
}

bool isWithin(const core::Date& date, const Span& span)
{
    return date >= core::firstDay(span.from) && date <= core::lastDay(span.to);
}

std::string ruptureCategory(core::RuptureState state)
{
    return core::isOpen(state) ? "open" : core::ruptureStateCode(state);
}

/// Every cell that a table of this shape has, so that an empty one is hidden like a small one.
Cells emptyCells(const Span& span)
{
    Cells cells;
    for (core::Quarter quarter = span.from; quarter <= span.to; quarter = after(quarter)) {
        cells[{SummaryTable::Began, {span.cellOf(quarter), "all"}}];
        cells[{SummaryTable::Ended, {span.cellOf(quarter), "all"}}];
    }
    const std::string whole = span.whole();
    for (const core::Ending ending : core::allEndings()) {
        cells[{SummaryTable::Ending, {whole, core::endingCode(ending)}}];
    }
    for (const core::ChangeCategory category : core::allChangeCategories()) {
        cells[{SummaryTable::Change, {whole, core::changeCategoryCode(category)}}];
    }
    for (const char* ratings : {Judged, NotJudged}) {
        cells[{SummaryTable::Ratings, {whole, ratings}}];
    }
    for (const core::RuptureState state : core::allRuptureStates()) {
        cells[{SummaryTable::Ruptures, {whole, ruptureCategory(state)}}];
    }
    return cells;
}

void addAll(core::CountedClients& cell, const storage::CaseSummaryRow& row)
{
    for (const core::Participant& participant : row.participants) {
        cell.add(participant.client, row.therapist);
    }
}

/// People who share a room need not fare alike: each is counted by their own ratings only.
void addChange(Cells& cells,
               const storage::CaseSummaryRow& row,
               const storage::ParticipantSummary& participant,
               const MeasureCatalogue& measures,
               const std::string& whole)
{
    const auto outcome = outcomeOf(row, participant, measures);
    cells[{SummaryTable::Ratings, {whole, outcome ? Judged : NotJudged}}].add(participant.client,
                                                                              row.therapist);
    if (outcome) {
        cells[{SummaryTable::Change, {whole, core::changeCategoryCode(*outcome)}}].add(
            participant.client, row.therapist);
    }
}

/// Counts whose rating was flagged; everybody where it was not one person's, such as the
/// therapist's. The day of the flag's session is what lies in the period: it does not matter when
/// the case began.
void addRuptures(Cells& cells, const storage::CaseSummaryRow& row, const Span& span)
{
    for (const storage::RuptureSummary& rupture : row.ruptures) {
        if (!isWithin(rupture.flagged, span)) {
            continue;
        }
        core::CountedClients& cell =
            cells[{SummaryTable::Ruptures, {span.whole(), ruptureCategory(rupture.state)}}];
        for (const core::Participant& participant : row.participants) {
            if (!rupture.participant || *rupture.participant == participant.id) {
                cell.add(participant.client, row.therapist);
            }
        }
    }
}

Cells countedCells(const MeasureCatalogue& measures,
                   const std::vector<storage::CaseSummaryRow>& rows,
                   const Span& span)
{
    Cells cells = emptyCells(span);
    const std::string whole = span.whole();
    for (const storage::CaseSummaryRow& row : rows) {
        if (isWithin(row.start, span)) {
            addAll(cells[{SummaryTable::Began, {span.cellOf(core::quarterOf(row.start)), "all"}}],
                   row);
        }
        addRuptures(cells, row, span);
        if (row.end && isWithin(*row.end, span)) {
            addAll(cells[{SummaryTable::Ended, {span.cellOf(core::quarterOf(*row.end)), "all"}}],
                   row);
            addAll(cells[{SummaryTable::Ending, {whole, core::endingCode(*row.ending)}}], row);
            for (const storage::ParticipantSummary& participant : row.participants) {
                addChange(cells, row, participant, measures, whole);
            }
        }
    }
    return cells;
}

/// Percentages of the rounded counts, for the tables over the whole period none of whose cells is
/// hidden: with one hidden, they would give it away.
void addPercentages(std::vector<SummaryCell>& cells)
{
    for (const SummaryTable table : {SummaryTable::Ending,
                                     SummaryTable::Change,
                                     SummaryTable::Ratings,
                                     SummaryTable::Ruptures}) {
        int total = 0;
        bool complete = true;
        for (const SummaryCell& cell : cells) {
            if (cell.table == table) {
                complete = complete && cell.clients.has_value();
                total += cell.clients.value_or(0);
            }
        }
        for (SummaryCell& cell : cells) {
            if (cell.table == table && complete && total > 0) {
                cell.percent = (200 * *cell.clients + total) / (2 * total);
            }
        }
    }
}

int therapistCount(const std::vector<storage::CaseSummaryRow>& rows)
{
    std::set<core::UserId> therapists;
    for (const storage::CaseSummaryRow& row : rows) {
        therapists.insert(row.therapist);
    }
    return static_cast<int>(therapists.size());
}

void requirePeriod(const core::Quarter& from, const core::Quarter& to, const core::Date& today)
{
    constexpr int MaxQuarters = 20;
    const int quarters = (to.year - from.year) * 4 + to.number - from.number + 1;
    if (quarters < 1 || quarters > MaxQuarters) {
        throw core::InvalidValue(core::InvalidKind::OutOfRange,
                                 "period",
                                 periodText(from, to),
                                 "from 1 to " + std::to_string(MaxQuarters) +
                                     " quarters, the earlier first");
    }
    if (core::firstDay(to) > today) {
        throw core::InvalidValue(core::InvalidKind::InTheFuture,
                                 "period",
                                 core::quarterText(to),
                                 "a quarter up to " + core::quarterText(core::quarterOf(today)));
    }
}

} // namespace

std::string summaryTableCode(SummaryTable table)
{
    return core::codeOf(TableCodes, table);
}

ClinicSummary summariseClinic(const SignedIn& signedIn,
                              const core::Quarter& from,
                              const core::Quarter& to,
                              SummaryStep step)
{
    signedIn.require(core::Role::Manager, "summarise the clinic");
    requirePeriod(from, to, signedIn.today());
    const core::DisclosureRules rules;
    const auto rows = storage::caseSummaries(signedIn.vault());
    const int therapists = therapistCount(rows);

    ClinicSummary summary{.from = from,
                          .to = to,
                          .cells = {},
                          .threshold = rules.threshold,
                          .rounding = rules.rounding,
                          .hidden = 0,
                          .step = step};
    const Span span{.from = from, .to = to, .step = step};
    for (const auto& [key, counted] : countedCells(signedIn.measures(), rows, span)) {
        const auto clients = core::protectedCount(counted, therapists, rules);
        summary.hidden += static_cast<int>(!clients.has_value());
        summary.cells.push_back({.table = key.first,
                                 .period = key.second.first,
                                 .category = key.second.second,
                                 .clients = clients,
                                 .percent = std::nullopt});
    }
    addPercentages(summary.cells);
    return summary;
}

} // namespace soundings::app
