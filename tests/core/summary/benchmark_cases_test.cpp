// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/input_error.h"
#include "core/summary/benchmark_cases.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::MessageMatches;
using Catch::Matchers::StartsWith;
using namespace soundings::core;

namespace {

const BenchmarkColumns AllColumns{{}, "therapist", "ending", "attended"};

} // namespace

TEST_CASE("cases are read with therapist, ending and sessions where they are named",
          "[core][summary]")
{
    const char* csv = "client,pre,post,therapist,ending,attended\n"
                      "a,20,10, Ana ,agreed,12\n"
                      "b,18,,Ben,drop-out,1\n"
                      "c,15,9,,,\n";
    const auto cases = readBenchmarkCases(csv, AllColumns);
    REQUIRE(cases.size() == 3);
    CHECK(cases[0].therapist == "Ana");
    CHECK(cases[0].ending == Ending::Agreed);
    CHECK(cases[0].attended == 12);
    CHECK(cases[1].ending == Ending::DropOut);
    CHECK_FALSE(cases[1].pair.post);
    CHECK(cases[2].therapist.empty());
    CHECK_FALSE(cases[2].ending);
    CHECK_FALSE(cases[2].attended);
    CHECK(pairsOf(cases).at(1).id == "b");

    const auto plain = readBenchmarkCases(csv, {});
    CHECK(plain[0].therapist.empty());
    CHECK_FALSE(plain[0].ending);
}

TEST_CASE("what cannot be read of a case names its line and column", "[core][summary]")
{
    const auto refused = [](const std::string& row, const std::string& words) {
        const std::string csv = "client,pre,post,therapist,ending,attended\na,1,2,T,agreed,3\n";
        CHECK_THROWS_MATCHES(readBenchmarkCases(csv + row, AllColumns),
                             InputError,
                             MessageMatches(StartsWith(words)));
    };
    refused("b,1,2,T,finished,3\n", "line 3, column ending: \"finished\"");
    refused("b,1,2,T,agreed,2.5\n", "line 3, column attended: \"2.5\"");
    refused("b,1,2,T,agreed,-1\n", "line 3, column attended: \"-1\"");
    refused("b,nan,2,T,agreed,1\n", "line 3, column pre: \"nan\"");
    refused("a,1,2,T,agreed,1\n", "line 3, column client: \"a\" again");
    CHECK_THROWS_AS(readBenchmarkCases("client,pre,post\n", AllColumns), InputError);
    CHECK(readBenchmarkCases("client,pre,post\n", {}).empty());
}
