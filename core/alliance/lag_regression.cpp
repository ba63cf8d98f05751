// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/lag_regression.h"

#include "core/record/invalid_value.h"
#include "core/statistics/least_squares.h"
#include "core/statistics/linear_mixed_model.h"
#include "core/statistics/student_estimate.h"

#include <vector>

namespace soundings::core {

namespace {

constexpr double NoMeanScatter = 1e-20; // of the squares: rounding

/// Means over all pairs, about which the regressors are centred so that no level costs digits.
struct Centre
{
    double outcome = 0.0;
    double session = 0.0;
    double meanAlliance = 0.0;
};

std::size_t pairsOf(std::span<const LagPerson> people)
{
    std::size_t pairs = 0;
    for (const LagPerson& person : people) {
        pairs += person.pairs.size();
    }
    return pairs;
}

Centre centreOf(std::span<const LagPerson> people)
{
    Centre centre;
    const auto count = static_cast<double>(pairsOf(people));
    for (const LagPerson& person : people) {
        for (const LagPair& pair : person.pairs) {
            centre.outcome += pair.nextOutcome / count;
            centre.session += pair.session / count;
            centre.meanAlliance += person.meanAlliance / count;
        }
    }
    return centre;
}

/// What varies within a person: the alliance first, then the covariates that were asked for.
void appendWithin(std::vector<double>& row,
                  const LagPair& pair,
                  const Centre& centre,
                  const LagParameters& parameters)
{
    row.push_back(pair.alliance);
    if (parameters.withSession) {
        row.push_back(pair.session - centre.session);
    }
    if (parameters.withOutcome) {
        row.push_back(pair.outcomeBefore);
    }
}

std::size_t withinCount(const LagParameters& parameters)
{
    return 1 + std::size_t{parameters.withSession} + std::size_t{parameters.withOutcome};
}

bool meansDiffer(std::span<const LagPerson> people, const Centre& centre)
{
    double squares = 0.0;
    double level = 0.0;
    for (const LagPerson& person : people) {
        const double difference = person.meanAlliance - centre.meanAlliance;
        squares += difference * difference;
        level += person.meanAlliance * person.meanAlliance;
    }
    return squares > NoMeanScatter * level;
}

} // namespace

std::size_t lagFreedom(std::size_t pairs, std::size_t persons, const LagParameters& parameters)
{
    const std::size_t spent = persons + withinCount(parameters);
    return pairs > spent ? pairs - spent : 0;
}

std::optional<Estimate> lagByLeastSquares(std::span<const LagPerson> people,
                                          const LagParameters& parameters)
{
    const Centre centre = centreOf(people);
    LeastSquares squares(people.size() + withinCount(parameters));
    std::vector<double> row;
    for (std::size_t index = 0; index < people.size(); ++index) {
        for (const LagPair& pair : people[index].pairs) {
            row.assign(people.size(), 0.0);
            row[index] = 1.0;
            appendWithin(row, pair, centre, parameters);
            squares.add(row, pair.nextOutcome - centre.outcome);
        }
    }
    const auto fit = squares.fit();
    if (!fit || !(fit->residualSumOfSquares > 0.0)) {
        return std::nullopt;
    }
    return fit->coefficient(people.size(), parameters.confidence);
}

std::optional<Estimate> lagByMixedModel(std::span<const LagPerson> people,
                                        const LagParameters& parameters)
{
    const Centre centre = centreOf(people);
    const bool hasBetween = meansDiffer(people, centre);
    MixedModelData data(1 + withinCount(parameters) + std::size_t{hasBetween}, 1);
    std::vector<double> row;
    const double constant = 1.0;
    for (const LagPerson& person : people) {
        data.beginGroup();
        for (const LagPair& pair : person.pairs) {
            row.assign(1, constant);
            appendWithin(row, pair, centre, parameters);
            if (hasBetween) {
                row.push_back(person.meanAlliance - centre.meanAlliance);
            }
            data.add(row, std::span(&constant, 1), pair.nextOutcome - centre.outcome);
        }
    }
    try {
        const MixedModelFit fit = fitMixedModel(data);
        return studentEstimate(
            fit.fixed.at(1),
            fit.standardError(1),
            static_cast<double>(lagFreedom(pairsOf(people), people.size(), parameters)),
            parameters.confidence);
    } catch (const InvalidValue&) {
        // The settings were checked before; only the data can have no one answer here.
        return std::nullopt;
    }
}

} // namespace soundings::core
