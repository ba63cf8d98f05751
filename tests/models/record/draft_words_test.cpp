// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/draft_words.h"

#include <QDateTime>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;

namespace {

/// By the clock of this computer, as the words are.
std::int64_t at(int month, int day, int hour, int minute)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute)).toSecsSinceEpoch();
}

} // namespace

TEST_CASE("a moment of today is its time, and of another day the day as well", "[models][draft]")
{
    const auto now = at(3, 29, 18, 0);
    CHECK(momentWords(at(3, 29, 14, 3), now) == QStringLiteral("14:03"));
    CHECK(momentWords(at(3, 29, 0, 0), now) == QStringLiteral("00:00"));
    CHECK(momentWords(at(3, 28, 23, 59), now) == QStringLiteral("28 March 2026, 23:59"));
}

TEST_CASE("a clock that was set back shows the day of what comes later", "[models][draft]")
{
    CHECK(momentWords(at(3, 30, 9, 0), at(3, 29, 18, 0)) == QStringLiteral("30 March 2026, 09:00"));
}

TEST_CASE("what was not recorded is told with when it was entered", "[models][draft]")
{
    CHECK(draftSentence(at(3, 29, 14, 3), at(3, 29, 18, 0)) ==
          QStringLiteral("There is an entry from 14:03 that was not recorded."));
}

TEST_CASE("each way in which a draft cannot be used says what can be done", "[models][draft]")
{
    const QString damaged = draftProblemSentence(DraftProblem::Damaged);
    const QString otherFormat = draftProblemSentence(DraftProblem::OtherFormat);
    const QString otherCase = draftProblemSentence(DraftProblem::OtherCase);
    CHECK(damaged != otherFormat);
    CHECK(damaged != otherCase);
    CHECK(otherFormat != otherCase);
    for (const QString& sentence : {damaged, otherFormat, otherCase}) {
        CHECK(sentence.contains(QStringLiteral("throw it away")));
    }
}
