// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/benchmark_row.h"

namespace soundings::core {

void writeBenchmarkHeader(TableSink& sink)
{
    sink.header({"statistic", "value", "low", "high", "n", "note", "therapist"});
}

void writeBenchmarkRow(TableSink& sink, const BenchmarkRow& row)
{
    sink.text(row.statistic);
    sink.number(row.value);
    sink.number(row.interval ? std::optional(row.interval->low) : std::nullopt);
    sink.number(row.interval ? std::optional(row.interval->high) : std::nullopt);
    if (row.n) {
        sink.wholeNumber(static_cast<long long>(*row.n));
    } else {
        sink.missing();
    }
    sink.textOrMissing(row.note);
    sink.textOrMissing(row.therapist);
    sink.endRow();
}

BenchmarkRow
shareRow(std::string_view statistic, std::size_t part, std::size_t whole, std::string_view note)
{
    BenchmarkRow row{std::string(statistic), std::nullopt, std::nullopt, whole, {}, {}};
    if (whole > 0) {
        row.value = static_cast<double>(part) / static_cast<double>(whole);
        row.interval = wilsonInterval(part, whole);
        row.note = std::to_string(part) + " of " + std::to_string(whole) + " " + std::string(note);
    } else {
        row.note = "nobody to count: 0 " + std::string(note);
    }
    return row;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

} // namespace soundings::core
