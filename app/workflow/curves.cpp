// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/curves.h"

#include "app/workflow/age_of.h"
#include "app/workflow/case_access.h"
#include "app/workflow/change_rule_of.h"
#include "app/workflow/rupture_parameters_of.h"
#include "app/workflow/sudden_gains_of.h"
#include "core/measure/interpretation.h"
#include "storage/client_store.h"
#include "storage/response_store.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace soundings::app {

namespace {

/// Whose ratings these are; in a case of one person any rating is about that one.
const core::Participant* participantOf(const core::Case& episode, const core::SeriesKey& key)
{
    if (!key.participant) {
        return episode.participants.size() == 1 ? &episode.participants.front() : nullptr;
    }
    const auto found =
        std::ranges::find(episode.participants, *key.participant, &core::Participant::id);
    return found == episode.participants.end() ? nullptr : &*found;
}

/// Fills in what the record of the participant says.
void addPerson(Curve& curve, const SignedIn& signedIn, const core::Case& episode)
{
    const core::Participant* participant = participantOf(episode, curve.key);
    if (participant == nullptr) {
        return;
    }
    const auto client = storage::clientById(signedIn.vault(), participant->client);
    if (client && curve.key.participant) {
        curve.participantCode = client->code;
    }
    if (const CurvePoint* first = curve.firstRated()) {
        curve.ageYears = ageOf(episode.format,
                               participant->part,
                               client ? client->yearOfBirth : std::nullopt,
                               first->date);
    }
}

std::vector<CurvePoint>
pointsOf(const SignedIn& signedIn, const core::SeriesKey& key, const core::Measure& measure)
{
    std::vector<CurvePoint> points;
    for (const storage::SeriesRow& row : storage::seriesOf(signedIn.vault(), key)) {
        CurvePoint point{.session = row.session,
                         .number = row.sessionNumber,
                         .date = row.date,
                         .value = row.value,
                         .reason = row.reason,
                         .band = {}};
        if (row.value) {
            const core::Band* band = core::bandOf(measure, key.score, *row.value);
            point.band = band == nullptr ? std::string() : band->code;
        }
        points.push_back(std::move(point));
    }
    return points;
}

/// What the rules in force say of the ratings.
void judge(Curve& curve, const ClinicModels& models)
{
    const core::Measure& measure = *curve.measure;
    if (measure.profile.kind == core::MeasureKind::Alliance) {
        curve.rules = ruptureParametersOf(measure, models.withinPersonSd(curve.key));
    } else if (curve.key.rater == core::Rater::Client) {
        const core::Series series = curve.series();
        curve.course = judgeCourse(models, measure, curve.key.rater, curve.ageYears, series);
        curve.suddenGains = suddenGainsOf(measure, series);
    }
}

std::size_t placeOf(const core::Case& episode, const core::SeriesKey& key)
{
    const auto found =
        std::ranges::find_if(episode.participants, [&key](const core::Participant& candidate) {
            return key.participant == candidate.id;
        });
    return static_cast<std::size_t>(found - episode.participants.begin());
}

} // namespace

const CurvePoint* Curve::firstRated() const
{
    const auto found =
        std::ranges::find_if(points, [](const CurvePoint& p) { return p.value.has_value(); });
    return found == points.end() ? nullptr : &*found;
}

const CurvePoint* Curve::lastRated() const
{
    for (const CurvePoint& point : std::views::reverse(points)) {
        if (point.value) {
            return &point;
        }
    }
    return nullptr;
}

int Curve::ratedCount() const
{
    return static_cast<int>(
        std::ranges::count_if(points, [](const CurvePoint& p) { return p.value.has_value(); }));
}

core::Series Curve::series() const
{
    std::vector<core::Rating> ratings;
    ratings.reserve(points.size());
    for (const CurvePoint& point : points) {
        ratings.push_back({.session = point.number, .score = point.value});
    }
    return core::Series(std::move(ratings));
}

std::vector<Curve> curvesOf(const SignedIn& signedIn, const core::Case& episode)
{
    static_cast<void>(requireMayRead(signedIn, episode));
    std::vector<Curve> curves;
    for (const core::SeriesKey& key : storage::seriesKeysOf(signedIn.vault(), episode.id)) {
        const MeasureCatalogue::Entry* entry = signedIn.measures().find(key.measure);
        if (entry == nullptr || core::primaryScore(*entry->measure).id != key.score) {
            continue;
        }
        Curve curve{.key = key,
                    .measure = entry->measure,
                    .participantCode = {},
                    .ageYears = std::nullopt,
                    .points = pointsOf(signedIn, key, *entry->measure),
                    .course = std::nullopt,
                    .suddenGains = {},
                    .rules = std::nullopt};
        addPerson(curve, signedIn, episode);
        judge(curve, signedIn.clinicModels());
        curves.push_back(std::move(curve));
    }
    std::ranges::stable_sort(curves, {}, [&episode](const Curve& curve) {
        return std::tuple(
            curve.measure->profile.kind, curve.key.rater, placeOf(episode, curve.key));
    });
    return curves;
}

std::optional<core::ChangeAssessment> changeOf(const Curve& curve)
{
    if (curve.measure->profile.kind != core::MeasureKind::Outcome) {
        return std::nullopt;
    }
    const CurvePoint* first = curve.firstRated();
    const CurvePoint* last = curve.ratedCount() > 1 ? curve.lastRated() : nullptr;
    return core::classifyChange(first == nullptr ? std::nullopt : first->value,
                                last == nullptr ? std::nullopt : last->value,
                                changeRuleOf(*curve.measure, curve.ageYears));
}

} // namespace soundings::app
