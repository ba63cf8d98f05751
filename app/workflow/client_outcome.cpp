// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/client_outcome.h"

#include "app/workflow/age_of.h"
#include "app/workflow/change_rule_of.h"

#include <algorithm>

namespace soundings::app {

namespace {

bool isOwnOutcome(const core::SeriesKey& series,
                  const core::Participant& participant,
                  const MeasureCatalogue& measures)
{
    const auto* entry = measures.find(series.measure);
    return entry != nullptr && entry->measure->profile.kind == core::MeasureKind::Outcome &&
           series.rater == core::Rater::Client && series.participant == participant.id &&
           core::primaryScore(*entry->measure).id == series.score;
}

/// Place among the measures that are due; behind all of them for one that is not.
auto placeOf(const storage::CaseSummaryRow& row, const core::SeriesKey& series)
{
    return std::ranges::find_if(row.measures,
                                [&series](const core::DueMeasure& due) {
                                    return due.measure == series.measure &&
                                           due.rater == series.rater;
                                }) -
           row.measures.begin();
}

const storage::SeriesSummary* seriesOf(const storage::CaseSummaryRow& row,
                                       const core::Participant& participant,
                                       const MeasureCatalogue& measures)
{
    const storage::SeriesSummary* first = nullptr;
    for (const storage::SeriesSummary& series : row.series) {
        if (isOwnOutcome(series.series, participant, measures) &&
            (first == nullptr || placeOf(row, series.series) < placeOf(row, first->series))) {
            first = &series;
        }
    }
    return first;
}

std::optional<core::ChangeCategory> categoryOf(const core::ChangeAssessment& change)
{
    if (change.category || !change.reliable) {
        return change.category;
    }
    switch (*change.reliable) {
    case core::ReliableOutcome::Improved:
        return core::ChangeCategory::Improved;
    case core::ReliableOutcome::Deteriorated:
        return core::ChangeCategory::Deteriorated;
    case core::ReliableOutcome::Unchanged:
        break;
    }
    return core::ChangeCategory::Unchanged;
}

} // namespace

std::optional<core::ChangeCategory> outcomeOf(const storage::CaseSummaryRow& row,
                                              const storage::ParticipantSummary& participant,
                                              const MeasureCatalogue& measures)
{
    const storage::SeriesSummary* series = seriesOf(row, participant, measures);
    if (series == nullptr || series->values < 2) {
        return std::nullopt;
    }
    const core::Measure& measure = *measures.require(series->series.measure).measure;
    const auto age =
        ageOf(row.format, participant.part, participant.yearOfBirth, series->firstDate);
    return categoryOf(
        core::classifyChange(series->first, series->last, changeRuleOf(measure, age)));
}

} // namespace soundings::app
