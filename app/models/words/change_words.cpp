// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/change_words.h"

#include "app/models/words/score_words.h"
#include "core/measure/measure.h"

#include <QCoreApplication>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct ChangeWordsText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

bool isPublished(const core::Measure& measure)
{
    const core::ReliableChange* change = core::reliableChangeOf(measure);
    return change != nullptr && change->provenance.basis == core::Basis::Published;
}

/// "From 21 to 14 of 27 since the start: reliably better (published reliable change: 6 points)."
QString courseSentence(const core::Measure& measure, const core::ChangeAssessment& change)
{
    const QString from = numberWords(*change.pre);
    const QString to = numberWords(*change.post);
    const QString most = numberWords(core::scoreRange(measure).max);
    if (!change.reliable) {
        return ChangeWordsText::tr(
                   "From %1 to %2 of %3 since the start. Nothing has been published that says how "
                   "large a reliable change would be.")
            .arg(from, to, most);
    }
    const QString points = pointsWords(core::reliableChangeOf(measure)->points);
    const QString basis = isPublished(measure)
                              ? ChangeWordsText::tr("published reliable change: %1").arg(points)
                              : ChangeWordsText::tr("reliable change set to %1").arg(points);
    switch (*change.reliable) {
    case core::ReliableOutcome::Improved:
        return ChangeWordsText::tr("From %1 to %2 of %3 since the start: reliably better (%4).")
            .arg(from, to, most, basis);
    case core::ReliableOutcome::Deteriorated:
        return ChangeWordsText::tr("From %1 to %2 of %3 since the start: reliably worse (%4).")
            .arg(from, to, most, basis);
    case core::ReliableOutcome::Unchanged:
        break;
    }
    return ChangeWordsText::tr("From %1 to %2 of %3 since the start: no reliable change (%4).")
        .arg(from, to, most, basis);
}

/// Where the last rating lies; empty without a cut-off.
QString rangeSentence(const core::ChangeAssessment& change)
{
    const bool wasClinical = change.clinicalAtStart == core::Verdict::Yes;
    switch (change.clinicalAtEnd) {
    case core::Verdict::Yes:
        return wasClinical ? ChangeWordsText::tr("Still in the clinical range.")
                           : ChangeWordsText::tr("Now in the clinical range.");
    case core::Verdict::No:
        return wasClinical ? ChangeWordsText::tr("No longer in the clinical range.")
                           : ChangeWordsText::tr("Outside the clinical range, as at the start.");
    case core::Verdict::NotEvaluable:
        break;
    }
    return {};
}

} // namespace

QString changeWords(const Curve& curve)
{
    const CurvePoint* first = curve.firstRated();
    if (first == nullptr) {
        return ChangeWordsText::tr("No rating yet.");
    }
    const auto change = changeOf(curve);
    if (!change || !change->pre || !change->post) {
        return ChangeWordsText::tr(
                   "One rating so far: %1. Change can be told from the second rating on.")
            .arg(scoreWords(*curve.measure, *first->value));
    }
    const QString course = courseSentence(*curve.measure, *change);
    const QString range = rangeSentence(*change);
    return range.isEmpty() ? course : ChangeWordsText::tr("%1 %2").arg(course, range);
}

QString reliableWords(core::ReliableOutcome reliable)
{
    switch (reliable) {
    case core::ReliableOutcome::Improved:
        return ChangeWordsText::tr("reliably better");
    case core::ReliableOutcome::Deteriorated:
        return ChangeWordsText::tr("reliably worse");
    case core::ReliableOutcome::Unchanged:
        break;
    }
    return ChangeWordsText::tr("no reliable change");
}

} // namespace soundings::app
