// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/rights_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;

TEST_CASE("nothing is said of a vault that nobody else can reach", "[models][rights]")
{
    CHECK(rightsSentence({}).isEmpty());
    CHECK_FALSE(canMend({}));
}

TEST_CASE("files that others can reach are named, and what it means", "[models][rights]")
{
    std::vector<storage::LooseRights> loose;
    for (const char* name : {"a", "b", "c", "d", "e"}) {
        loose.push_back({.path = std::filesystem::path("/v") / name,
                         .foreignOwner = {},
                         .othersRead = true,
                         .othersWrite = false});
    }
    CHECK(rightsSentence(loose).contains(QStringLiteral("a, b, c, d, ...")));
    CHECK(rightsSentence(loose).contains(QStringLiteral("encrypted")));
    CHECK(canMend(loose));
}

TEST_CASE("what belongs to somebody else cannot be mended here, and it is said who can",
          "[models][rights]")
{
    std::vector<storage::LooseRights> loose{{.path = "/v/records.db",
                                             .foreignOwner = "ruth",
                                             .othersRead = false,
                                             .othersWrite = false}};
    CHECK(rightsSentence(loose).contains(QStringLiteral("ruth: records.db")));
    CHECK(rightsSentence(loose).contains(QStringLiteral("administrator")));
    CHECK_FALSE(canMend(loose));
    loose.push_back(
        {.path = "/v/keys.json", .foreignOwner = {}, .othersRead = true, .othersWrite = true});
    CHECK(rightsSentence(loose).contains(QStringLiteral("keys.json")));
    CHECK(canMend(loose));
}
