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
    CHECK(inputWords(farBelow) == QStringLiteral("rating 27, earlier ratings 4, their mean "
                                                 "38.25, usual ups and downs (SD) 2"));
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
                             "lambda",
                             "previous-average",
                             "fourth",
                             "fourth-spread"}) {
        INFO(name);
        const QString words = inputWords(withInputs({{name, 1.5}}));
        CHECK(words.endsWith(QStringLiteral(" 1.5")));
    }
    CHECK(inputWords(withInputs({{"of-tomorrow", 1.5}})) == QStringLiteral("of-tomorrow 1.5"));
    const auto limitAt = [](const char* spread) {
        return inputWords(withInputs({{spread, 2.0}, {"multiplier", 1.5}}));
    };
    CHECK(limitAt("within-sd").endsWith(QStringLiteral("limit at 1.5 SD")));
    CHECK(limitAt("sigma").endsWith(QStringLiteral("limit at 1.5 sigma")));
    CHECK(limitAt("fourth-spread").endsWith(QStringLiteral("limit at 1.5 fourth spreads")));
    CHECK(limitAt("any").endsWith(QStringLiteral("limit at 1.5 times the spread")));
    core::Evidence versioned = withInputs({{"score", 3.0}});
    versioned.version = "2";
    CHECK(inputWords(versioned) == QStringLiteral("rating 3, version 2 of the method"));
}
