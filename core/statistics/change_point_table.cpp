// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/change_point_table.h"

#include "core/statistics/change_points.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>

namespace soundings::core {

namespace {

struct LevelledSeries
{
    std::string_view id;
    std::vector<int> sessions;
    std::vector<double> scores;
};

/// Each level has two scores at least.
constexpr std::size_t TwoLevels = 4;

const char* reasonWithoutScatter(const std::vector<double>& scores)
{
    if (scores.size() < TwoLevels) {
        return "too-few-scores";
    }
    // Even steps, all up or all down by the same, leave no scatter to hold a shift against.
    return std::ranges::adjacent_find(scores, std::ranges::not_equal_to()) == scores.end()
               ? "no-variation"
               : "even-steps";
}

double meanBetween(const std::vector<double>& scores, std::size_t from, std::size_t to)
{
    double mean = 0.0;
    for (std::size_t index = from; index < to; ++index) {
        mean += scores[index] / static_cast<double>(to - from);
    }
    return mean;
}

void writeStart(const LevelledSeries& series, std::string_view method, TableSink& sink)
{
    sink.text(series.id);
    sink.wholeNumber(static_cast<long long>(series.scores.size()));
    sink.text(method);
}

void writeNone(const LevelledSeries& series,
               std::string_view method,
               std::string_view reason,
               TableSink& sink)
{
    writeStart(series, method, sink);
    for (int cell = 0; cell < 6; ++cell) {
        sink.missing();
    }
    sink.textOrMissing(reason);
    sink.endRow();
}

void writeSingle(const LevelledSeries& series, double sd, TableSink& sink)
{
    const auto change = singleChange(series.scores);
    if (!change) {
        writeNone(series, "amoc", "too-few-scores", sink);
        return;
    }
    writeStart(series, "amoc", sink);
    sink.wholeNumber(series.sessions[change->at]);
    sink.number(meanBetween(series.scores, 0, change->at));
    sink.number(meanBetween(series.scores, change->at, series.scores.size()));
    sink.number(change->squares / (sd * sd));
    sink.number(change->p);
    sink.text(change->isExact ? "yes" : "no");
    sink.missing();
    sink.endRow();
}

void writeAll(const LevelledSeries& series, double sd, TableSink& sink)
{
    std::vector<double> scaled;
    for (const double score : series.scores) {
        scaled.push_back(score / sd);
    }
    const double penalty = 3.0 * std::log(static_cast<double>(scaled.size()));
    const std::vector<std::size_t> changes = changePoints(scaled, penalty);
    if (changes.empty()) {
        writeNone(series, "pelt", "", sink);
    }
    for (std::size_t index = 0; index < changes.size(); ++index) {
        const std::size_t from = index == 0 ? 0 : changes[index - 1];
        const std::size_t to = index + 1 < changes.size() ? changes[index + 1] : scaled.size();
        writeStart(series, "pelt", sink);
        sink.wholeNumber(series.sessions[changes[index]]);
        sink.number(meanBetween(series.scores, from, changes[index]));
        sink.number(meanBetween(series.scores, changes[index], to));
        for (int cell = 0; cell < 4; ++cell) {
            sink.missing();
        }
        sink.endRow();
    }
}

} // namespace

void analyseChangePoints(const RatingTable& table, TableSink& sink)
{
    sink.header({"id",
                 "n",
                 "method",
                 "session",
                 "mean_before",
                 "mean_after",
                 "statistic",
                 "p",
                 "exact",
                 "reason"});
    for (const RatedCase& rated : table.cases) {
        LevelledSeries series{rated.id, {}, {}};
        for (const AvailableRating& rating : rated.series.available()) {
            series.sessions.push_back(rating.session);
            series.scores.push_back(rating.score);
        }
        const auto sd = differenceSd(series.scores);
        if (!sd || series.scores.size() < TwoLevels) {
            const char* reason = reasonWithoutScatter(series.scores);
            writeNone(series, "amoc", reason, sink);
            writeNone(series, "pelt", reason, sink);
            continue;
        }
        writeSingle(series, *sd, sink);
        writeAll(series, *sd, sink);
    }
}

} // namespace soundings::core
