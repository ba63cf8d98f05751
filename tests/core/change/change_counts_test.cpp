// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_counts.h"
#include "core/interchange/csv_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using namespace soundings::core;

namespace {

std::string tableOf(const ChangeCounts& counts)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    counts.write(writer);
    writer.flush();
    return out;
}

ChangeAssessment judgedAs(std::optional<ChangeCategory> category, Verdict clinicalAtStart)
{
    ChangeAssessment assessment;
    assessment.category = category;
    assessment.clinicalAtStart = clinicalAtStart;
    return assessment;
}

} // namespace

TEST_CASE("each category is counted in its own row, under both denominators", "[core][change]")
{
    for (const ChangeCategory category : allChangeCategories()) {
        ChangeCounts counts;
        counts.add(judgedAs(category, Verdict::Yes));
        counts.add(judgedAs(category, Verdict::No));
        counts.add(judgedAs(category, Verdict::NotEvaluable));
        const std::string table = tableOf(counts);
        CHECK_THAT(table,
                   ContainsSubstring("\n" + changeCategoryCode(category) + ",3,100,3,1,100,1\n"));
        CHECK_THAT(table, ContainsSubstring("\nnot-clinical-at-start,1,33.3"));
        CHECK_THAT(table, ContainsSubstring("\nnot-evaluable,0,0,3,,,\n"));
    }
}

TEST_CASE("who has no category is in no denominator but that of all rows", "[core][change]")
{
    ChangeCounts counts;
    counts.add(judgedAs(std::nullopt, Verdict::Yes));
    CHECK_THAT(tableOf(counts), ContainsSubstring("\nrecovered,0,,0,0,,0\n"));
    CHECK_THAT(tableOf(counts), ContainsSubstring("\nnot-evaluable,1,100,1,,,\n"));
}
