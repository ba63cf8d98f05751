// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/lagged_effect.h"

#include "core/alliance/lag_regression.h"
#include "core/record/codes.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace soundings::core {

namespace {

constexpr std::size_t PersonsForMixedModel = 3; // two cannot show how people differ
constexpr std::size_t LeastFreedom = 2;         // with one the t value is 12.7
constexpr double NoPairScatter = 1e-20;         // of the squares: rounding

constexpr CodeTable<LagMethod, 4> LagMethodCodes{{
    {LagMethod::None, ""},
    {LagMethod::Correlation, "correlation"},
    {LagMethod::LeastSquares, "least-squares"},
    {LagMethod::MixedModel, "mixed-model"},
}};

constexpr CodeTable<LagReason, 7> LagReasonCodes{{
    {LagReason::None, ""},
    {LagReason::NoPairs, "no-consecutive-sessions"},
    {LagReason::TooFewSessions, "too-few-sessions"},
    {LagReason::TooFewPairs, "too-few-pairs"},
    {LagReason::NoAllianceVariation, "no-variation-of-alliance"},
    {LagReason::NoOutcomeVariation, "no-variation-of-outcome"},
    {LagReason::NoOneAnswer, "no-one-answer"},
}};

/// Sums of squares and products about the means of each person's own pairs.
struct WithinSums
{
    double alliance = 0.0;
    double outcome = 0.0;
    double products = 0.0;
    double allianceLevel = 0.0; ///< squares of the values themselves
    double outcomeLevel = 0.0;

    [[nodiscard]] bool allianceVaries() const { return alliance > NoPairScatter * allianceLevel; }

    [[nodiscard]] bool outcomeVaries() const { return outcome > NoPairScatter * outcomeLevel; }
};

WithinSums withinSums(const std::vector<LagPerson>& people)
{
    WithinSums sums;
    for (const LagPerson& person : people) {
        double meanAlliance = 0.0;
        double meanOutcome = 0.0;
        const auto count = static_cast<double>(person.pairs.size());
        for (const LagPair& pair : person.pairs) {
            meanAlliance += pair.alliance / count;
            meanOutcome += pair.nextOutcome / count;
        }
        for (const LagPair& pair : person.pairs) {
            const double alliance = pair.alliance - meanAlliance;
            const double outcome = pair.nextOutcome - meanOutcome;
            const double level = pair.alliance + person.meanAlliance;
            sums.alliance += alliance * alliance;
            sums.outcome += outcome * outcome;
            sums.products += alliance * outcome;
            sums.allianceLevel += level * level;
            sums.outcomeLevel += pair.nextOutcome * pair.nextOutcome;
        }
    }
    return sums;
}

LagReason reasonAgainst(const LaggedEffect& found,
                        int sessions,
                        const WithinSums& sums,
                        const LagParameters& parameters)
{
    if (found.pairs == 0) {
        return LagReason::NoPairs;
    }
    // A person's only pair cannot vary, and that is no news about the person.
    const bool canVary = found.pairs > found.persons;
    if (canVary && !sums.allianceVaries()) {
        return LagReason::NoAllianceVariation;
    }
    if (canVary && !sums.outcomeVaries()) {
        return LagReason::NoOutcomeVariation;
    }
    if (sessions < parameters.sessionsNeeded) {
        return LagReason::TooFewSessions;
    }
    return lagFreedom(found.pairs, found.persons, parameters) < LeastFreedom
               ? LagReason::TooFewPairs
               : LagReason::None;
}

} // namespace

std::string lagMethodCode(LagMethod method)
{
    return codeOf(LagMethodCodes, method);
}

std::string lagReasonCode(LagReason reason)
{
    return codeOf(LagReasonCodes, reason);
}

LaggedEffect laggedEffect(std::span<const LagCourse> courses, const LagParameters& parameters)
{
    requireValid(parameters);
    std::vector<LagPerson> people;
    LaggedEffect found;
    int sessions = 0;
    for (const LagCourse& course : courses) {
        LagPerson person = lagPairsOf(course, parameters.withOutcome);
        if (!person.pairs.empty()) {
            sessions += person.sessions;
            found.pairs += person.pairs.size();
            people.push_back(std::move(person));
        }
    }
    found.persons = people.size();
    const WithinSums sums = withinSums(people);
    found.reason = reasonAgainst(found, sessions, sums, parameters);
    // Through two pairs of a person a correlation of 1 or -1 always fits.
    if (sums.allianceVaries() && sums.outcomeVaries() &&
        found.pairs >= found.persons + LeastFreedom) {
        const double share = sums.products / std::sqrt(sums.alliance * sums.outcome);
        found.correlation = std::clamp(share, -1.0, 1.0);
    }
    if (found.reason != LagReason::None) {
        found.method = found.correlation ? LagMethod::Correlation : LagMethod::None;
        return found;
    }
    if (people.size() < PersonsForMixedModel) {
        found.method = LagMethod::LeastSquares;
        found.effect = lagByLeastSquares(people, parameters);
    } else {
        found.method = LagMethod::MixedModel;
        found.effect = lagByMixedModel(people, parameters);
    }
    if (!found.effect) {
        found.method = found.correlation ? LagMethod::Correlation : LagMethod::None;
        found.reason = LagReason::NoOneAnswer;
    }
    return found;
}

} // namespace soundings::core
