// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/client/erasure_words.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace soundings;
using namespace soundings::app;

TEST_CASE("what goes is a line for each kind of record that is there", "[models][erasure]")
{
    const QStringList all = lossWords({.cases = 2,
                                       .openCases = 1,
                                       .sharedCases = 1,
                                       .sessions = 24,
                                       .responses = 48,
                                       .notes = 20,
                                       .flags = 3,
                                       .ruptures = 1,
                                       .reviews = 4,
                                       .drafts = 5,
                                       .sharedTexts = 6});
    REQUIRE(all.size() == 7);
    const int counts[] = {2, 24, 48, 3, 1, 4, 5};
    for (int line = 0; line < all.size(); ++line) {
        INFO(all[line].toStdString());
        CHECK(all[line].startsWith(QString::number(counts[line]) + u' '));
        CHECK_FALSE(all[line].contains(u'%'));
    }
    CHECK(all[1].contains(QStringLiteral("20")));
    CHECK(lossWords({.sessions = 2}).size() == 1);
    CHECK_FALSE(lossWords({.sessions = 2}).front().contains(QStringLiteral("notes")));
}

TEST_CASE("of a client without any record it is said that there is nothing more",
          "[models][erasure]")
{
    const QStringList lines = lossWords({});
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().contains(QStringLiteral("nothing more")));
}

TEST_CASE("a count beyond every vault is still a count", "[models][erasure]")
{
    const QStringList lines = lossWords({.flags = std::numeric_limits<std::int64_t>::max()});
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().startsWith(QString::number(std::numeric_limits<int>::max())));
}

TEST_CASE("open and shared cases are told where there are any, and only there", "[models][erasure]")
{
    CHECK(openCaseWords({}).isEmpty());
    CHECK(sharedCaseWords({}).isEmpty());
    CHECK(openCaseWords({.openCases = 3}).startsWith(QStringLiteral("3 ")));
    CHECK(sharedCaseWords({.sharedCases = 2}).startsWith(QStringLiteral("2 ")));
}

TEST_CASE("what is left to be done is told with what was done", "[models][erasure]")
{
    const QString plain = erasedWords({});
    CHECK(plain.contains(QStringLiteral("Copies")));
    const QString more = erasedWords({.erased = {}, .unfinished = {"the list on the stick"}});
    CHECK(more.startsWith(plain));
    CHECK(more.contains(QStringLiteral("the list on the stick")));
}
