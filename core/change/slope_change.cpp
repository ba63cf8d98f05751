// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/slope_change.h"

#include "core/series/at_scale.h"

#include <cmath>

namespace soundings::core {

namespace {

constexpr std::size_t EnoughPeopleForSlopes = 30;

/// First and last score; the last only where it is another one.
ScorePair endsOf(const RatedCase& rated)
{
    ScorePair pair;
    pair.id = rated.id;
    if (const auto first = rated.series.firstAvailable()) {
        pair.pre = first->score;
    }
    if (rated.series.availableCount() >= 2) {
        pair.post = rated.series.lastAvailable()->score;
    }
    return pair;
}

void warn(SlopeSetup& setup)
{
    std::vector<std::string>& warnings = setup.change.warnings;
    if (setup.model.reason != ChangeReason::None) {
        warnings.push_back(changeReasonCode(setup.model.reason));
        return;
    }
    if (setup.model.people < EnoughPeopleForSlopes) {
        warnings.emplace_back("slopes-of-fewer-than-30");
    }
    if (setup.model.fit->isSingular) {
        warnings.emplace_back("singular-slopes");
    }
}

} // namespace

SlopeSetup prepareSlopeChange(std::span<const RatedCase> cases, const ChangeParameters& parameters)
{
    std::vector<ScorePair> pairs;
    pairs.reserve(cases.size());
    for (const RatedCase& rated : cases) {
        pairs.push_back(endsOf(rated));
    }
    ChangeParameters ofSlopes = parameters;
    ofSlopes.method = ChangeMethod::HierarchicalLinear;
    ofSlopes.published.reset();
    SlopeSetup setup;
    setup.change = prepareChange(pairs, ofSlopes);
    setup.critical = criticalValue(parameters.confidence);
    setup.model = fitSlopes(cases);
    warn(setup);
    return setup;
}

ChangeAssessment classifySlope(const RatedCase& rated, std::size_t at, const SlopeSetup& setup)
{
    const ScorePair pair = endsOf(rated);
    const auto& slope = setup.model.persons.at(at);
    if (!slope) {
        const bool hasTooFew = rated.series.availableCount() < FewestScoresForSlope;
        return classifyChange(pair.pre,
                              pair.post,
                              setup.change.rule,
                              std::nullopt,
                              hasTooFew ? ChangeReason::TooFewScores : setup.model.reason);
    }
    CourseChange found;
    found.index = slope->index();
    if (holdsAtScale(std::abs(found.index), Comparison::Above, setup.critical, 0.0)) {
        const bool isBetter = found.index * directionSign(setup.change.rule.better) > 0.0;
        found.reliable = isBetter ? ReliableOutcome::Improved : ReliableOutcome::Deteriorated;
    }
    return classifyChange(pair.pre, pair.post, setup.change.rule, found, ChangeReason::None);
}

} // namespace soundings::core
