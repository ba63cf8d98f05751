// SPDX-License-Identifier: GPL-3.0-or-later
// Times the search for sudden gains in ratings that are already read, for ten times more series as
// well. With the name of a file it also writes a tenth of the ratings there as CSV, for another
// program to look at. Prints; judges nothing: a busy machine is no fault.
#include "core/change/gain_table.h"
#include "core/interchange/csv_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <limits>
#include <random>
#include <string>

using namespace soundings::core;

namespace {

constexpr int SessionsPerSeries = 12;

/// Falling courses in whole points from 0 to 63, one score in twenty missing.
RatingTable madeTable(int series)
{
    std::mt19937 random(3);
    std::normal_distribution<double> noise(0.0, 5.0);
    RatingTable table;
    for (int id = 0; id < series; ++id) {
        const double level = 32.0 + noise(random);
        std::vector<Rating> ratings;
        for (int session = 1; session <= SessionsPerSeries; ++session) {
            const double score = std::round(level - 1.2 * session + noise(random));
            const bool isMissing = random() % 20 == 0;
            ratings.push_back(
                {session, isMissing ? std::nullopt : std::optional(std::clamp(score, 0.0, 63.0))});
        }
        table.rows += ratings.size();
        table.cases.push_back({.id = std::to_string(id), .series = Series(std::move(ratings))});
    }
    return table;
}

void writeRatings(const RatingTable& table, const char* path)
{
    std::ofstream file(path, std::ios::binary);
    file << "client,session,score\n";
    for (const RatedCase& rated : table.cases) {
        for (const Rating& rating : rated.series.ratings()) {
            file << rated.id << ',' << rating.session << ',';
            if (rating.score) {
                file << *rating.score;
            }
            file << '\n';
        }
    }
}

/// The fastest of five runs in seconds of processor time, which a busy machine does not stretch.
double secondsOf(const RatingTable& table)
{
    GainParameters parameters;
    parameters.magnitude = 7.0;
    double best = std::numeric_limits<double>::infinity();
    for (int run = 0; run < 5; ++run) {
        std::size_t bytes = 0;
        const std::clock_t from = std::clock();
        CsvWriter writer([&bytes](std::string_view piece) { bytes += piece.size(); });
        analyseGains(table, parameters, writer);
        writer.flush();
        const double took = static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
        best = bytes > 0 ? std::min(best, took) : best;
    }
    return best;
}

} // namespace

int main(int count, char** words)
{
    const RatingTable few = madeTable(1'000);
    if (count > 1) {
        writeRatings(few, words[1]);
    }
    const double tenth = secondsOf(few);
    const double whole = secondsOf(madeTable(10'000));
    std::printf("sudden gains of %d sessions each: 1000 series in %.5f s, 10000 in %.5f s: %.2f "
                "times as long, %.2f microseconds a series\n",
                SessionsPerSeries,
                tenth,
                whole,
                whole / tenth,
                whole / 10'000.0 * 1e6);
    return 0;
}
