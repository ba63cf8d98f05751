// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/run_rules.h"

#include "core/series/at_scale.h"

#include <algorithm>
#include <cmath>

namespace soundings::core {

namespace {

using Run = std::span<const ChartPosition>;

bool isBeyondThreeSigma(Run run)
{
    return run.back().zone == 3;
}

/// Of the run at least `count` beyond so many sigmas on the side of the last, which is one of them.
bool areMostBeyond(Run run, int sigmas, std::ptrdiff_t count)
{
    const ChartPosition& last = run.back();
    return last.zone >= sigmas && std::ranges::count_if(run, [&](const ChartPosition& position) {
                                      return position.zone >= sigmas && position.side == last.side;
                                  }) >= count;
}

bool areTwoOfThreeBeyondTwo(Run run)
{
    return areMostBeyond(run, 2, 2);
}

bool areFourOfFiveBeyondOne(Run run)
{
    return areMostBeyond(run, 1, 4);
}

bool areOnOneSide(Run run)
{
    const int side = run.back().side;
    return side != 0 && std::ranges::all_of(run, [side](const ChartPosition& position) {
               return position.side == side;
           });
}

int stepAt(Run run, std::size_t index)
{
    const double step = run[index].score - run[index - 1].score;
    return step > 0.0 ? 1 : (step < 0.0 ? -1 : 0);
}

bool isSteady(Run run)
{
    const int first = stepAt(run, 1);
    for (std::size_t index = 2; index < run.size(); ++index) {
        if (stepAt(run, index) != first) {
            return false;
        }
    }
    return first != 0;
}

bool isAlternating(Run run)
{
    const int first = stepAt(run, 1);
    for (std::size_t index = 2; index < run.size(); ++index) {
        if (stepAt(run, index) != (index % 2 == 1 ? first : -first)) {
            return false;
        }
    }
    return first != 0;
}

bool areWithinOneSigma(Run run)
{
    return std::ranges::all_of(run,
                               [](const ChartPosition& position) { return position.zone == 0; });
}

bool areOutsideOneSigmaOnBothSides(Run run)
{
    const bool allOutside =
        std::ranges::all_of(run, [](const ChartPosition& position) { return position.zone >= 1; });
    return allOutside && !areOnOneSide(run);
}

struct RunRule
{
    std::size_t length = 0; ///< scores it looks at; 0: there is no such rule
    bool (*holds)(Run) = nullptr;
};

using RunRuleSet = std::array<RunRule, 8>;

constexpr RunRuleSet WesternElectricRules{{{1, isBeyondThreeSigma},
                                           {3, areTwoOfThreeBeyondTwo},
                                           {5, areFourOfFiveBeyondOne},
                                           {8, areOnOneSide},
                                           {},
                                           {},
                                           {},
                                           {}}};

constexpr RunRuleSet NelsonRules{{{1, isBeyondThreeSigma},
                                  {9, areOnOneSide},
                                  {6, isSteady},
                                  {14, isAlternating},
                                  {3, areTwoOfThreeBeyondTwo},
                                  {5, areFourOfFiveBeyondOne},
                                  {15, areWithinOneSigma},
                                  {8, areOutsideOneSigmaOnBothSides}}};

} // namespace

ChartPosition positionOf(double score, double centre, double sigma)
{
    const double scale = std::max(std::abs(score), std::abs(centre));
    const double distance = std::abs(score - centre);
    ChartPosition position;
    position.score = score;
    if (holdsAtScale(distance, Comparison::Above, 0.0, scale)) {
        position.side = score > centre ? 1 : -1;
    }
    while (position.zone < 3 &&
           holdsAtScale(distance, Comparison::Above, (position.zone + 1) * sigma, scale)) {
        ++position.zone;
    }
    return position;
}

RuleVerdicts runRulesAt(std::span<const ChartPosition> positions, std::size_t index, RunRules rules)
{
    RuleVerdicts verdicts;
    verdicts.fill(Verdict::NotEvaluable);
    const RunRuleSet& set = rules == RunRules::Nelson ? NelsonRules : WesternElectricRules;
    for (std::size_t rule = 0; rule < set.size(); ++rule) {
        const auto [length, holds] = set[rule];
        if (length > 0 && index + 1 >= length) {
            const bool fires = holds(positions.subspan(index + 1 - length, length));
            verdicts[rule] = fires ? Verdict::Yes : Verdict::No;
        }
    }
    return verdicts;
}

} // namespace soundings::core
