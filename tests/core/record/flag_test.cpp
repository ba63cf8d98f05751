// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/flag.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings::core;

namespace {

constexpr auto Kinds = {FlagKind::PossibleRupture,
                        FlagKind::AllianceWatch,
                        FlagKind::SafetyItem,
                        FlagKind::SafetyItemNotAnswered,
                        FlagKind::ReliableDeterioration};

} // namespace

TEST_CASE("the codes of flags are read as they are written", "[core][record]")
{
    for (const auto kind : Kinds) {
        CHECK(flagKindFromCode(flagKindCode(kind)) == kind);
    }
    for (const auto state : {FlagState::Open, FlagState::Acknowledged, FlagState::Closed}) {
        CHECK(flagStateFromCode(flagStateCode(state)) == state);
    }
    for (const auto verdict : {Verdict::No, Verdict::Yes, Verdict::NotEvaluable}) {
        CHECK(verdictFromCode(verdictCode(verdict)) == verdict);
    }
    CHECK(verdictCode(Verdict::NotEvaluable) == "not-evaluable");
    CHECK(!flagKindFromCode("rupture"));
    CHECK(!flagStateFromCode(""));
    CHECK(!verdictFromCode("maybe"));
}

TEST_CASE("no two kinds of flag are equally urgent and safety comes first", "[core][record]")
{
    std::set<int> places;
    for (const auto kind : Kinds) {
        places.insert(urgency(kind));
    }
    CHECK(places.size() == Kinds.size());
    for (const auto kind :
         {FlagKind::PossibleRupture, FlagKind::AllianceWatch, FlagKind::ReliableDeterioration}) {
        CHECK(urgency(FlagKind::SafetyItem) < urgency(kind));
        CHECK(urgency(FlagKind::SafetyItemNotAnswered) < urgency(kind));
    }
    CHECK(urgency(FlagKind::PossibleRupture) < urgency(FlagKind::AllianceWatch));
}

TEST_CASE("evidence that has not been judged is not evaluable and never no", "[core][record]")
{
    CHECK(Evidence().verdict == Verdict::NotEvaluable);
}
