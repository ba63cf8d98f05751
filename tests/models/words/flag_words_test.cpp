// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/flag_words.h"
#include "tests/models/words/distinct_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;
using core::FlagKind;
using core::RuptureState;

TEST_CASE("every value of a flag and of the work on it has words of its own", "[models][words]")
{
    using core::FlagState;
    using core::RuptureType;
    checkDistinct(flagKindWords,
                  {FlagKind::PossibleRupture,
                   FlagKind::AllianceWatch,
                   FlagKind::SafetyItem,
                   FlagKind::SafetyItemNotAnswered,
                   FlagKind::ReliableDeterioration});
    checkDistinct(flagStateWords, {FlagState::Open, FlagState::Acknowledged, FlagState::Closed});
    checkDistinct(ruptureStateWords,
                  {RuptureState::Flagged,
                   RuptureState::Acknowledged,
                   RuptureState::Working,
                   RuptureState::Repaired,
                   RuptureState::Unrepaired,
                   RuptureState::Dismissed});
    checkDistinct(ruptureTypeWords,
                  {RuptureType::Withdrawal,
                   RuptureType::Confrontation,
                   RuptureType::Mixed,
                   RuptureType::OutsideEvent,
                   RuptureType::NotARupture});
    checkDistinct(repairWords,
                  {core::RepairState::Open,
                   core::RepairState::Partial,
                   core::RepairState::Repaired,
                   core::RepairState::Unrepaired});
    CHECK(repairWords(core::RepairState::None).isEmpty());
}

TEST_CASE("what a case needs has words of its own, with the session where a flag is behind it",
          "[models][words]")
{
    std::set<QString> all;
    for (const CaseStatus status : EveryCaseStatus) {
        INFO(caseStatusCode(status));
        const QString words = caseStatusWords(status);
        CHECK_FALSE(words.isEmpty());
        CHECK(all.insert(words).second);
        const bool flagged = status <= CaseStatus::SlowerThanExpected;
        CHECK(caseStatusWords(status, 12).contains(QStringLiteral("session 12")) == flagged);
        CHECK_FALSE(words.contains(u'0'));
    }
}

TEST_CASE("a possible rupture, an alarm and a good course are never shown alike", "[models][words]")
{
    CHECK(markOf(FlagKind::PossibleRupture) == Mark::Rupture);
    CHECK(markOf(FlagKind::SafetyItem) == Mark::Alarm);
    CHECK(markOf(FlagKind::SafetyItemNotAnswered) == Mark::Alarm);
    CHECK(markOf(FlagKind::ReliableDeterioration) == Mark::Alarm);
    CHECK(markOf(FlagKind::AllianceWatch) == Mark::Attention);

    CHECK(markOf(CaseStatus::Safety) == Mark::Alarm);
    CHECK(markOf(CaseStatus::PossibleRupture) == Mark::Rupture);
    CHECK(markOf(CaseStatus::Deteriorated) == Mark::Alarm);
    CHECK(markOf(CaseStatus::OffTrack) == Mark::Alarm);
    CHECK(markOf(CaseStatus::Watch) == Mark::Attention);
    CHECK(markOf(CaseStatus::SlowerThanExpected) == Mark::Attention);
    CHECK(markOf(CaseStatus::OnTrack) == Mark::Good);
    CHECK(markOf(CaseStatus::NotEnoughRatings) == Mark::Unknown);
    CHECK(markOf(CaseStatus::ChangeNotJudged) == Mark::Unknown);
    CHECK(markOf(CaseStatus::NoReliableChange) == Mark::Info);
    CHECK(markOf(CaseStatus::Improved) == Mark::Good);
    CHECK(markOf(CaseStatus::Recovered) == Mark::Good);
}

TEST_CASE("a rupture keeps its mark until it is repaired or was none", "[models][words]")
{
    for (const RuptureState state : {RuptureState::Flagged,
                                     RuptureState::Acknowledged,
                                     RuptureState::Working,
                                     RuptureState::Unrepaired}) {
        CHECK(markOf(state) == Mark::Rupture);
    }
    CHECK(markOf(RuptureState::Repaired) == Mark::Repaired);
    CHECK(markOf(RuptureState::Dismissed) == Mark::Unknown);
}
