// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <string>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string faultsWith(const std::string& part)
{
    return checkFaults(
        packageOf(replaced(minimalProfile(), "\"sources\":", part + ", \"sources\":")));
}

} // namespace

TEST_CASE("every number of every list names its source, or its reason as a setting",
          "[core][measure]")
{
    for (const std::string list :
         {R"("cutoffs": [{"op": ">=", "value": 10, "meaning": "clinical")",
          R"("norms": [{"group": "clinical", "mean": 20, "sd": 8, "n": 90)",
          R"("reliability": [{"kind": "alpha", "value": 0.8)",
          R"("reliableChange": [{"points": 9, "op": ">=")",
          R"("mcid": [{"points": 5)"}) {
        INFO(list);
        CHECK(faultsWith(list + R"(, "source": "manual"}])").empty());
        CHECK(faultsWith(list + R"(, "basis": "setting", "reason": "the clinic's choice"}])")
                  .empty());
        CHECK_THAT(faultsWith(list + "}]"), ContainsSubstring("a number without a source"));
        CHECK_THAT(faultsWith(list + R"(, "basis": "setting"}])"),
                   ContainsSubstring("a setting without a reason"));
        CHECK_THAT(faultsWith(list + R"(, "source": "hearsay"}])"),
                   ContainsSubstring("'hearsay' is not in the list of sources"));
    }
}

TEST_CASE("the settings of a rupture rule are numbers like any other", "[core][measure]")
{
    for (const std::string setting : {R"("watchBelow": {"value": 36, "op": "<")",
                                      R"("watchDrop": {"value": 1)",
                                      R"("minimumDrop": {"value": 3)",
                                      R"("withinSd": {"value": 2)"}) {
        const std::string rupture = R"("rupture": {)" + setting;
        INFO(rupture);
        CHECK_THAT(faultsWith(rupture + "}}"), ContainsSubstring("a number without a source"));
        CHECK_THAT(faultsWith(rupture + R"(, "source": "manual"}})"),
                   !ContainsSubstring("without a source"));
    }
}

TEST_CASE("two sources do not share a key", "[core][measure]")
{
    CHECK_THAT(checkFaults(
                   packageOf(replaced(minimalProfile(),
                                      "\"sources\": [",
                                      R"("sources": [{"key": "manual", "address": "another"}, )"))),
               ContainsSubstring("the key 'manual' is used twice"));
}
