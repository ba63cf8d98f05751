// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/therapist_effects.h"

#include "core/measure/require_number.h"
#include "core/record/invalid_value.h"
#include "core/statistics/linear_mixed_model.h"
#include "core/summary/spread.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace soundings::core {

namespace {

constexpr double SureEnough = 0.9; // to show a rank, or 1 - that

using CasesByTherapist = std::map<std::string, std::vector<TherapistCase>>;

CasesByTherapist enoughCases(std::span<const TherapistCase> cases)
{
    CasesByTherapist byTherapist;
    for (const TherapistCase& one : cases) {
        requireNumber(true, "intake", one.intake, "a finite number");
        requireNumber(true, "improvement", one.improvement, "a finite number");
        if (one.therapist.empty()) {
            throw InvalidValue(InvalidKind::Empty, "therapist", "", "who treated the case");
        }
        byTherapist[one.therapist].push_back(one);
    }
    std::erase_if(byTherapist,
                  [](const auto& entry) { return entry.second.size() < FewestCasesOfTherapist; });
    return byTherapist;
}

/// Mean and SD of the intakes, and their number.
void describeIntake(TherapistEffects& effects, const CasesByTherapist& byTherapist)
{
    double squares = 0.0;
    double size = 0.0;
    for (const auto& [name, cases] : byTherapist) {
        for (const TherapistCase& one : cases) {
            ++effects.cases;
            const double step = one.intake - effects.meanIntake;
            effects.meanIntake += step / static_cast<double>(effects.cases);
            squares += step * (one.intake - effects.meanIntake);
            size = std::max(size, std::abs(one.intake));
        }
    }
    const double sd = std::sqrt(squares / static_cast<double>(effects.cases - 1));
    effects.isAdjusted = hasSpread(sd, size);
}

MixedModelFit fitTo(const CasesByTherapist& byTherapist, const TherapistEffects& effects)
{
    const std::size_t regressors = effects.isAdjusted ? 2 : 1;
    MixedModelData data(regressors, 1);
    for (const auto& [name, cases] : byTherapist) {
        data.beginGroup();
        for (const TherapistCase& one : cases) {
            const std::array fixed{1.0, one.intake - effects.meanIntake};
            data.add(
                std::span(fixed).first(regressors), std::span(fixed).first(1), one.improvement);
        }
    }
    return fitMixedModel(data);
}

TherapistEffect shrunkenEffect(const std::string& name,
                               const std::vector<TherapistCase>& cases,
                               const TherapistEffects& model)
{
    TherapistEffect found;
    found.therapist = name;
    found.cases = cases.size();
    const auto n = static_cast<double>(cases.size());
    double residual = 0.0;
    for (const TherapistCase& one : cases) {
        const double slope = model.isAdjusted ? model.fixed[1] : 0.0;
        residual +=
            (one.improvement - model.fixed[0] - slope * (one.intake - model.meanIntake)) / n;
    }
    found.shrinkage = model.betweenVariance / (model.betweenVariance + model.residualVariance / n);
    found.effect = found.shrinkage * residual;
    found.sd = std::sqrt(model.betweenVariance * (1.0 - found.shrinkage));
    if (found.sd > 0.0) {
        found.probabilityAbove =
            boost::math::cdf(boost::math::normal_distribution<double>(), found.effect / found.sd);
    }
    return found;
}

void rankTheSure(std::vector<TherapistEffect>& therapists)
{
    for (TherapistEffect& one : therapists) {
        if (one.probabilityAbove &&
            (*one.probabilityAbove > SureEnough || *one.probabilityAbove < 1.0 - SureEnough)) {
            const auto better =
                std::ranges::count_if(therapists, [&one](const TherapistEffect& other) {
                    return other.effect > one.effect;
                });
            one.rank = 1 + static_cast<std::size_t>(better);
        }
    }
}

} // namespace

std::string_view noTherapistViewWords(NoTherapistView reason)
{
    return reason == NoTherapistView::TooFewTherapists
               ? "fewer than 10 therapists with 5 cases or more"
               : "improvement does not vary about what intake lets expect";
}

TherapistView therapistEffects(std::span<const TherapistCase> cases)
{
    const CasesByTherapist byTherapist = enoughCases(cases);
    if (byTherapist.size() < FewestTherapists) {
        return {std::nullopt, NoTherapistView::TooFewTherapists};
    }
    TherapistEffects effects;
    describeIntake(effects, byTherapist);
    MixedModelFit fit;
    try {
        fit = fitTo(byTherapist, effects);
    } catch (const InvalidValue&) {
        // Numbers, names and counts are as they should be: what is left is that nothing scatters.
        return {std::nullopt, NoTherapistView::NoScatter};
    }
    effects.fixed = fit.fixed;
    effects.betweenVariance = fit.randomCovariance.front();
    effects.residualVariance = fit.residualVariance;
    effects.intraclassCorrelation =
        effects.betweenVariance / (effects.betweenVariance + effects.residualVariance);
    for (const auto& [name, own] : byTherapist) {
        effects.therapists.push_back(shrunkenEffect(name, own, effects));
    }
    rankTheSure(effects.therapists);
    return {effects, std::nullopt};
}

} // namespace soundings::core
