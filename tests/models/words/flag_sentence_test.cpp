// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/flag_sentence.h"
#include "app/models/words/flag_words.h"
#include "core/alliance/rupture_evidence.h"
#include "tests/models/words/made_up_curve.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;
using core::FlagKind;
using core::Verdict;

namespace {

const QString Who = QStringLiteral("Partner B");

core::Evidence evidenceOf(std::string_view method,
                          double statistic,
                          double threshold,
                          const std::vector<core::NamedValue>& inputs)
{
    core::Evidence evidence;
    evidence.method = method;
    evidence.verdict = Verdict::Yes;
    evidence.statistic = statistic;
    evidence.threshold = threshold;
    evidence.comparison = ">=";
    evidence.inputs = inputs;
    return evidence;
}

core::Flag flagOf(FlagKind kind, const std::vector<core::Evidence>& evidence)
{
    core::Flag flag;
    flag.kind = kind;
    flag.sessionNumber = 8;
    flag.evidence = evidence;
    return flag;
}

/// 27 after a mean of 38.25 of four.
core::Evidence farBelow()
{
    return evidenceOf(
        core::BelowOwnMeanMethod,
        11.25,
        5.5,
        {{"score", 27}, {"direction", 1}, {"earlier", 4}, {"baseline", 38.25}, {"within-sd", 2}});
}

core::Evidence deteriorated(double direction, double pre, double post)
{
    return evidenceOf("published-points",
                      direction * (pre - post),
                      6,
                      {{"pre", pre}, {"post", post}, {"direction", direction}});
}

std::string sentenceOf(const core::Flag& flag, const char* measure)
{
    return flagSentence(flag, shipped(measure), Who).toStdString();
}

core::Flag safetyFlag(FlagKind kind)
{
    core::Evidence evidence = evidenceOf("safety-item", 2, 1, {});
    if (kind == FlagKind::SafetyItemNotAnswered) {
        evidence.verdict = Verdict::NotEvaluable;
        evidence.statistic.reset();
    }
    core::Flag flag = flagOf(kind, {evidence});
    flag.item = "q9";
    return flag;
}

} // namespace

TEST_CASE("a possible rupture is told with the fall, what it is held against and the limit",
          "[models][words]")
{
    const core::Flag flag = flagOf(FlagKind::PossibleRupture, {farBelow()});
    CHECK(sentenceOf(flag, "srs") ==
          "Partner B rated session 8 with 27 of 40, 11.25 points below the mean of the 4 ratings "
          "before. A fall of 5.5 or more is flagged as a possible rupture.");
    CHECK(clearingWords(flag) == QStringLiteral("A rating above 32.75."));
}

TEST_CASE("a watch is told by the method that asked for it", "[models][words]")
{
    core::Evidence silent = farBelow();
    silent.verdict = Verdict::No;
    const core::Evidence drop = evidenceOf(
        core::WatchDropMethod, 2, 1, {{"score", 36}, {"direction", 1}, {"previous", 38}});
    const core::Flag fell = flagOf(FlagKind::AllianceWatch, {silent, drop});
    CHECK(sentenceOf(fell, "srs") ==
          "Partner B rated session 8 with 36 of 40, 2 points lower than at the session before. A "
          "fall of 1 or more asks to be watched.");
    CHECK(clearingWords(fell) == QStringLiteral("A rating above 37."));

    core::Evidence level =
        evidenceOf(core::WatchLevelMethod, 35, 36, {{"score", 35}, {"direction", 1}});
    level.comparison = "<";
    const core::Flag low = flagOf(FlagKind::AllianceWatch, {silent, level});
    CHECK(sentenceOf(low, "srs") ==
          "Partner B rated session 8 with 35 of 40. To be watched: below 36.");
    CHECK(clearingWords(low) == QStringLiteral("A rating of 36 or more."));
}

TEST_CASE("what would have cleared a flag clears every method that said yes", "[models][words]")
{
    core::Evidence level =
        evidenceOf(core::WatchLevelMethod, 27, 36, {{"score", 27}, {"direction", 1}});
    level.comparison = "<";
    CHECK(
        clearingWords(flagOf(FlagKind::PossibleRupture, {farBelow(), level})) ==
        QStringLiteral("A rating above 32.75. For the alliance not to be watched either: A rating "
                       "of 36 or more."));
}

TEST_CASE("a change for the worse is told in the direction of the measure", "[models][words]")
{
    const core::Flag up = flagOf(FlagKind::ReliableDeterioration, {deteriorated(-1, 10, 17)});
    CHECK(sentenceOf(up, "phq-9") ==
          "Partner B rated 10 at the start and 17 of 27, moderately severe at session 8, 7 points "
          "worse. A change for the worse of 6 or more points counts as reliable.");
    CHECK(clearingWords(up) == QStringLiteral("A rating below 16."));

    const core::Flag down = flagOf(FlagKind::ReliableDeterioration, {deteriorated(1, 30, 20)});
    CHECK(sentenceOf(down, "ors").find("20 of 40 at session 8, 10 points worse") !=
          std::string::npos);
    CHECK(clearingWords(down) == QStringLiteral("A rating above 24."));

    // A source that counts only more than so many points leaves these many points free.
    core::Evidence above = deteriorated(-1, 10, 17);
    above.comparison = ">";
    CHECK(clearingWords(flagOf(FlagKind::ReliableDeterioration, {above})) ==
          QStringLiteral("A rating of 16 or less."));
}

TEST_CASE("a question of safety is quoted with its answer, and a blank is no answer",
          "[models][words]")
{
    const std::string answered = sentenceOf(safetyFlag(FlagKind::SafetyItem), "phq-9");
    INFO(answered);
    CHECK(answered.starts_with("Partner B answered \u201c"));
    CHECK(answered.ends_with("\u201d at session 8 with 2. An answer of 1 or more is looked at "
                             "whatever the total says."));
    const std::string blank = sentenceOf(safetyFlag(FlagKind::SafetyItemNotAnswered), "phq-9");
    INFO(blank);
    CHECK(blank.starts_with("Partner B left a question of safety blank at session 8: \u201c"));
    CHECK(blank.ends_with("A blank is not a no."));
    CHECK(clearingWords(safetyFlag(FlagKind::SafetyItem))
              .startsWith(QStringLiteral("Nothing but another answer")));
    CHECK(clearingWords(safetyFlag(FlagKind::SafetyItemNotAnswered)) ==
          QStringLiteral("An answer to the question."));
}

TEST_CASE("a flag whose evidence tells nothing is named and nothing is made up", "[models][words]")
{
    for (const FlagKind kind : {FlagKind::PossibleRupture,
                                FlagKind::AllianceWatch,
                                FlagKind::SafetyItem,
                                FlagKind::ReliableDeterioration}) {
        INFO(core::flagKindCode(kind));
        core::Evidence empty;
        empty.verdict = Verdict::Yes;
        core::Evidence no = farBelow();
        no.verdict = Verdict::No;
        for (const std::vector<core::Evidence>& evidence :
             {std::vector<core::Evidence>{}, {empty}, {no}}) {
            CHECK(sentenceOf(flagOf(kind, evidence), "srs") == flagKindWords(kind).toStdString());
            if (kind != FlagKind::SafetyItem) {
                CHECK(clearingWords(flagOf(kind, evidence)).isEmpty());
            }
        }
    }
}

TEST_CASE("a flag's title names its kind and its session", "[models][words]")
{
    std::set<QString> titles;
    for (const FlagKind kind : {FlagKind::PossibleRupture,
                                FlagKind::AllianceWatch,
                                FlagKind::SafetyItem,
                                FlagKind::SafetyItemNotAnswered,
                                FlagKind::ReliableDeterioration}) {
        const QString title = flagTitle(flagOf(kind, {}));
        CHECK(title.endsWith(QStringLiteral("session 8")));
        CHECK(titles.insert(title).second);
    }
}
