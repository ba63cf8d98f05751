// SPDX-License-Identifier: GPL-3.0-or-later
// Times the way of ratings from CSV through the rupture rules back to CSV, and of pairs through
// reliable change, for ten times more rows each. Prints; judges nothing: a busy machine is no
// fault.
#include "core/alliance/rupture_table.h"
#include "core/change/change_table.h"
#include "core/interchange/csv_writer.h"
#include "core/interchange/numbers.h"
#include "core/interchange/rating_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace soundings::core;

namespace {

constexpr int SessionsPerCase = 20;

std::string longCsv(int cases)
{
    std::mt19937 random(1);
    std::normal_distribution<double> noise(0.0, 1.5);
    std::string text = "client,session,score\n";
    for (int id = 0; id < cases; ++id) {
        const double level = 33.0 + 4.0 * noise(random) / 3.0;
        for (int session = 1; session <= SessionsPerCase; ++session) {
            text += "client-" + std::to_string(id) + "," + std::to_string(session) + ",";
            if (random() % 20 != 0) {
                appendNumber(text, std::round((level + noise(random)) * 10.0) / 10.0);
            }
            text += "\n";
        }
    }
    return text;
}

std::string wideCsv(int cases)
{
    std::mt19937 random(2);
    std::string text = "client,pre,post\n";
    for (int id = 0; id < cases; ++id) {
        text += std::to_string(id) + "," + std::to_string(random() % 28) + "," +
                std::to_string(random() % 28) + "\n";
    }
    return text;
}

std::size_t rupture(const std::string& csv)
{
    RuptureParameters parameters;
    parameters.withinSd = SourcedNumber{1.5, "setting"};
    parameters.minimumDrop = {3.0, "setting"};
    parameters.watchDrop = SourcedNumber{1.0, "setting"};
    parameters.watchLevel = WatchThreshold{30.0, Comparison::Below, "setting"};
    std::size_t bytes = 0;
    CsvWriter writer([&bytes](std::string_view piece) { bytes += piece.size(); });
    analyseRupture(readRatingTable(csv, {}), parameters, writer);
    writer.flush();
    return bytes;
}

std::size_t change(const std::string& csv)
{
    ChangeParameters parameters;
    parameters.reliability = 0.85;
    std::size_t bytes = 0;
    CsvWriter writer([&bytes](std::string_view piece) { bytes += piece.size(); });
    const auto pairs = readPairs(csv, {});
    analyseChange(pairs, prepareChange(pairs, parameters), writer);
    writer.flush();
    return bytes;
}

/// The processor time of `work` in a process of its own, in seconds; nothing when it did not end
/// well. As in the program, the run asks the system for its memory: within one process the second
/// small run would find what the first gave back, and a large one never does.
std::optional<double> secondsOfOneRun(const std::function<std::size_t()>& work)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        return std::nullopt;
    }
    const pid_t child = ::fork();
    if (child == 0) {
        const std::clock_t from = std::clock();
        const std::size_t bytes = work();
        const double took = static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
        const bool isTold = bytes > 0 && ::write(ends[1], &took, sizeof took) == sizeof took;
        ::_exit(isTold ? 0 : 1);
    }
    ::close(ends[1]);
    double took = 0.0;
    const bool isTold = child > 0 && ::read(ends[0], &took, sizeof took) == sizeof took;
    ::close(ends[0]);
    if (child > 0) {
        ::waitpid(child, nullptr, 0);
    }
    return isTold ? std::optional(took) : std::nullopt;
}

/// The fastest of seven runs in seconds of processor time, which a busy machine does not stretch.
double secondsOf(const std::function<std::size_t()>& work)
{
    double best = std::numeric_limits<double>::infinity();
    for (int run = 0; run < 7; ++run) {
        best = std::min(best, secondsOfOneRun(work).value_or(best));
    }
    return best;
}

void report(const char* what, double rows, double tenth, double whole)
{
    std::printf("%-22s %9.0f rows in %.3f s, %9.0f in %.3f s: %.2f times as long, %.2f million "
                "rows a second\n",
                what,
                rows / 10.0,
                tenth,
                rows,
                whole,
                whole / tenth,
                rows / whole / 1e6);
}

} // namespace

int main()
{
    const std::string fewRatings = longCsv(5'000);
    const std::string manyRatings = longCsv(50'000);
    report("rupture rules",
           50'000.0 * SessionsPerCase,
           secondsOf([&] { return rupture(fewRatings); }),
           secondsOf([&] { return rupture(manyRatings); }));
    const std::string fewPairs = wideCsv(100'000);
    const std::string manyPairs = wideCsv(1'000'000);
    report("reliable change",
           1'000'000.0,
           secondsOf([&] { return change(fewPairs); }),
           secondsOf([&] { return change(manyPairs); }));
    return 0;
}
