// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/evaluate_series.h"

#include "app/workflow/change_rule_of.h"
#include "app/workflow/rupture_parameters_of.h"
#include "app/workflow/series_flags.h"
#include "core/alliance/rupture_assessment.h"
#include "core/change/change_evidence.h"
#include "core/series/series.h"
#include "storage/random_id.h"
#include "storage/response_store.h"
#include "storage/rupture_store.h"

#include <algorithm>
#include <limits>

namespace soundings::app {

namespace {

using Rows = std::vector<storage::SeriesRow>;

core::Series seriesFrom(const Rows& rows)
{
    std::vector<core::Rating> ratings;
    ratings.reserve(rows.size());
    for (const storage::SeriesRow& row : rows) {
        ratings.push_back({.session = row.sessionNumber, .score = row.value});
    }
    return core::Series(std::move(ratings));
}

core::Flag flagAt(core::FlagKind kind,
                  const core::SeriesKey& key,
                  const storage::SeriesRow& row,
                  std::vector<core::Evidence> evidence)
{
    return {.id = storage::newIdIn<core::Flag>(key.caseId),
            .kind = kind,
            .state = core::FlagState::Open,
            .series = key,
            .session = row.session,
            .sessionNumber = row.sessionNumber,
            .item = {},
            .evidence = std::move(evidence)};
}

void openRupture(storage::Change& change, const core::Flag& flag)
{
    storage::insertRupture(change,
                           {.id = storage::newIdIn<core::Rupture>(flag.series.caseId),
                            .caseId = flag.series.caseId,
                            .flag = flag.id,
                            .openedAtSession = flag.sessionNumber,
                            .state = core::RuptureState::Flagged,
                            .type = std::nullopt,
                            .plan = {}});
}

void leaveOutPassed(std::vector<core::Flag>& raised, core::FlagKind kind, int since)
{
    std::erase_if(raised, [kind, since](const core::Flag& flag) {
        return flag.kind == kind && flag.sessionNumber < since;
    });
}

std::vector<core::Flag> evaluateAlliance(storage::Change& change,
                                         const core::SeriesKey& key,
                                         const Rows& rows,
                                         const core::RuptureParameters& parameters)
{
    std::vector<core::Flag> raised;
    SeriesFlags flags(change, key);
    const auto known = flags.knownRuptures();
    const auto sessions = core::assessRuptures(seriesFrom(rows), parameters, false, known);
    int lastRated = 0;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        lastRated = rows[index].value ? rows[index].sessionNumber : lastRated;
        const core::RuptureAssessment& session = sessions[index];
        if (session.signal == core::RuptureSignal::Probable) {
            if (core::knownDecline(sessions, session.session, known)) {
                continue;
            }
            const core::Flag flag =
                flagAt(core::FlagKind::PossibleRupture, key, rows[index], session.evidence);
            if (flags.raise(flag)) {
                openRupture(change, flag);
                raised.push_back(flag);
            }
        } else if (session.signal == core::RuptureSignal::Watch) {
            const core::Flag flag =
                flagAt(core::FlagKind::AllianceWatch, key, rows[index], session.evidence);
            if (flags.raise(flag)) {
                raised.push_back(flag);
            }
        }
    }
    // A watch is about the last rating; once there is a newer one it has had its time.
    flags.closePassed(core::FlagKind::AllianceWatch, lastRated);
    leaveOutPassed(raised, core::FlagKind::AllianceWatch, lastRated);
    return raised;
}

/// Ratings one after the other that are reliably worse than the first.
struct Worsening
{
    const storage::SeriesRow* start = nullptr;
    int until = 0; ///< session of the last of them
    core::Evidence evidence;
};

std::vector<Worsening> worseningsIn(const Rows& rows, const core::ChangeRule& rule)
{
    std::vector<Worsening> found;
    std::optional<double> first;
    bool isWorse = false;
    for (const storage::SeriesRow& row : rows) {
        if (!row.value) {
            continue;
        }
        if (!first) {
            first = row.value;
            continue;
        }
        const core::ChangeAssessment assessment = core::classifyChange(first, row.value, rule);
        const bool wasWorse = isWorse;
        isWorse = assessment.reliable == core::ReliableOutcome::Deteriorated;
        if (isWorse && !wasWorse) {
            found.push_back({.start = &row,
                             .until = row.sessionNumber,
                             .evidence = core::deteriorationEvidence(assessment, rule)});
        } else if (isWorse) {
            found.back().until = row.sessionNumber;
        }
    }
    return found;
}

/// Whether it has its flag at a later session: it seemed to begin there until an earlier rating
/// came in. A flag that was closed does not count, since such a rating may also bring a worsening
/// back.
bool isFlaggedLater(const Worsening& worsening, const std::vector<core::Flag>& flags)
{
    return std::ranges::any_of(flags, [&worsening](const core::Flag& flag) {
        return flag.kind == core::FlagKind::ReliableDeterioration &&
               flag.state != core::FlagState::Closed &&
               flag.sessionNumber > worsening.start->sessionNumber &&
               flag.sessionNumber <= worsening.until;
    });
}

/// Flags the session at which the course becomes reliably worse than its start, not every session
/// at which it still is. Where a later rating is no longer reliably worse, the flag is closed: what
/// is open is about how things stand now.
std::vector<core::Flag> evaluateOutcome(storage::Change& change,
                                        const core::SeriesKey& key,
                                        const Rows& rows,
                                        const core::ChangeRule& rule)
{
    constexpr auto Kind = core::FlagKind::ReliableDeterioration;
    SeriesFlags flags(change, key);
    const std::vector<core::Flag> before = flags.all();
    const auto worsenings = worseningsIn(rows, rule);
    std::vector<core::Flag> raised;
    for (const Worsening& worsening : worsenings) {
        const core::Flag flag = flagAt(Kind, key, *worsening.start, {worsening.evidence});
        if (!isFlaggedLater(worsening, before) && flags.raise(flag)) {
            raised.push_back(flag);
        }
    }
    const auto last = std::find_if(rows.rbegin(), rows.rend(), [](const storage::SeriesRow& row) {
        return row.value.has_value();
    });
    const bool isWorseNow = !worsenings.empty() && worsenings.back().until == last->sessionNumber;
    const int worseSince =
        isWorseNow ? worsenings.back().start->sessionNumber : std::numeric_limits<int>::max();
    flags.closePassed(Kind, worseSince);
    leaveOutPassed(raised, Kind, worseSince);
    return raised;
}

} // namespace

std::vector<core::Flag> evaluateSeries(storage::Change& change,
                                       const MeasureCatalogue& measures,
                                       const ClinicModels& models,
                                       const core::SeriesKey& key)
{
    const core::Measure& measure = *measures.require(key.measure).measure;
    const Rows rows = storage::seriesOf(change.vault(), key);
    if (measure.profile.kind == core::MeasureKind::Outcome) {
        return evaluateOutcome(change, key, rows, changeRuleOf(measure));
    }
    if (const auto parameters = ruptureParametersOf(measure, models.withinPersonSd(key))) {
        return evaluateAlliance(change, key, rows, *parameters);
    }
    return {};
}

} // namespace soundings::app
