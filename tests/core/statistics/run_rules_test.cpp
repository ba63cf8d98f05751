// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/run_rules.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

/// The verdicts at the last of the scores, in sigmas from the centre.
RuleVerdicts atLast(const std::vector<double>& sigmas, RunRules rules)
{
    std::vector<ChartPosition> positions;
    for (const double score : sigmas) {
        positions.push_back(positionOf(score, 0.0, 1.0));
    }
    return runRulesAt(positions, positions.size() - 1, rules);
}

Verdict western(int rule, const std::vector<double>& sigmas)
{
    return atLast(sigmas, RunRules::WesternElectric)[static_cast<std::size_t>(rule - 1)];
}

Verdict nelson(int rule, const std::vector<double>& sigmas)
{
    return atLast(sigmas, RunRules::Nelson)[static_cast<std::size_t>(rule - 1)];
}

std::vector<double> times(std::size_t count, double score)
{
    return std::vector<double>(count, score);
}

} // namespace

TEST_CASE("a score on a limit does not exceed it", "[core][statistics]")
{
    CHECK(positionOf(3.0, 0.0, 1.0).zone == 2);
    CHECK(positionOf(-3.0001, 0.0, 1.0).zone == 3);
    CHECK(positionOf(0.3, 0.1 + 0.2, 1.0).side == 0);
    CHECK(positionOf(36.0, 35.0, 0.0).zone == 3);
    CHECK(positionOf(35.0, 35.0, 0.0).zone == 0);
}

TEST_CASE("Western Electric's rules fire at their last score and not before", "[core][statistics]")
{
    CHECK(western(1, {3.1}) == Verdict::Yes);
    CHECK(western(1, {3.0}) == Verdict::No);
    CHECK(western(2, {2.1, 2.1}) == Verdict::NotEvaluable);
    CHECK(western(2, {2.1, 0.0, 2.1}) == Verdict::Yes);
    CHECK(western(2, {2.1, 2.1, 0.0}) == Verdict::No);
    CHECK(western(2, {2.1, 0.0, -2.1}) == Verdict::No);
    CHECK(western(3, {1.1, 1.1, 0.0, 1.1, 1.1}) == Verdict::Yes);
    CHECK(western(3, {1.1, 1.1, 1.1, 1.1, 0.5}) == Verdict::No);
    CHECK(western(3, {1.1, 1.1, -1.1, 0.5, 1.1}) == Verdict::No);
    CHECK(western(4, times(8, -0.1)) == Verdict::Yes);
    CHECK(western(4, times(7, -0.1)) == Verdict::NotEvaluable);
    CHECK(western(4, {-1, -1, -1, -1, 0, -1, -1, -1}) == Verdict::No);
    CHECK(western(5, times(15, 0.1)) == Verdict::NotEvaluable);
}

TEST_CASE("Nelson's rules fire at their last score and not before", "[core][statistics]")
{
    CHECK(nelson(1, {-3.1}) == Verdict::Yes);
    CHECK(nelson(2, times(9, 0.1)) == Verdict::Yes);
    CHECK(nelson(2, times(8, 0.1)) == Verdict::NotEvaluable);
    CHECK(nelson(3, {0, 0.1, 0.2, 0.3, 0.4, 0.5}) == Verdict::Yes);
    CHECK(nelson(3, {0.5, 0.4, 0.3, 0.2, 0.1, 0}) == Verdict::Yes);
    CHECK(nelson(3, {0, 0.1, 0.2, 0.2, 0.4, 0.5}) == Verdict::No);
    CHECK(nelson(4, {0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1}) == Verdict::Yes);
    CHECK(nelson(4, {0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0}) == Verdict::No);
    CHECK(nelson(5, {2.1, 0.0, 2.1}) == Verdict::Yes);
    CHECK(nelson(6, {1.1, 1.1, 0.0, 1.1, 1.1}) == Verdict::Yes);
    CHECK(nelson(7, times(15, 0.9)) == Verdict::Yes);
    CHECK(nelson(7, times(14, 0.9)) == Verdict::NotEvaluable);
    CHECK(nelson(8, {1.1, -1.1, 1.1, 1.1, -2, 1.5, 1.2, 1.1}) == Verdict::Yes);
    CHECK(nelson(8, times(8, 1.1)) == Verdict::No);
    CHECK(nelson(8, {1.1, -1.1, 1.1, 0.9, -2, 1.5, 1.2, 1.1}) == Verdict::No);
}
