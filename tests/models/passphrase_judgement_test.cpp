// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/passphrase_judgement.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;

namespace {

PassphraseJudgement judged(const char* text, const QStringList& known = {})
{
    return judgePassphrase(QString::fromUtf8(text), known);
}

} // namespace

TEST_CASE("nothing typed is asked for and not judged", "[models][passphrase]")
{
    const auto judgement = judged("");
    CHECK(judgement.strength == -1);
    CHECK_FALSE(judgement.accepted);
    CHECK(judgement.advice().contains(QStringLiteral("15")));
    CHECK(judgement.problem() == QStringLiteral("Choose a passphrase."));
}

TEST_CASE("a short passphrase says how much is missing, however odd it is", "[models][passphrase]")
{
    const auto judgement = judged("xK9#qv~pZ2");
    CHECK(judgement.charactersMissing == 5);
    CHECK(judgement.strength <= 2);
    CHECK_FALSE(judgement.accepted);
    CHECK(judgement.problem() == judgement.advice());
}

TEST_CASE("characters are counted as people count them, not as bytes", "[models][passphrase]")
{
    CHECK(judged("ÄÖÜäöüß€€€").charactersMissing == 5);
}

TEST_CASE("a long passphrase that is easy to guess is refused with the reason",
          "[models][passphrase]")
{
    const auto judgement = judged("passwordpassword");
    CHECK(judgement.charactersMissing == 0);
    CHECK_FALSE(judgement.accepted);
    CHECK(judgement.strength <= 2);
    CHECK(judgement.problem().contains(QStringLiteral("easy to guess")));
}

TEST_CASE("words that do not belong together are accepted and nothing is wrong with them",
          "[models][passphrase]")
{
    const auto judgement = judged("otter lantern gravel choir");
    CHECK(judgement.accepted);
    CHECK(judgement.strength >= 3);
    CHECK(judgement.problem().isEmpty());
}

TEST_CASE("a passphrase made of the name of whom it is for is weaker", "[models][passphrase]")
{
    const char* text = "quibblethorpe ravenscroft";
    const auto known =
        judged(text, {QStringLiteral("quibblethorpe"), QStringLiteral("ravenscroft")});
    CHECK(judged(text).accepted);
    CHECK_FALSE(known.accepted);
}

TEST_CASE("a passphrase of any length is judged, and its end does not weaken it",
          "[models][passphrase]")
{
    const QString words = QStringLiteral("otter lantern gravel choir ");
    CHECK(judgePassphrase(words.repeated(400), {}).accepted);
}

TEST_CASE("the second typing is asked for, and a slip in it is told", "[models][passphrase]")
{
    const QString text = QStringLiteral("otter lantern gravel choir");
    CHECK(problemOfAgain(text, text).isEmpty());
    CHECK(problemOfAgain(text, {}) != problemOfAgain(text, text + QLatin1Char(' ')));
    CHECK_FALSE(problemOfAgain(text, text.toUpper()).isEmpty());
}
