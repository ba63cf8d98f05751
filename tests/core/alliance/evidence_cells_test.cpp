// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/evidence_cells.h"
#include "core/interchange/csv_writer.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

std::string cellsOf(const Evidence& evidence)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    writeEvidenceCells(evidence, writer);
    writer.endRow();
    writer.flush();
    return out;
}

} // namespace

TEST_CASE("six cells explain a verdict", "[core][alliance]")
{
    Evidence evidence;
    evidence.method = "split";
    evidence.verdict = Verdict::Yes;
    evidence.reason = "ceiling";
    evidence.statistic = -3.5;
    evidence.threshold = 2.0;
    evidence.comparison = "<=";
    evidence.source = "setting";
    CHECK(cellsOf(evidence) == "-3.5,<=,2,yes,setting,ceiling\n");
    evidence.verdict = Verdict::No;
    CHECK(cellsOf(evidence) == "-3.5,<=,2,no,setting,ceiling\n");
}

TEST_CASE("what could not be judged has empty cells, neither 0 nor no", "[core][alliance]")
{
    Evidence evidence;
    evidence.comparison = ">";
    evidence.source = "setting";
    CHECK(cellsOf(evidence) == ",>,,,setting,\n");
}
