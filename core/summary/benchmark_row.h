// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table_sink.h"
#include "core/summary/wilson_interval.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

/// One row of a benchmark. An empty value is not evaluable, and the note then says why.
struct BenchmarkRow
{
    std::string statistic;
    std::optional<double> value;
    std::optional<Interval> interval;
    std::optional<std::size_t> n;
    std::string note;
    std::string therapist; ///< empty: of all
};

/// The header: statistic, value, low, high, n, note, therapist.
void writeBenchmarkHeader(TableSink& sink);
void writeBenchmarkRow(TableSink& sink, const BenchmarkRow& row);

/// A share with its Wilson interval; of nothing it has no value, and the note says so.
[[nodiscard]] BenchmarkRow
shareRow(std::string_view statistic, std::size_t part, std::size_t whole, std::string_view note);

/// "1 case", "2 cases".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

} // namespace soundings::core
