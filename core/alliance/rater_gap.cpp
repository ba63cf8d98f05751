// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rater_gap.h"

#include "core/measure/require_number.h"
#include "core/record/codes.h"
#include "core/series/at_scale.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace soundings::core {

namespace {

constexpr CodeTable<GapReason, 6> GapReasonCodes{
    {{GapReason::None, ""},
     {GapReason::NoClientScore, "no-client-score"},
     {GapReason::NoTherapistScore, "no-therapist-score"},
     {GapReason::NoScores, "no-scores"},
     {GapReason::TooFewEarlier, "too-few-earlier-scores"},
     {GapReason::NoWithinPersonSd, "no-within-person-sd"}}};

/// One rater's scores so far.
struct EarlierScores
{
    int count = 0;
    double mean = 0.0;

    void add(const std::optional<double>& score)
    {
        if (score) {
            ++count;
            mean += (*score - mean) / count;
        }
    }

    [[nodiscard]] std::optional<double> meanIfAny() const
    {
        return count > 0 ? std::optional(mean) : std::nullopt;
    }
};

GapReason missingScore(const GapStep& step)
{
    if (!step.client && !step.therapist) {
        return GapReason::NoScores;
    }
    if (!step.client) {
        return GapReason::NoClientScore;
    }
    return step.therapist ? GapReason::None : GapReason::NoTherapistScore;
}

bool hasSds(const GapParameters& parameters)
{
    return parameters.withinSd &&
           (parameters.scale == GapScale::Same || parameters.therapistSd.has_value());
}

void judgeGap(GapStep& step, const GapParameters& parameters)
{
    step.reason = missingScore(step);
    if (step.reason != GapReason::None) {
        return;
    }
    const bool isSame = parameters.scale == GapScale::Same;
    if (!isSame &&
        std::min(step.clientEarlier, step.therapistEarlier) < parameters.minimumEarlier) {
        step.reason = GapReason::TooFewEarlier;
        return;
    }
    if (!hasSds(parameters)) {
        step.reason = GapReason::NoWithinPersonSd;
        return;
    }
    const double clientSd = parameters.withinSd->value;
    const double therapistSd = isSame ? clientSd : parameters.therapistSd->value;
    const double client = *step.client - (isSame ? 0.0 : *step.clientMean);
    const double therapist = *step.therapist - (isSame ? 0.0 : *step.therapistMean);
    step.gap =
        isSame ? (client - therapist) / clientSd : client / clientSd - therapist / therapistSd;
    const double scale =
        std::max(std::abs(*step.client) / clientSd, std::abs(*step.therapist) / therapistSd);
    step.verdict = verdictOf(
        holdsAtScale(std::abs(*step.gap), Comparison::Above, parameters.multiplier, scale));
}

void addGapSd(Evidence& evidence, const char* name, const std::optional<SourcedNumber>& sd)
{
    if (sd) {
        evidence.inputs.push_back({name, sd->value});
        evidence.source += std::string("; ") + name + ": " + sd->source;
    }
}

} // namespace

void requireValid(const GapParameters& parameters)
{
    for (const auto* sd : {&parameters.withinSd, &parameters.therapistSd}) {
        if (*sd) {
            requireNumber((*sd)->value > 0.0, "within-person SD", (*sd)->value, "points above 0");
        }
    }
    requireNumber(
        parameters.multiplier > 0.0, "multiplier", parameters.multiplier, "a number above 0");
    requireNumber(parameters.minimumEarlier >= 1,
                  "minimum of earlier scores",
                  parameters.minimumEarlier,
                  "1 or more");
}

std::string gapReasonCode(GapReason reason)
{
    return codeOf(GapReasonCodes, reason);
}

std::vector<GapStep>
gapsOf(const Series& client, const Series& therapist, const GapParameters& parameters)
{
    requireValid(parameters);
    std::map<int, GapStep> steps;
    for (const Rating& rating : client.ratings()) {
        steps[rating.session].client = rating.score;
    }
    for (const Rating& rating : therapist.ratings()) {
        steps[rating.session].therapist = rating.score;
    }
    EarlierScores clientEarlier;
    EarlierScores therapistEarlier;
    std::vector<GapStep> judged;
    judged.reserve(steps.size());
    for (auto& [session, step] : steps) {
        step.session = session;
        if (parameters.scale == GapScale::OwnMean) {
            step.clientMean = clientEarlier.meanIfAny();
            step.therapistMean = therapistEarlier.meanIfAny();
            step.clientEarlier = clientEarlier.count;
            step.therapistEarlier = therapistEarlier.count;
        }
        judgeGap(step, parameters);
        clientEarlier.add(step.client);
        therapistEarlier.add(step.therapist);
        judged.push_back(std::move(step));
    }
    return judged;
}

Evidence evidenceOf(const GapStep& step, const GapParameters& parameters)
{
    Evidence evidence;
    evidence.method = GapMethod;
    evidence.version = GapRuleVersion;
    evidence.verdict = step.verdict;
    evidence.reason = gapReasonCode(step.reason);
    if (step.gap) {
        evidence.statistic = std::abs(*step.gap);
    }
    evidence.threshold = parameters.multiplier;
    evidence.comparison = comparisonSign(Comparison::Above);
    evidence.source = "setting";
    addInput(evidence, "client", step.client);
    addInput(evidence, "therapist", step.therapist);
    addInput(evidence, "client-mean", step.clientMean);
    addInput(evidence, "therapist-mean", step.therapistMean);
    if (parameters.scale == GapScale::OwnMean) {
        addInput(evidence, "client-earlier", step.clientEarlier);
        addInput(evidence, "therapist-earlier", step.therapistEarlier);
        addInput(evidence, "minimum-earlier", parameters.minimumEarlier);
    }
    addGapSd(evidence, "within-sd", parameters.withinSd);
    if (parameters.scale == GapScale::OwnMean) {
        addGapSd(evidence, "therapist-within-sd", parameters.therapistSd);
    }
    return evidence;
}

} // namespace soundings::core
