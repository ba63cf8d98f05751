// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/combined_recovery.h"

namespace soundings::core {

namespace {

// Three-valued logic (Kleene): what is not known matters only where it could decide.

Verdict notOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Yes:
        return Verdict::No;
    case Verdict::No:
        return Verdict::Yes;
    case Verdict::NotEvaluable:
        break;
    }
    return Verdict::NotEvaluable;
}

Verdict eitherOf(Verdict first, Verdict second)
{
    if (first == Verdict::Yes || second == Verdict::Yes) {
        return Verdict::Yes;
    }
    return first == Verdict::No && second == Verdict::No ? Verdict::No : Verdict::NotEvaluable;
}

Verdict bothOf(Verdict first, Verdict second)
{
    return notOf(eitherOf(notOf(first), notOf(second)));
}

Verdict isReliably(const ChangeAssessment& change, ReliableOutcome outcome)
{
    if (!change.reliable) {
        return Verdict::NotEvaluable;
    }
    return *change.reliable == outcome ? Verdict::Yes : Verdict::No;
}

} // namespace

CombinedRecovery combinedRecovery(const ChangeAssessment& first, const ChangeAssessment& second)
{
    CombinedRecovery recovery;
    recovery.caseAtStart = eitherOf(first.clinicalAtStart, second.clinicalAtStart);
    recovery.caseAtEnd = eitherOf(first.clinicalAtEnd, second.clinicalAtEnd);
    recovery.recovered = bothOf(recovery.caseAtStart, notOf(recovery.caseAtEnd));
    recovery.reliablyImproved =
        bothOf(eitherOf(isReliably(first, ReliableOutcome::Improved),
                        isReliably(second, ReliableOutcome::Improved)),
               notOf(eitherOf(isReliably(first, ReliableOutcome::Deteriorated),
                              isReliably(second, ReliableOutcome::Deteriorated))));
    recovery.reliablyRecovered = bothOf(recovery.recovered, recovery.reliablyImproved);
    return recovery;
}

} // namespace soundings::core
