// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/result_flag_words.h"
#include "tests/models/words/made_up_curve.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;
using core::FlagKind;

namespace {

std::string sentenceOf(FlagKind kind,
                       std::optional<double> answer,
                       const char* measure = "phq-9",
                       const std::string& item = "q9")
{
    core::Flag flag;
    flag.kind = kind;
    flag.item = item;
    core::Evidence evidence;
    evidence.statistic = answer;
    flag.evidence = {evidence};
    return safetySentence(flag, shipped(measure)).toStdString();
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("an answer to a question of safety is told in the words of the form", "[models][record]")
{
    const std::string sentence = sentenceOf(FlagKind::SafetyItem, 1.0);
    CHECK(has(sentence, "hurting yourself"));
    CHECK(has(sentence, "answered \"Several days\""));
    CHECK(has(sentenceOf(FlagKind::SafetyItem, 0.0), "answered \"Not at all\""));
}

TEST_CASE("an answer that the form has no words for is told as its number", "[models][record]")
{
    CHECK(has(sentenceOf(FlagKind::SafetyItem, 1.5), "answered \"1.5\""));
    CHECK(has(sentenceOf(FlagKind::SafetyItem, 7.0), "answered \"7\""));
    // The same number is another item's answer here, and none of an item that is not there.
    CHECK(has(sentenceOf(FlagKind::SafetyItem, 1.0, "phq-9", "q99"), "answered \"1\""));
    CHECK(has(sentenceOf(FlagKind::SafetyItem, 3.0, "ors", "l1"), "answered \"3\""));
}

TEST_CASE("a blank is said to be blank and never taken for a no", "[models][record]")
{
    for (const std::string& sentence : {sentenceOf(FlagKind::SafetyItemNotAnswered, std::nullopt),
                                        sentenceOf(FlagKind::SafetyItemNotAnswered, 0.0),
                                        sentenceOf(FlagKind::SafetyItem, std::nullopt)}) {
        CHECK(has(sentence, "left blank"));
        CHECK(has(sentence, "not a no"));
        CHECK_FALSE(has(sentence, "answered"));
    }
    core::Flag bare;
    bare.kind = FlagKind::SafetyItem;
    bare.item = "q9";
    CHECK(has(safetySentence(bare, shipped("phq-9")).toStdString(), "left blank"));
}

TEST_CASE("each kind of flag has a next step of its own, and none accuses anybody",
          "[models][record]")
{
    std::set<QString> steps;
    for (const auto kind : {FlagKind::PossibleRupture,
                            FlagKind::AllianceWatch,
                            FlagKind::SafetyItem,
                            FlagKind::SafetyItemNotAnswered,
                            FlagKind::ReliableDeterioration}) {
        const QString step = flagNextStep(kind);
        CHECK(step.endsWith(u'.'));
        CHECK_FALSE(step.contains(QStringLiteral("fault")));
        CHECK(steps.insert(step).second);
    }
}
