// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/slope_model.h"

#include "core/measure/require_number.h"
#include "core/statistics/group_effects.h"
#include "core/statistics/linear_mixed_model.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings::core {

namespace {

constexpr double SameAsNothing = 1e-9;   // of the size of the scores, as everywhere
constexpr double SmallestSlopeSd = 1e-4; // in residual SDs over one SD of the sessions

/// Mean and SD of numbers that come one by one (Welford 1962).
struct Spread
{
    double count = 0.0;
    double mean = 0.0;
    double squares = 0.0;

    void add(double value)
    {
        count += 1.0;
        const double step = value - mean;
        mean += step / count;
        squares += step * (value - mean);
    }

    [[nodiscard]] double sd() const { return std::sqrt(squares / (count - 1.0)); }
};

bool hasSlope(const RatedCase& rated)
{
    return rated.series.availableCount() >= FewestScoresForSlope;
}

/// Sessions and scores of everybody in the model. It is fitted to both in SDs about their means,
/// which is the same model: a random intercept and slope with a covariance know no origin and no
/// unit, while an optimiser does.
struct Units
{
    Spread session;
    Spread score;
    double size = 0.0; ///< of the scores

    explicit Units(std::span<const RatedCase> cases)
    {
        for (const RatedCase& rated : cases) {
            if (hasSlope(rated)) {
                for (const AvailableRating& rating : rated.series.available()) {
                    session.add(rating.session);
                    score.add(rating.score);
                    size = std::max(size, std::abs(rating.score));
                }
            }
        }
    }

    /// Points a session, of SDs an SD.
    [[nodiscard]] double slopeUnit() const { return score.sd() / session.sd(); }
};

/// The squares of the scores about each person's own line, which no random effect makes smaller.
double squaresAboutOwnLines(std::span<const RatedCase> cases)
{
    double squares = 0.0;
    for (const RatedCase& rated : cases) {
        if (!hasSlope(rated)) {
            continue;
        }
        Spread session;
        Spread score;
        const auto ratings = rated.series.available();
        for (const AvailableRating& rating : ratings) {
            session.add(rating.session);
            score.add(rating.score);
        }
        double products = 0.0;
        for (const AvailableRating& rating : ratings) {
            products += (rating.session - session.mean) * (rating.score - score.mean);
        }
        const double slope = products / session.squares;
        for (const AvailableRating& rating : ratings) {
            const double error =
                rating.score - score.mean - slope * (rating.session - session.mean);
            squares += error * error;
        }
    }
    return squares;
}

bool scatters(std::span<const RatedCase> cases, const Units& units)
{
    const double squares = squaresAboutOwnLines(cases);
    const double rounding = SameAsNothing * units.size;
    return squares > units.score.count * rounding * rounding &&
           squares > SameAsNothing * units.score.squares;
}

MixedModelData dataOf(std::span<const RatedCase> cases, const Units& units)
{
    MixedModelData data(2, 2);
    for (const RatedCase& rated : cases) {
        if (!hasSlope(rated)) {
            continue;
        }
        data.beginGroup();
        for (const AvailableRating& rating : rated.series.available()) {
            const std::array line{1.0, (rating.session - units.session.mean) / units.session.sd()};
            data.add(line, line, (rating.score - units.score.mean) / units.score.sd());
        }
    }
    return data;
}

/// The fit in points and sessions. A line through (mean session, intercept) is moved to session 0.
SlopeFit inOwnUnits(const MixedModelFit& fit, const Units& units)
{
    const double unit = units.slopeUnit();
    const double points = units.score.sd();
    const double back = units.session.mean / units.session.sd();
    SlopeFit found;
    found.slope = unit * fit.fixed[1];
    found.slopeError = unit * fit.standardError(1);
    found.intercept = units.score.mean + points * (fit.fixed[0] - back * fit.fixed[1]);
    const auto& g = fit.randomCovariance;
    const double variance = g[0] - 2.0 * back * g[1] + back * back * g[3];
    const double shared = g[1] - back * g[3];
    found.interceptSd = points * std::sqrt(std::max(variance, 0.0));
    found.slopeSd = unit * std::sqrt(g[3]);
    if (variance > 0.0 && g[3] > 0.0) {
        found.correlation = std::clamp(shared / std::sqrt(variance * g[3]), -1.0, 1.0);
    }
    found.residualSd = points * std::sqrt(fit.residualVariance);
    const auto freedom = static_cast<double>(fit.observations - fit.fixed.size());
    found.remlCriterion =
        fit.remlCriterion + 2.0 * freedom * std::log(points) + 2.0 * std::log(units.session.sd());
    found.isSingular = fit.isSingular;
    return found;
}

PersonSlope personSlope(const MixedModelFit& fit, const GroupEffects& group, double unit)
{
    constexpr std::array Slope{0.0, 1.0};
    PersonSlope found;
    found.deviation = unit * group.effects[1];
    found.deviationError = unit * std::sqrt(group.covariance[3]);
    found.slope = unit * (fit.fixed[1] + group.effects[1]);
    found.slopeError = unit * std::sqrt(predictionVariance(fit, group, Slope, Slope));
    return found;
}

} // namespace

SlopeModel fitSlopes(std::span<const RatedCase> cases)
{
    SlopeModel model;
    model.persons.resize(cases.size());
    model.people = static_cast<std::size_t>(std::ranges::count_if(cases, hasSlope));
    if (model.people < FewestPeopleForSlopes) {
        model.reason = ChangeReason::TooFewPeople;
    }
    const Units units(cases);
    model.scores = static_cast<std::size_t>(units.score.count);
    if (model.reason != ChangeReason::None) {
        return model;
    }
    requireNumber(
        true, "squares of the scores", units.score.squares, "scores that are not so far apart");
    if (!scatters(cases, units)) {
        model.reason = ChangeReason::NoScatter;
        return model;
    }
    const MixedModelData data = dataOf(cases, units);
    const MixedModelFit fit = fitMixedModel(data);
    model.fit = inOwnUnits(fit, units);
    if (std::hypot(fit.randomFactor[1], fit.randomFactor[3]) < SmallestSlopeSd) {
        model.reason = ChangeReason::NoSpreadOfSlopes;
        return model;
    }
    std::size_t group = 0;
    for (std::size_t at = 0; at < cases.size(); ++at) {
        if (hasSlope(cases[at])) {
            model.persons[at] =
                personSlope(fit, groupEffects(data, fit, group++), units.slopeUnit());
        }
    }
    return model;
}

} // namespace soundings::core
