// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/split_evidence.h"

#include "core/measure/comparison.h"

#include <algorithm>
#include <cmath>

namespace soundings::core {

namespace {

Evidence beginSplit(std::string_view method,
                    Verdict verdict,
                    SplitReason reason,
                    const SplitParameters& parameters)
{
    Evidence evidence;
    evidence.method = method;
    evidence.version = SplitRulesVersion;
    evidence.verdict = verdict;
    evidence.reason = splitReasonCode(reason);
    evidence.comparison = comparisonSign(Comparison::Above);
    evidence.source = "setting";
    if (parameters.error) {
        evidence.inputs.push_back({"error", parameters.error->value});
        evidence.source += "; error: " + parameters.error->source;
    }
    return evidence;
}

Evidence splitEvidence(const SplitSession& session, const SplitParameters& parameters)
{
    Evidence evidence = beginSplit(SplitMethod, session.verdict, session.reason, parameters);
    evidence.statistic = session.split;
    evidence.threshold = session.threshold;
    addInput(evidence, "alpha", parameters.alpha);
    addInput(evidence, "participants", static_cast<double>(session.participants.size()));
    addInput(evidence, "scores", session.scores);
    addInput(evidence, "mean", session.mean);
    addInput(evidence, "relative", session.relative);
    std::vector<double> scores;
    for (const ParticipantDistance& participant : session.participants) {
        if (participant.score) {
            scores.push_back(*participant.score);
        }
    }
    if (!scores.empty()) {
        addInput(evidence, "lowest", std::ranges::min(scores));
        addInput(evidence, "highest", std::ranges::max(scores));
    }
    return evidence;
}

Evidence outlierEvidence(const ParticipantDistance& participant,
                         int scores,
                         const SplitParameters& parameters)
{
    Evidence evidence =
        beginSplit(OutlierMethod, participant.isOutlier, participant.reason, parameters);
    if (participant.distance) {
        evidence.statistic = std::abs(*participant.distance);
    }
    evidence.threshold = participant.threshold;
    addInput(evidence, "multiplier", parameters.outlierMultiplier);
    addInput(evidence, "scores", scores);
    addInput(evidence, "score", participant.score);
    addInput(evidence, "mean-of-others", participant.meanOfOthers);
    return evidence;
}

} // namespace

std::vector<Evidence> evidenceOf(const SplitSession& session, const SplitParameters& parameters)
{
    std::vector<Evidence> all{splitEvidence(session, parameters)};
    for (const ParticipantDistance& participant : session.participants) {
        all.push_back(outlierEvidence(participant, session.scores, parameters));
    }
    return all;
}

} // namespace soundings::core
