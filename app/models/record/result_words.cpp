// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/result_words.h"

#include "app/models/words/flag_words.h"
#include "app/models/words/method_words.h"
#include "app/models/words/score_words.h"
#include "app/workflow/store_session.h"
#include "core/alliance/rupture_assessment.h"

#include <QCoreApplication>

#include <algorithm>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct ResultWordsText
{
    Q_DECLARE_TR_FUNCTIONS(ResultWords)
};

QString storedSentence(const core::Session& session)
{
    switch (session.attendance) {
    case core::Attendance::Cancelled:
        return ResultWordsText::tr("Session %1 is stored as cancelled.").arg(session.number);
    case core::Attendance::DidNotCome:
        return ResultWordsText::tr("Session %1 is stored: the client did not come.")
            .arg(session.number);
    case core::Attendance::Attended:
    case core::Attendance::Late:
        break;
    }
    return ResultWordsText::tr("Session %1 is stored.").arg(session.number);
}

QString courseSentence(const QString& subject, SinceLast sinceLast)
{
    switch (sinceLast) {
    case SinceLast::First:
        return ResultWordsText::tr("%1: the first rating, nothing to compare with yet.")
            .arg(subject);
    case SinceLast::Same:
        return ResultWordsText::tr("%1: about the same as last time.").arg(subject);
    case SinceLast::Better:
        return ResultWordsText::tr("%1: better than last time.").arg(subject);
    case SinceLast::Worse:
        return ResultWordsText::tr("%1: less well than last time.").arg(subject);
    }
    return {};
}

/// The measure, and who rated it where several people do.
QString subjectOf(const SessionResult& result, const Curve& curve)
{
    const QString code = QString::fromStdString(curve.participantCode);
    return result.episode.participants.size() > 1 && !code.isEmpty()
               ? ResultWordsText::tr("%1, %2").arg(code, measureName(*curve.measure))
               : measureName(*curve.measure);
}

/// The curves of this kind that have a value at the session.
std::vector<Curve> ratedCurves(const SessionResult& result, core::MeasureKind kind)
{
    std::vector<Curve> rated;
    for (const core::Response& response : result.record.responses) {
        const Curve curve = curveUntil(result, response);
        if (curve.measure != nullptr && curve.measure->profile.kind == kind &&
            !curve.points.empty() && curve.points.back().value) {
            rated.push_back(curve);
        }
    }
    return rated;
}

QStringList courseSentences(const SessionResult& result)
{
    const std::vector<Curve> outcome = ratedCurves(result, core::MeasureKind::Outcome);
    const bool several = outcome.size() > 1;
    QStringList sentences;
    for (const Curve& curve : outcome) {
        const bool people = result.episode.participants.size() > 1;
        const QString subject =
            several || people ? subjectOf(result, curve) : ResultWordsText::tr("How life is going");
        sentences.append(courseSentence(subject, sinceLast(curve)));
    }
    if (sentences.isEmpty() && result.flags.empty()) {
        for (const Curve& curve : ratedCurves(result, core::MeasureKind::Alliance)) {
            sentences.append(courseSentence(subjectOf(result, curve), sinceLast(curve)));
        }
    }
    return sentences;
}

QString countedFlags(core::FlagKind kind, int count)
{
    const bool one = count == 1;
    switch (kind) {
    case core::FlagKind::SafetyItem:
    case core::FlagKind::SafetyItemNotAnswered:
        return one ? ResultWordsText::tr("One safety question to talk about today.")
                   : ResultWordsText::tr("%1 safety questions to talk about today.").arg(count);
    case core::FlagKind::PossibleRupture:
        return one ? ResultWordsText::tr("One possible rupture.")
                   : ResultWordsText::tr("%1 possible ruptures.").arg(count);
    case core::FlagKind::ReliableDeterioration:
        return one ? ResultWordsText::tr("One measure is reliably worse than at the start.")
                   : ResultWordsText::tr("%1 measures are reliably worse than at the start.")
                         .arg(count);
    case core::FlagKind::AllianceWatch:
        return one ? ResultWordsText::tr("One alliance rating to watch.")
                   : ResultWordsText::tr("%1 alliance ratings to watch.").arg(count);
    }
    return {};
}

QStringList flagSentences(const SessionResult& result)
{
    const auto groupOf = [](core::FlagKind kind) {
        return kind == core::FlagKind::SafetyItemNotAnswered ? core::FlagKind::SafetyItem : kind;
    };
    QStringList sentences;
    std::vector<core::FlagKind> said;
    for (const FlagEntry& entry : result.flags) {
        const core::FlagKind kind = groupOf(entry.flag.kind);
        if (std::ranges::find(said, kind) != said.end()) {
            continue;
        }
        said.push_back(kind);
        const auto count = std::ranges::count_if(
            result.flags, [&](const FlagEntry& other) { return groupOf(other.flag.kind) == kind; });
        sentences.append(countedFlags(kind, static_cast<int>(count)));
    }
    const bool rated = std::ranges::any_of(
        result.record.responses, [](const auto& response) { return response.skipped.empty(); });
    if (sentences.isEmpty() && rated) {
        sentences.append(ResultWordsText::tr("Nothing was flagged."));
    }
    return sentences;
}

QString allianceChecked(const QString& name, const Curve& curve)
{
    const auto& parameters = curve.rules;
    if (!parameters) {
        return ResultWordsText::tr("%1: no rule looks at it.").arg(name);
    }
    const int needed = parameters->minimumEarlier + 1;
    if (curve.ratedCount() < needed) {
        return ResultWordsText::tr(
                   "%1: not enough ratings yet to say whether it fell below its usual level (%2 of "
                   "%3).")
            .arg(name, QString::number(curve.ratedCount()), QString::number(needed));
    }
    // Not every method can say something at every session; what it could not is never a "no".
    const auto sessions = core::assessRuptures(curve.series(), *parameters);
    for (const core::Evidence& evidence : sessions.back().evidence) {
        if (evidence.method == core::BelowOwnMeanMethod &&
            evidence.verdict == core::Verdict::NotEvaluable) {
            return ResultWordsText::tr("%1: cannot be held against its usual level (%2).")
                .arg(name, reasonWords(evidence.reason));
        }
    }
    return ResultWordsText::tr(
               "%1: held against its usual level and the session before. Nothing stood out.")
        .arg(name);
}

QString outcomeChecked(const QString& name, const Curve& curve)
{
    if (curve.ratedCount() < 2) {
        return ResultWordsText::tr(
                   "%1: the first rating; change can be judged from the next one on.")
            .arg(name);
    }
    const auto change = changeOf(curve);
    if (!change || !change->reliable) {
        return ResultWordsText::tr(
                   "%1: it is not known how much change is more than chance, so no rule looks at "
                   "it.")
            .arg(name);
    }
    switch (*change->reliable) {
    case core::ReliableOutcome::Improved:
        return ResultWordsText::tr("%1: held against the first rating. Reliably better.").arg(name);
    case core::ReliableOutcome::Deteriorated:
        return ResultWordsText::tr(
                   "%1: held against the first rating. Still reliably worse, as flagged before.")
            .arg(name);
    case core::ReliableOutcome::Unchanged:
        break;
    }
    return ResultWordsText::tr("%1: held against the first rating. Not reliably worse.").arg(name);
}

QString unknownSafetySentence(const core::Measure& measure)
{
    return ResultWordsText::tr("%1: only the total was entered, so the answer to the safety "
                               "question is not known here. It is on the form.")
        .arg(measureName(measure));
}

/// What no flag can say beside those that speak.
QStringList unknownSafetySentences(const SignedIn& signedIn, const SessionResult& result)
{
    QStringList sentences;
    for (const core::Response& response : result.record.responses) {
        const MeasureCatalogue::Entry* entry = signedIn.measures().find(response.measure);
        if (entry != nullptr && isSafetyUnknown(*entry->measure, response)) {
            sentences.append(unknownSafetySentence(*entry->measure));
        }
    }
    sentences.removeDuplicates();
    return sentences;
}

/// Of a session without flags: what is known of a form's safety question.
QString safetyChecked(const core::Response& response, const core::Measure& measure)
{
    return isSafetyUnknown(measure, response)
               ? unknownSafetySentence(measure)
               : ResultWordsText::tr("%1: the safety question was answered, and nothing in it asks "
                                     "for more.")
                     .arg(measureName(measure));
}

} // namespace

Curve curveUntil(const SessionResult& result, const core::Response& response)
{
    const auto found = std::ranges::find_if(result.curves, [&response](const Curve& curve) {
        return curve.key.measure == response.measure && curve.key.rater == response.rater &&
               curve.key.participant == response.participant;
    });
    if (found == result.curves.end()) {
        return {};
    }
    Curve curve = *found;
    std::erase_if(curve.points, [&result](const CurvePoint& point) {
        return point.number > result.record.session.number;
    });
    return curve;
}

QString resultSentence(const SessionResult& result)
{
    QStringList sentences{storedSentence(result.record.session)};
    sentences += courseSentences(result);
    sentences += flagSentences(result);
    // Each of them a whole sentence that can be translated.
    return sentences.join(u' ');
}

QStringList checkedSentences(const SignedIn& signedIn, const SessionResult& result)
{
    if (!result.flags.empty()) {
        return unknownSafetySentences(signedIn, result);
    }
    QStringList sentences;
    for (const core::Response& response : result.record.responses) {
        const MeasureCatalogue::Entry* entry = signedIn.measures().find(response.measure);
        if (!response.skipped.empty() || entry == nullptr) {
            continue;
        }
        const Curve curve = curveUntil(result, response);
        if (curve.measure == nullptr || curve.points.empty() || !curve.points.back().value) {
            sentences.append(ResultWordsText::tr("%1: too many answers are blank for a score.")
                                 .arg(measureName(*entry->measure)));
            continue;
        }
        sentences.append(entry->measure->profile.kind == core::MeasureKind::Alliance
                             ? allianceChecked(subjectOf(result, curve), curve)
                             : outcomeChecked(subjectOf(result, curve), curve));
        if (!entry->measure->profile.safety.empty()) {
            sentences += safetyChecked(response, *entry->measure);
        }
    }
    return sentences;
}

} // namespace soundings::app
