// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/csv_reader.h"
#include "core/interchange/csv_writer.h"
#include "core/interchange/numbers.h"
#include "core/summary/benchmark_table.h"
#include "made_therapists.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace soundings::made {

using namespace soundings::core;

using Figure = std::map<std::string, std::string>;

/// The rows, by statistic and therapist with a blank between them.
inline std::map<std::string, Figure> figuresOf(const std::function<void(TableSink&)>& write)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    write(writer);
    writer.flush();
    CsvReader reader(out);
    std::map<std::string, Figure> figures;
    while (reader.next()) {
        Figure figure;
        for (std::size_t at = 0; at < reader.header().size(); ++at) {
            figure[reader.header()[at]] = reader.cells()[at];
        }
        const std::string whose =
            figure["therapist"].empty() ? std::string() : " " + figure["therapist"];
        const bool isNew = figures.emplace(figure["statistic"] + whose, figure).second;
        CHECK(isNew);
        CHECK((!figure["value"].empty() || !figure["note"].empty()));
    }
    return figures;
}

inline std::map<std::string, Figure> figuresOf(const Benchmark& benchmark)
{
    return figuresOf([&](TableSink& sink) { analyseBenchmark(benchmark, sink); });
}

inline double valueOf(const Figure& figure, const std::string& column = "value")
{
    const auto number = numberFromText(figure.at(column));
    REQUIRE(number);
    return *number;
}

inline Benchmark benchmarkOf(const std::string& csv, const BenchmarkColumns& columns = {})
{
    Benchmark benchmark;
    benchmark.columns = columns;
    benchmark.cases = readBenchmarkCases(csv, columns);
    ChangeParameters parameters;
    parameters.published = publishedCriterion(6.0, Comparison::AtLeast, "setting");
    parameters.cutoff = ClinicalCutoff{10.0, CutoffKind::Given, true, "setting"};
    benchmark.setup = prepareChange(pairsOf(benchmark.cases), parameters);
    return benchmark;
}

/// Made-up cases.
inline const std::string Eight = "client,pre,post,ending,attended\n"
                                 "a,18,5,agreed,12\n"     // recovered
                                 "b,25,15,agreed,10\n"    // improved
                                 "c,12,9,referred,4\n"    // unchanged
                                 "d,5,14,drop-out,3\n"    // worse, functional at intake
                                 "e,12,,drop-out,1\n"     // no post score
                                 "f,20,9,agreed,8\n"      // recovered
                                 "g,,4,,2\n"              // no pre score, open
                                 "h,13,19.5,drop-out,\n"; // worse

/// A row a case of every made-up therapist, and one whose therapist is not said.
inline std::string madeTable(bool isReversed = false)
{
    std::vector<std::string> rows;
    for (const made::Therapist& therapist : made::therapists()) {
        for (const auto& [intake, better] : therapist.cases) {
            rows.push_back("c" + std::to_string(rows.size()) + "," + std::to_string(intake) + "," +
                           std::to_string(intake - better) + "," + therapist.name + "\n");
        }
    }
    rows.push_back("unnamed,20,3,\n");
    if (isReversed) {
        std::ranges::reverse(rows);
    }
    std::string csv = "client,pre,post,therapist\n";
    for (const std::string& row : rows) {
        csv += row;
    }
    return csv;
}

} // namespace soundings::made
