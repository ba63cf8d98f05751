// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/rupture.h"

#include "core/record/codes.h"
#include "core/record/invalid_value.h"

namespace soundings::core {

namespace {

constexpr CodeTable<RuptureState, 6> RuptureStateCodes{
    {{RuptureState::Flagged, "flagged"},
     {RuptureState::Acknowledged, "acknowledged"},
     {RuptureState::Working, "working"},
     {RuptureState::Repaired, "repaired"},
     {RuptureState::Unrepaired, "unrepaired"},
     {RuptureState::Dismissed, "dismissed"}}};

constexpr CodeTable<RuptureType, 5> TypeCodes{{{RuptureType::Withdrawal, "withdrawal"},
                                               {RuptureType::Confrontation, "confrontation"},
                                               {RuptureType::Mixed, "mixed"},
                                               {RuptureType::OutsideEvent, "outside-event"},
                                               {RuptureType::NotARupture, "not-a-rupture"}}};

} // namespace

std::string ruptureStateCode(RuptureState state)
{
    return codeOf(RuptureStateCodes, state);
}

std::optional<RuptureState> ruptureStateFromCode(std::string_view code)
{
    return valueOf(RuptureStateCodes, code);
}

std::vector<RuptureState> allRuptureStates()
{
    return valuesOf(RuptureStateCodes);
}

std::string ruptureTypeCode(RuptureType type)
{
    return codeOf(TypeCodes, type);
}

std::optional<RuptureType> ruptureTypeFromCode(std::string_view code)
{
    return valueOf(TypeCodes, code);
}

bool isOpen(RuptureState state)
{
    return state == RuptureState::Flagged || state == RuptureState::Acknowledged ||
           state == RuptureState::Working;
}

bool mayFollow(RuptureState from, RuptureState to)
{
    if (from == to) {
        return true;
    }
    if (to == RuptureState::Flagged) {
        return false;
    }
    return isOpen(from) ? to != RuptureState::Acknowledged || from == RuptureState::Flagged
                        : to == RuptureState::Working;
}

void requireValidStep(const Rupture& rupture, RuptureState to, std::optional<RuptureType> type)
{
    if (!mayFollow(rupture.state, to)) {
        throw InvalidValue(InvalidKind::Contradiction,
                           "state",
                           ruptureStateCode(to),
                           "a step that can follow " + ruptureStateCode(rupture.state));
    }
    if (type == RuptureType::NotARupture && to != RuptureState::Dismissed) {
        throw InvalidValue(InvalidKind::Contradiction,
                           "state",
                           ruptureStateCode(to),
                           "dismissed, as the type is not-a-rupture");
    }
}

} // namespace soundings::core
