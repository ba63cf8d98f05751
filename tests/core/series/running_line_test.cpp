// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/running_line.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <random>
#include <vector>

using Catch::Matchers::WithinRel;
using soundings::core::RunningLine;

TEST_CASE("a running line has no residual SD below three points", "[core][series]")
{
    RunningLine line;
    CHECK(!line.residualSd());
    line.add(1, 5.0);
    line.add(2, 9.0);
    CHECK(!line.residualSd());
    line.add(3, 7.0);
    CHECK(line.residualSd());
}

TEST_CASE("points on a line, and equal points, leave a residual SD of exactly nothing",
          "[core][series]")
{
    RunningLine rising;
    RunningLine flat;
    for (int session = 1; session <= 40; ++session) {
        rising.add(session, 20.1 + 0.3 * session);
        flat.add(session, 38.7);
    }
    CHECK(rising.residualSd() == 0.0);
    CHECK(flat.residualSd() == 0.0);
}

TEST_CASE("the residual SD of four points is what is computed by hand", "[core][series]")
{
    // Scores 1, 3, 2, 6 at 1, 2, 3, 4: slope 1.4, residuals 0.1, 0.7, -1.7 ... SSE = 4.2.
    RunningLine line;
    line.add(1, 1.0);
    line.add(2, 3.0);
    line.add(3, 2.0);
    line.add(4, 6.0);
    CHECK_THAT(line.residualSumOfSquares(), WithinRel(4.2, 1e-12));
    CHECK_THAT(*line.residualSd(), WithinRel(1.449137674618944, 1e-12));
}

TEST_CASE("a running line agrees with sums taken in two passes, far from zero and over gaps",
          "[core][series]")
{
    std::mt19937 random(7);
    std::normal_distribution<double> noise(1000.0, 2.0);
    for (int series = 0; series < 200; ++series) {
        std::vector<double> sessions;
        std::vector<double> scores;
        RunningLine line;
        double session = 0.0;
        for (int point = 0; point < 12; ++point) {
            session += 1.0 + static_cast<double>(random() % 3);
            sessions.push_back(session);
            scores.push_back(noise(random));
            line.add(session, scores.back());
        }
        double meanSession = 0.0;
        double meanScore = 0.0;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            meanSession += sessions[i] / 12.0;
            meanScore += scores[i] / 12.0;
        }
        double products = 0.0;
        double squares = 0.0;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            products += (sessions[i] - meanSession) * (scores[i] - meanScore);
            squares += (sessions[i] - meanSession) * (sessions[i] - meanSession);
        }
        double residual = 0.0;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double expected = meanScore + products / squares * (sessions[i] - meanSession);
            residual += (scores[i] - expected) * (scores[i] - expected);
        }
        REQUIRE_THAT(line.residualSumOfSquares(), WithinRel(residual, 1e-9));
    }
}
