// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/flag.h"

#include "core/record/codes.h"

namespace soundings::core {

namespace {

constexpr CodeTable<Verdict, 3> VerdictCodes{
    {{Verdict::No, "no"}, {Verdict::Yes, "yes"}, {Verdict::NotEvaluable, "not-evaluable"}}};

constexpr CodeTable<FlagKind, 5> KindCodes{
    {{FlagKind::PossibleRupture, "possible-rupture"},
     {FlagKind::AllianceWatch, "alliance-watch"},
     {FlagKind::SafetyItem, "safety-item"},
     {FlagKind::SafetyItemNotAnswered, "safety-item-not-answered"},
     {FlagKind::ReliableDeterioration, "reliable-deterioration"}}};

constexpr CodeTable<FlagState, 3> FlagStateCodes{{{FlagState::Open, "open"},
                                                  {FlagState::Acknowledged, "acknowledged"},
                                                  {FlagState::Closed, "closed"}}};

} // namespace

std::string verdictCode(Verdict verdict)
{
    return codeOf(VerdictCodes, verdict);
}

std::optional<Verdict> verdictFromCode(std::string_view code)
{
    return valueOf(VerdictCodes, code);
}

std::string flagKindCode(FlagKind kind)
{
    return codeOf(KindCodes, kind);
}

std::optional<FlagKind> flagKindFromCode(std::string_view code)
{
    return valueOf(KindCodes, code);
}

int urgency(FlagKind kind)
{
    switch (kind) {
    case FlagKind::SafetyItem:
        return 0;
    case FlagKind::SafetyItemNotAnswered:
        return 1;
    case FlagKind::PossibleRupture:
        return 2;
    case FlagKind::ReliableDeterioration:
        return 3;
    case FlagKind::AllianceWatch:
        return 4;
    }
    return 5;
}

std::string flagStateCode(FlagState state)
{
    return codeOf(FlagStateCodes, state);
}

std::optional<FlagState> flagStateFromCode(std::string_view code)
{
    return valueOf(FlagStateCodes, code);
}

} // namespace soundings::core
