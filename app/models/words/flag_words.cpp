// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/flag_words.h"

#include <QCoreApplication>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct FlagWordsText
{
    Q_DECLARE_TR_FUNCTIONS(FlagWords)
};

} // namespace

Mark markOf(core::FlagKind kind)
{
    switch (kind) {
    case core::FlagKind::PossibleRupture:
        return Mark::Rupture;
    case core::FlagKind::SafetyItem:
    case core::FlagKind::SafetyItemNotAnswered:
    case core::FlagKind::ReliableDeterioration:
        return Mark::Alarm;
    case core::FlagKind::AllianceWatch:
        break;
    }
    return Mark::Attention;
}

Mark markOf(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Safety:
    case CaseStatus::Deteriorated:
    case CaseStatus::OffTrack:
        return Mark::Alarm;
    case CaseStatus::PossibleRupture:
        return Mark::Rupture;
    case CaseStatus::Watch:
    case CaseStatus::SlowerThanExpected:
        return Mark::Attention;
    case CaseStatus::OnTrack:
    case CaseStatus::Improved:
    case CaseStatus::Recovered:
        return Mark::Good;
    case CaseStatus::NoReliableChange:
        return Mark::Info;
    case CaseStatus::NotEnoughRatings:
    case CaseStatus::ChangeNotJudged:
        break;
    }
    return Mark::Unknown;
}

Mark markOf(core::RuptureState state)
{
    switch (state) {
    case core::RuptureState::Repaired:
        return Mark::Repaired;
    case core::RuptureState::Dismissed:
        return Mark::Unknown;
    case core::RuptureState::Flagged:
    case core::RuptureState::Acknowledged:
    case core::RuptureState::Working:
    case core::RuptureState::Unrepaired:
        break;
    }
    return Mark::Rupture;
}

QString flagKindWords(core::FlagKind kind)
{
    switch (kind) {
    case core::FlagKind::PossibleRupture:
        return FlagWordsText::tr("Possible rupture");
    case core::FlagKind::AllianceWatch:
        return FlagWordsText::tr("Alliance to watch");
    case core::FlagKind::SafetyItem:
        return FlagWordsText::tr("Safety question answered");
    case core::FlagKind::SafetyItemNotAnswered:
        return FlagWordsText::tr("Safety question left blank");
    case core::FlagKind::ReliableDeterioration:
        return FlagWordsText::tr("Reliably worse than at the start");
    }
    return {};
}

QString flagStateWords(core::FlagState state)
{
    switch (state) {
    case core::FlagState::Open:
        return FlagWordsText::tr("Open");
    case core::FlagState::Acknowledged:
        return FlagWordsText::tr("Acknowledged");
    case core::FlagState::Closed:
        return FlagWordsText::tr("Closed");
    }
    return {};
}

QString caseStatusWords(CaseStatus status, int sinceSession)
{
    const bool since = sinceSession > 0;
    switch (status) {
    case CaseStatus::Safety:
        return since ? FlagWordsText::tr("Safety question, session %1").arg(sinceSession)
                     : FlagWordsText::tr("Safety question");
    case CaseStatus::PossibleRupture:
        return since ? FlagWordsText::tr("Possible rupture, session %1").arg(sinceSession)
                     : FlagWordsText::tr("Possible rupture");
    case CaseStatus::Deteriorated:
        return since ? FlagWordsText::tr("Reliably worse since session %1").arg(sinceSession)
                     : FlagWordsText::tr("Reliably worse");
    case CaseStatus::OffTrack:
        return since ? FlagWordsText::tr("Off track since session %1").arg(sinceSession)
                     : FlagWordsText::tr("Off track");
    case CaseStatus::SlowerThanExpected:
        return since ? FlagWordsText::tr("Slower than expected since session %1").arg(sinceSession)
                     : FlagWordsText::tr("Slower than expected");
    case CaseStatus::Watch:
        return since ? FlagWordsText::tr("Alliance to watch since session %1").arg(sinceSession)
                     : FlagWordsText::tr("Alliance to watch");
    case CaseStatus::NotEnoughRatings:
        return FlagWordsText::tr("Not enough ratings yet");
    case CaseStatus::ChangeNotJudged:
        return FlagWordsText::tr("Change cannot be judged");
    case CaseStatus::NoReliableChange:
        return FlagWordsText::tr("About as at the start");
    case CaseStatus::OnTrack:
        return FlagWordsText::tr("On track");
    case CaseStatus::Improved:
        return FlagWordsText::tr("Reliably better");
    case CaseStatus::Recovered:
        return FlagWordsText::tr("Recovered");
    }
    return {};
}

QString ruptureStateWords(core::RuptureState state)
{
    switch (state) {
    case core::RuptureState::Flagged:
        return FlagWordsText::tr("Flagged");
    case core::RuptureState::Acknowledged:
        return FlagWordsText::tr("Acknowledged");
    case core::RuptureState::Working:
        return FlagWordsText::tr("Being worked on");
    case core::RuptureState::Repaired:
        return FlagWordsText::tr("Repaired");
    case core::RuptureState::Unrepaired:
        return FlagWordsText::tr("Not repaired");
    case core::RuptureState::Dismissed:
        return FlagWordsText::tr("Dismissed");
    }
    return {};
}

QString ruptureTypeWords(core::RuptureType type)
{
    switch (type) {
    case core::RuptureType::Withdrawal:
        return FlagWordsText::tr("Withdrawal");
    case core::RuptureType::Confrontation:
        return FlagWordsText::tr("Confrontation");
    case core::RuptureType::Mixed:
        return FlagWordsText::tr("Some of both");
    case core::RuptureType::OutsideEvent:
        return FlagWordsText::tr("Something outside therapy");
    case core::RuptureType::NotARupture:
        return FlagWordsText::tr("Not a rupture");
    }
    return {};
}

QString repairWords(core::RepairState state)
{
    switch (state) {
    case core::RepairState::Open:
        return FlagWordsText::tr("The ratings have not come back yet.");
    case core::RepairState::Partial:
        return FlagWordsText::tr("The ratings have come back in part.");
    case core::RepairState::Repaired:
        return FlagWordsText::tr("The ratings are back near their usual level.");
    case core::RepairState::Unrepaired:
        return FlagWordsText::tr("The ratings have stayed below their usual level.");
    case core::RepairState::None:
        break;
    }
    return {};
}

} // namespace soundings::app
