// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/split_table.h"
#include "core/interchange/csv_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using namespace soundings::core;

namespace {

constexpr auto Family = "client,session,participant,score\n"
                        "G,2,x,30\nF,2,ann,38\nF,2,bo,20\nF,1,ann,30\nF,1,bo,31\nF,1,cy,\n"
                        "F,2,cy,37\n";

RatingTable familyTable()
{
    RatingColumns columns;
    columns.participant = "participant";
    return readRatingTable(Family, columns);
}

std::string tableOf(void (*analyse)(const RatingTable&, const SplitParameters&, TableSink&),
                    const SplitParameters& parameters)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    analyse(familyTable(), parameters, writer);
    writer.flush();
    return out;
}

} // namespace

TEST_CASE("every session of several people has a row, ids as they come and sessions in order",
          "[core][alliance]")
{
    SplitParameters parameters;
    parameters.error = SourcedNumber{.value = 2.0, .source = "setting"};
    const std::string out = tableOf(&analyseSplit, parameters);
    CHECK_THAT(out,
               StartsWith("id,session,n,mean,split,threshold,verdict,outliers,reason,relative,"
                          "error,source\nG,2,1,30,,,,,too-few-scores,,2,setting\n"
                          "F,1,2,30.5,1,5.5"));
    CHECK_THAT(out, ContainsSubstring(",no,,some-without-score,"));
    CHECK_THAT(out, ContainsSubstring("\nF,2,3,31.666666666666668,18,6.6"));
    CHECK_THAT(out, ContainsSubstring(",yes,ann;bo;cy,,"));
}

TEST_CASE("without an error nothing is judged, and that is not a no", "[core][alliance]")
{
    CHECK_THAT(tableOf(&analyseSplit, {}),
               ContainsSubstring("F,2,3,31.666666666666668,18,,,,no-error-known,,,\n"));
}

TEST_CASE("explained, each method and participant has a row", "[core][alliance]")
{
    SplitParameters parameters;
    parameters.error = SourcedNumber{.value = 2.0, .source = "setting"};
    const std::string out = tableOf(&explainSplit, parameters);
    CHECK_THAT(out,
               StartsWith("id,session,method,participant,statistic,comparison,threshold,verdict,"
                          "source,reason\n"));
    CHECK_THAT(out, ContainsSubstring("F,1,outlier,cy,,>,,,setting; error: setting,no-score\n"));
    CHECK_THAT(out, ContainsSubstring("F,2,outlier,bo,17.5,>,"));
    CHECK_THAT(out, ContainsSubstring("F,2,split,,18,>,"));
}
