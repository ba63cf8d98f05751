// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/split.h"

#include "core/measure/require_number.h"
#include "core/record/codes.h"
#include "core/record/invalid_value.h"
#include "core/series/at_scale.h"
#include "core/statistics/normal_range.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <utility>

namespace soundings::core {

namespace {

constexpr CodeTable<SplitReason, 5> SplitReasonCodes{
    {{SplitReason::None, ""},
     {SplitReason::TooFewScores, "too-few-scores"},
     {SplitReason::NoError, "no-error-known"},
     {SplitReason::NoScore, "no-score"},
     {SplitReason::SomeWithoutScore, "some-without-score"}}};

/// The scores that are there, together.
struct RatedScores
{
    int count = 0;
    double sum = 0.0;
    double lowest = 0.0;
    double highest = 0.0;
    double scale = 0.0; ///< size of the largest, for comparisons
};

RatedScores requireRatings(std::span<const ParticipantScore> scores)
{
    RatedScores rated;
    std::set<std::string> known;
    for (const ParticipantScore& given : scores) {
        if (!known.insert(given.participant).second) {
            throw InvalidValue(InvalidKind::AlreadyTaken,
                               "participant",
                               given.participant,
                               "each participant of a session once");
        }
        if (!given.score) {
            continue;
        }
        requireNumber(true, "score", *given.score, "a finite number");
        rated.lowest = rated.count == 0 ? *given.score : std::min(rated.lowest, *given.score);
        rated.highest = rated.count == 0 ? *given.score : std::max(rated.highest, *given.score);
        rated.scale = std::max(rated.scale, std::abs(*given.score));
        rated.sum += *given.score;
        ++rated.count;
    }
    return rated;
}

ParticipantDistance distanceOf(const ParticipantScore& given,
                               const RatedScores& rated,
                               const SplitParameters& parameters)
{
    ParticipantDistance participant;
    participant.participant = given.participant;
    participant.score = given.score;
    if (!given.score) {
        participant.reason = SplitReason::NoScore;
        return participant;
    }
    // Of two, each is as far from the other: that is the split itself.
    if (rated.count < 3) {
        participant.reason = SplitReason::TooFewScores;
        return participant;
    }
    const double others = rated.count - 1;
    participant.meanOfOthers = (rated.sum - *given.score) / others;
    participant.distance = *given.score - *participant.meanOfOthers;
    if (!parameters.error) {
        participant.reason = SplitReason::NoError;
        return participant;
    }
    // The mean of the others has an error too.
    participant.threshold =
        parameters.outlierMultiplier * parameters.error->value * std::sqrt(1.0 + 1.0 / others);
    participant.isOutlier = verdictOf(holdsAtScale(
        std::abs(*participant.distance), Comparison::Above, *participant.threshold, rated.scale));
    return participant;
}

} // namespace

std::string splitReasonCode(SplitReason reason)
{
    return codeOf(SplitReasonCodes, reason);
}

void requireValid(const SplitParameters& parameters)
{
    if (parameters.error) {
        requireNumber(
            parameters.error->value > 0.0, "error", parameters.error->value, "points above 0");
    }
    requireNumber(parameters.alpha > 0.0 && parameters.alpha < 1.0,
                  "alpha",
                  parameters.alpha,
                  "a probability above 0 and below 1");
    requireNumber(parameters.outlierMultiplier > 0.0,
                  "outlier multiplier",
                  parameters.outlierMultiplier,
                  "a number above 0");
}

SplitRule::SplitRule(SplitParameters parameters)
    : m_parameters(std::move(parameters))
{
    requireValid(m_parameters);
}

double SplitRule::rangeQuantile(int scores)
{
    const auto [place, isNew] = m_quantiles.try_emplace(scores, 0.0);
    if (isNew) {
        place->second = normalRangeQuantile(1.0 - m_parameters.alpha, scores);
    }
    return place->second;
}

SplitSession SplitRule::judge(std::span<const ParticipantScore> scores)
{
    const RatedScores rated = requireRatings(scores);
    SplitSession session;
    session.scores = rated.count;
    for (const ParticipantScore& given : scores) {
        session.participants.push_back(distanceOf(given, rated, m_parameters));
    }
    if (rated.count > 0) {
        session.mean = rated.sum / rated.count;
    }
    if (rated.count < 2) {
        session.reason = SplitReason::TooFewScores;
        return session;
    }
    session.split = rated.highest - rated.lowest;
    if (!m_parameters.error) {
        session.reason = SplitReason::NoError;
        return session;
    }
    session.relative = *session.split / (std::numbers::sqrt2 * m_parameters.error->value);
    session.threshold = rangeQuantile(rated.count) * m_parameters.error->value;
    session.verdict =
        verdictOf(holdsAtScale(*session.split, Comparison::Above, *session.threshold, rated.scale));
    if (static_cast<std::size_t>(rated.count) < scores.size()) {
        session.reason = SplitReason::SomeWithoutScore;
    }
    return session;
}

} // namespace soundings::core
