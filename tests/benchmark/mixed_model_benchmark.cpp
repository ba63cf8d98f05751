// SPDX-License-Identifier: GPL-3.0-or-later
// Times a mixed model with an intercept and a slope for each of 50,000 made-up cases of 15
// sessions, and prints its REML criterion. With the name of a file it also writes the same scores
// there as CSV, for mixed_model.R to fit with lme4. Prints; judges nothing: a busy machine is no
// fault.
#include "core/interchange/numbers.h"
#include "core/statistics/linear_mixed_model.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using namespace soundings::core;

namespace {

constexpr int Cases = 50'000;
constexpr int Sessions = 15;

/// Scores in tenths, case by case: a level, a slope and noise of each case's own.
std::vector<double> madeScores()
{
    std::mt19937 random(1);
    std::normal_distribution<double> standard;
    std::vector<double> scores;
    scores.reserve(static_cast<std::size_t>(Cases) * Sessions);
    for (int id = 0; id < Cases; ++id) {
        const double level = standard(random);
        const double slope = 0.3 * level + standard(random);
        for (int session = 1; session <= Sessions; ++session) {
            const double score =
                20.0 + 4.0 * level + (0.3 * slope - 0.4) * session + 2.5 * standard(random);
            scores.push_back(std::round(score * 10.0) / 10.0);
        }
    }
    return scores;
}

void writeCsv(const std::vector<double>& scores, const char* path)
{
    std::string text = "id,session,score\n";
    std::size_t at = 0;
    for (int id = 0; id < Cases; ++id) {
        for (int session = 1; session <= Sessions; ++session) {
            text += std::to_string(id) + "," + std::to_string(session) + ",";
            appendNumber(text, scores[at++]);
            text += "\n";
        }
    }
    std::ofstream(path, std::ios::binary) << text;
}

MixedModelFit fitScores(const std::vector<double>& scores)
{
    MixedModelData data(2, 2);
    std::size_t at = 0;
    for (int id = 0; id < Cases; ++id) {
        data.beginGroup();
        for (int session = 1; session <= Sessions; ++session) {
            const std::array regressors{1.0, static_cast<double>(session)};
            data.add(regressors, regressors, scores[at++]);
        }
    }
    return fitMixedModel(data);
}

} // namespace

int main(int count, char** words)
{
    const std::vector<double> scores = madeScores();
    if (count > 1) {
        writeCsv(scores, words[1]);
    }
    // Processor time, which a busy machine does not stretch.
    const std::clock_t from = std::clock();
    const MixedModelFit fit = fitScores(scores);
    const double took = static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
    std::printf("%zu cases, %zu scores: %.3f s, REML criterion %.6f\n",
                fit.groups,
                fit.observations,
                took,
                fit.remlCriterion);
    std::printf("fixed %.8g (%.6g), %.8g (%.6g); G %.6g %.6g %.6g; residual variance %.8g\n",
                fit.fixed[0],
                fit.standardError(0),
                fit.fixed[1],
                fit.standardError(1),
                fit.randomCovariance[0],
                fit.randomCovariance[1],
                fit.randomCovariance[3],
                fit.residualVariance);
    return 0;
}
