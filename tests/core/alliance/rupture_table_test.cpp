// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_table.h"
#include "core/interchange/csv_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using namespace soundings::core;

namespace {

RuptureParameters srs()
{
    RuptureParameters parameters;
    parameters.withinSd = SourcedNumber{1.2, "clinic"};
    parameters.minimumDrop = {3.0, "setting"};
    parameters.watchDrop = SourcedNumber{1.0, "OpenFIT"};
    parameters.watchLevel = WatchThreshold{36.0, Comparison::Below, "OpenFIT"};
    return parameters;
}

const RatingTable Table = readRatingTable("client,session,score\n"
                                          "a,1,38\na,2,38\na,3,38\na,4,\na,5,30\na,6,37\nb,1,39\n",
                                          {});

} // namespace

TEST_CASE("every session of every case is one row of the rupture table", "[core][alliance]")
{
    std::string out;
    {
        CsvWriter writer([&out](std::string_view piece) { out += piece; });
        analyseRupture(Table, srs(), writer);
    }
    CHECK(out ==
          "id,session,score,earlier,baseline,drop,threshold,signal,methods,repair,shape,reason\n"
          "a,1,38,0,,,,,,none,,too-few-earlier-scores\n"
          "a,2,38,1,,,,,,none,,too-few-earlier-scores\n"
          "a,3,38,2,38,0,3.674234614174767,none,,none,,\n"
          "a,4,,,,,,,,none,,no-score\n"
          "a,5,30,3,38,8,3.464101615137754,probable,"
          "below-own-mean;watch-own-mean;watch-drop;watch-level;drop-1-sd;drop-2-sd,open,,\n"
          "a,6,37,3,38,1,3.464101615137754,none,,repaired,v,rupture-open\n"
          "b,1,39,0,,,,,,none,,too-few-earlier-scores\n");
}

TEST_CASE("the explanation has one row a session and method", "[core][alliance]")
{
    std::string out;
    {
        CsvWriter writer([&out](std::string_view piece) { out += piece; });
        explainRupture(Table, srs(), writer);
    }
    CHECK_THAT(out,
               StartsWith("id,session,method,statistic,comparison,threshold,verdict,source,reason,"
                          "cleared_by\na,1,below-own-mean,,>=,,,"));
    CHECK_THAT(out, ContainsSubstring("\na,5,watch-level,30,<,36,yes,OpenFIT,,>= 36\n"));
    CHECK_THAT(out, ContainsSubstring("\na,5,watch-drop,8,>=,1,yes,OpenFIT,,> 37\n"));
    CHECK_THAT(out, ContainsSubstring("\na,1,watch-drop,,>=,1,,OpenFIT,too-few-earlier-scores,\n"));
    CHECK(std::count(out.begin(), out.end(), '\n') == 1 + 7 * (4 + 5));
}

TEST_CASE("a sink that throws stops the analysis", "[core][alliance]")
{
    CsvWriter writer([](std::string_view) { throw std::runtime_error("stopped"); });
    RatingTable many;
    for (int id = 0; id < 10'000; ++id) {
        many.cases.push_back(Table.cases.front());
    }
    CHECK_THROWS_AS(analyseRupture(many, srs(), writer), std::runtime_error);
}
