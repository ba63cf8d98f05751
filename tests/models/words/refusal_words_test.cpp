// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/refusal_words.h"
#include "app/workflow/refusal.h"
#include "core/record/case.h"
#include "core/record/client.h"
#include "core/record/invalid_value.h"
#include "core/record/session.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

using namespace soundings;
using namespace soundings::app;

namespace {

core::Date day(const char* iso)
{
    return core::dateFromIso(iso).value();
}

/// What the record itself says of a session of a case that ran through March 2026, in words.
std::string wordsForSession(const char* date, int number = 3)
{
    core::Case episode;
    episode.start = day("2026-03-01");
    episode.end = day("2026-03-31");
    core::Session session;
    session.date = day(date);
    session.number = number;
    try {
        core::requireValid(session, episode, day("2026-06-01"));
    } catch (const core::InvalidValue& invalid) {
        return invalidWords(invalid).toStdString();
    }
    return "nothing was refused";
}

} // namespace

TEST_CASE("a day that does not fit is said with the day that would, as it is read",
          "[models][words]")
{
    CHECK(wordsForSession("2026-06-02") ==
          "2 June 2026 is in the future. Choose 1 June 2026 or earlier.");
    CHECK(wordsForSession("2026-02-28") ==
          "28 February 2026 is before the case began. Choose 1 March 2026 or later.");
    CHECK(wordsForSession("2026-04-01") ==
          "1 April 2026 is after the case ended. Choose 31 March 2026 or earlier.");
}

TEST_CASE("a number out of its range is said with both ends", "[models][words]")
{
    CHECK(wordsForSession("2026-03-05", 0)
              .starts_with("The session's number: 0 does not fit. Choose a number from 1 to "));
    core::Client client;
    client.code = "K-001";
    client.yearOfBirth = 1700;
    try {
        core::requireValid(client, day("2026-06-01"));
        FAIL("nothing was refused");
    } catch (const core::InvalidValue& invalid) {
        CHECK(invalidWords(invalid) ==
              QStringLiteral("The year of birth: 1700 does not fit. Choose a number from 1880 to "
                             "2026."));
    }
}

TEST_CASE("a session's number that is taken is said with one that is free", "[models][words]")
{
    CHECK(
        invalidWords(core::InvalidValue(
            core::InvalidKind::AlreadyTaken, "session", "7", "a number that is free, such as 8")) ==
        QStringLiteral("The number 7 is taken already. Choose one that is free, such as 8."));
}

TEST_CASE("every reason has words of its own that bring its details, and none of the workflow's",
          "[models][words]")
{
    std::set<QString> sentences;
    constexpr int First = static_cast<int>(RefusalReason::Unnamed) + 1;
    constexpr int Last = static_cast<int>(RefusalReason::CannotBeNoted);
    for (int reason = First; reason <= Last; ++reason) {
        const QString sentence = refusalWords(Refusal(RefusalKind::Conflict,
                                                      "words for the terminal",
                                                      static_cast<RefusalReason>(reason),
                                                      {"2026-03-01", "2026-03-02"}));
        INFO(sentence.toStdString());
        CHECK(sentence.endsWith(u'.'));
        CHECK(sentence.front().isUpper() != sentence.startsWith(u'"'));
        CHECK_FALSE(sentence.contains(QStringLiteral("terminal")));
        CHECK_FALSE(sentence.contains(QStringLiteral("%1")));
        sentences.insert(sentence);
    }
    CHECK(sentences.size() == Last - First + 1);
    // A detail that was forgotten must not end the program.
    CHECK_FALSE(
        refusalWords(Refusal(RefusalKind::Conflict, "", RefusalReason::CaseEnded)).isEmpty());
}

TEST_CASE("what has no reason of its own is said as the workflow says it", "[models][words]")
{
    CHECK(refusalWords(Refusal(RefusalKind::Conflict, "two people are needed")) ==
          QStringLiteral("Two people are needed."));
}
