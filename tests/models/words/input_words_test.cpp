// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/input_words.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace soundings;
using namespace soundings::app;

namespace {

core::Evidence withInputs(const std::vector<core::NamedValue>& inputs)
{
    core::Evidence evidence;
    evidence.inputs = inputs;
    return evidence;
}

} // namespace

TEST_CASE("the numbers behind a verdict are all named, without the direction", "[models][words]")
{
    const core::Evidence farBelow = withInputs(
        {{"score", 27}, {"direction", 1}, {"earlier", 4}, {"baseline", 38.25}, {"within-sd", 2}});
    CHECK(inputWords(farBelow) == QStringLiteral("rating 27; earlier ratings 4; their mean "
                                                 "38.25; usual ups and downs (SD) 2"));
    CHECK(inputWords(core::Evidence{}).isEmpty());
    for (const char* name : {"previous",
                             "minimum-drop",
                             "pre",
                             "post",
                             "sd",
                             "reliability",
                             "sem",
                             "sdiff",
                             "critical",
                             "index",
                             "centre",
                             "sigma",
                             "previous-average",
                             "fourth",
                             "fourth-spread"}) {
        INFO(name);
        const QString words = inputWords(withInputs({{name, 1.5}}));
        CHECK(words.endsWith(QStringLiteral(" 1.5")));
    }
    CHECK(inputWords(withInputs({{"of-tomorrow", 1.5}})) == QStringLiteral("of-tomorrow 1.5"));
    core::Evidence versioned = withInputs({{"score", 3.0}});
    versioned.version = "2";
    CHECK(inputWords(versioned) == QStringLiteral("rating 3; rule version 2"));
}

TEST_CASE("a limit is said from what it lies away, in which spread and on which side",
          "[models][words]")
{
    const auto limit = [](const char* from, const char* spread, double direction) {
        return inputWords(withInputs(
            {{from, 5.0}, {spread, 2.0}, {"direction", direction}, {"multiplier", 1.5}}));
    };
    CHECK(limit("baseline", "within-sd", 1.0)
              .endsWith(QStringLiteral(
                  "limit 1.5 SD below that mean, widened as the mean is itself uncertain")));
    CHECK(limit("baseline", "within-sd", -1.0)
              .contains(QStringLiteral("limit 1.5 SD above that mean")));
    CHECK(limit("previous", "within-sd", 1.0).endsWith(QStringLiteral("a fall of 1.5 SD counts")));
    CHECK(limit("previous", "within-sd", -1.0).endsWith(QStringLiteral("a rise of 1.5 SD counts")));
    CHECK(
        limit("centre", "sigma", 1.0).endsWith(QStringLiteral("limit 1.5 sigma below the centre")));
    CHECK(limit("centre", "sigma", -1.0)
              .endsWith(QStringLiteral("limit 1.5 sigma above the centre")));
    CHECK(limit("fourth", "fourth-spread", 1.0)
              .endsWith(QStringLiteral("limit 1.5 fourth spreads below the outer fourth")));
    CHECK(limit("of-tomorrow", "any", 1.0)
              .endsWith(QStringLiteral("limit at 1.5 times the usual spread")));
    // An average has a centre too: the SD is what its limit is counted in.
    CHECK(inputWords(withInputs({{"centre", 5.0},
                                 {"within-sd", 0.5},
                                 {"previous-average", 4.8},
                                 {"multiplier", 3.0},
                                 {"lambda", 0.4}}))
              .endsWith(QStringLiteral("limit 3 SD of the average below the centre; the latest "
                                       "rating counts 40 %")));
}

TEST_CASE("shares of one are said in hundredths", "[models][words]")
{
    CHECK(inputWords(withInputs({{"repaired-share", 0.75}, {"partial-share", 0.5}})) ==
          QStringLiteral("repaired when 75 % of the fall is made up; in part when 50 % is"));
    CHECK(inputWords(withInputs({{"lambda", 0.35}})) ==
          QStringLiteral("the latest rating counts 35 %"));
}
