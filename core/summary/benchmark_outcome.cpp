// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/benchmark_outcome.h"

namespace soundings::core {

BenchmarkOutcome benchmarkOutcome(const ScorePair& pair, const ChangeRule& rule)
{
    const ChangeAssessment assessment = classifyChange(pair.pre, pair.post, rule);
    BenchmarkOutcome outcome;
    if (!assessment.reliable) {
        return outcome;
    }
    outcome.improved = *assessment.reliable == ReliableOutcome::Improved;
    outcome.deteriorated = *assessment.reliable == ReliableOutcome::Deteriorated;
    if (assessment.category && assessment.clinicalAtStart != Verdict::NotEvaluable) {
        outcome.recoveredOfJudged = *assessment.category == ChangeCategory::Recovered;
        if (assessment.clinicalAtStart == Verdict::Yes) {
            outcome.recovered = outcome.recoveredOfJudged;
        }
    }
    return outcome;
}

} // namespace soundings::core
