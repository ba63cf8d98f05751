// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/lag_pairs.h"

#include "core/measure/require_number.h"

#include <algorithm>
#include <span>

namespace soundings::core {

namespace {

double meanScore(std::span<const AvailableRating> scores)
{
    double mean = 0.0;
    double count = 0.0;
    for (const AvailableRating& rating : scores) {
        count += 1.0;
        mean += (rating.score - mean) / count;
    }
    return mean;
}

/// The score of this session; null where there is none.
const double* scoreAt(std::span<const AvailableRating> scores, long long session)
{
    const auto found =
        std::ranges::lower_bound(scores, session, {}, [](const AvailableRating& rating) {
            return static_cast<long long>(rating.session);
        });
    return found != scores.end() && found->session == session ? &found->score : nullptr;
}

} // namespace

void requireValid(const LagParameters& parameters)
{
    requireNumber(parameters.confidence > 0.0 && parameters.confidence < 1.0,
                  "confidence",
                  parameters.confidence,
                  "a probability above 0 and below 1");
    requireNumber(
        parameters.sessionsNeeded >= 3, "sessions needed", parameters.sessionsNeeded, "3 or more");
}

LagPerson lagPairsOf(const LagCourse& course, bool needsOutcomeBefore)
{
    const std::vector<AvailableRating> alliance = course.alliance.available();
    const std::vector<AvailableRating> outcome = course.outcome.available();
    const double meanOutcome = meanScore(outcome);
    LagPerson person;
    person.meanAlliance = meanScore(alliance);
    for (const AvailableRating& rating : alliance) {
        const double* before = scoreAt(outcome, rating.session);
        const double* next = scoreAt(outcome, static_cast<long long>(rating.session) + 1);
        if (next == nullptr || (needsOutcomeBefore && before == nullptr)) {
            continue;
        }
        const bool isSecondToo =
            !person.pairs.empty() && person.pairs.back().session + 1LL == rating.session;
        person.sessions += isSecondToo ? 1 : 2;
        person.pairs.push_back({.session = rating.session,
                                .alliance = rating.score - person.meanAlliance,
                                .outcomeBefore = needsOutcomeBefore ? *before - meanOutcome : 0.0,
                                .nextOutcome = *next});
    }
    return person;
}

} // namespace soundings::core
