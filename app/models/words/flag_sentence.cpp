// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/flag_sentence.h"

#include "app/models/words/flag_words.h"
#include "app/models/words/score_words.h"
#include "app/workflow/explain_flag.h"
#include "core/alliance/rupture_evidence.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct FlagSentenceText
{
    Q_DECLARE_TR_FUNCTIONS(FlagSentence)
};

const core::Evidence* firstThatFired(const core::Flag& flag)
{
    const auto found =
        std::ranges::find(flag.evidence, core::Verdict::Yes, &core::Evidence::verdict);
    return found == flag.evidence.end() ? nullptr : &*found;
}

bool isHigherBetter(const core::Evidence& evidence)
{
    return core::inputOf(evidence, "direction").value_or(1.0) > 0.0;
}

/// The rating and how far it lies from the mean of the earlier ones.
QString ownMeanWords(const core::Evidence& evidence, const QString& rated)
{
    const QString distance = pointsWords(std::abs(*evidence.statistic));
    const QString earlier = numberWords(core::inputOf(evidence, "earlier").value_or(0.0));
    return isHigherBetter(evidence)
               ? FlagSentenceText::tr("%1, %2 below the mean of the %3 ratings before.")
                     .arg(rated, distance, earlier)
               : FlagSentenceText::tr("%1, %2 above the mean of the %3 ratings before.")
                     .arg(rated, distance, earlier);
}

QString dropWords(const core::Evidence& evidence, const QString& rated)
{
    const QString distance = pointsWords(std::abs(*evidence.statistic));
    return isHigherBetter(evidence)
               ? FlagSentenceText::tr("%1, %2 lower than at the session before.")
                     .arg(rated, distance)
               : FlagSentenceText::tr("%1, %2 higher than at the session before.")
                     .arg(rated, distance);
}

QString ratingSentence(const core::Flag& flag,
                       const core::Evidence& evidence,
                       const core::Measure& measure,
                       const QString& who)
{
    const QString session = QString::number(flag.sessionNumber);
    const auto score = core::inputOf(evidence, "score");
    const QString rated = FlagSentenceText::tr("%1 rated session %2 with %3")
                              .arg(who, session, scoreWords(measure, score.value_or(0.0)));
    const QString limit = limitWords(evidence.comparison, *evidence.threshold);
    if (evidence.method == core::WatchLevelMethod) {
        return FlagSentenceText::tr("%1. To be watched: %2.").arg(rated, limit);
    }
    const bool rupture = flag.kind == core::FlagKind::PossibleRupture;
    const QString what = evidence.method == core::WatchDropMethod ? dropWords(evidence, rated)
                                                                  : ownMeanWords(evidence, rated);
    return rupture ? FlagSentenceText::tr("%1 A fall of %2 is flagged as a possible rupture.")
                         .arg(what, limit)
                   : FlagSentenceText::tr("%1 A fall of %2 asks to be watched.").arg(what, limit);
}

QString deteriorationSentence(const core::Flag& flag,
                              const core::Evidence& evidence,
                              const core::Measure& measure,
                              const QString& who)
{
    return FlagSentenceText::tr(
               "%1 rated %2 at the start and %3 at session %4, %5 worse. A change for the worse of "
               "%6 points counts as reliable.")
        .arg(who,
             numberWords(core::inputOf(evidence, "pre").value_or(0.0)),
             scoreWords(measure, core::inputOf(evidence, "post").value_or(0.0)),
             QString::number(flag.sessionNumber),
             pointsWords(std::abs(*evidence.statistic)),
             limitWords(evidence.comparison, *evidence.threshold));
}

QString safetySentence(const core::Flag& flag, const core::Measure& measure, const QString& who)
{
    const QString question = QString::fromStdString(core::itemLabel(measure, flag.item));
    const QString session = QString::number(flag.sessionNumber);
    if (flag.kind == core::FlagKind::SafetyItemNotAnswered) {
        return FlagSentenceText::tr(
                   "%1 left a question of safety blank at session %2: \u201c%3\u201d. A blank is "
                   "not "
                   "a no.")
            .arg(who, session, question);
    }
    const core::Evidence* evidence = firstThatFired(flag);
    if (evidence == nullptr || !evidence->statistic || !evidence->threshold) {
        return flagKindWords(flag.kind);
    }
    return FlagSentenceText::tr(
               "%1 answered \u201c%3\u201d at session %2 with %4. An answer of %5 is looked at "
               "whatever the total says.")
        .arg(who,
             session,
             question,
             numberWords(*evidence->statistic),
             limitWords(evidence->comparison, *evidence->threshold));
}

QString clearingRating(core::Comparison comparison, double score)
{
    const QString number = numberWords(score);
    switch (comparison) {
    case core::Comparison::AtLeast:
        return FlagSentenceText::tr("A rating of %1 or more.").arg(number);
    case core::Comparison::Above:
        return FlagSentenceText::tr("A rating above %1.").arg(number);
    case core::Comparison::AtMost:
        return FlagSentenceText::tr("A rating of %1 or less.").arg(number);
    case core::Comparison::Below:
        return FlagSentenceText::tr("A rating below %1.").arg(number);
    }
    return {};
}

} // namespace

QString flagSentence(const core::Flag& flag, const core::Measure& measure, const QString& who)
{
    switch (flag.kind) {
    case core::FlagKind::SafetyItem:
    case core::FlagKind::SafetyItemNotAnswered:
        return safetySentence(flag, measure, who);
    case core::FlagKind::PossibleRupture:
    case core::FlagKind::AllianceWatch:
    case core::FlagKind::ReliableDeterioration:
        break;
    }
    const core::Evidence* evidence = firstThatFired(flag);
    if (evidence == nullptr || !evidence->statistic || !evidence->threshold) {
        return flagKindWords(flag.kind);
    }
    return flag.kind == core::FlagKind::ReliableDeterioration
               ? deteriorationSentence(flag, *evidence, measure, who)
               : ratingSentence(flag, *evidence, measure, who);
}

QString flagTitle(const core::Flag& flag, int watchedSince)
{
    const QString session = QString::number(flag.sessionNumber);
    switch (flag.kind) {
    case core::FlagKind::PossibleRupture:
        return FlagSentenceText::tr("Possible rupture after session %1").arg(session);
    case core::FlagKind::AllianceWatch:
        return FlagSentenceText::tr("Alliance to watch since session %1")
            .arg(watchedSince > 0 ? watchedSince : flag.sessionNumber);
    case core::FlagKind::SafetyItem:
        return FlagSentenceText::tr("Safety question answered at session %1").arg(session);
    case core::FlagKind::SafetyItemNotAnswered:
        return FlagSentenceText::tr("Safety question left blank at session %1").arg(session);
    case core::FlagKind::ReliableDeterioration:
        return FlagSentenceText::tr("Reliably worse since session %1").arg(session);
    }
    return {};
}

QString clearingWords(const core::Flag& flag)
{
    switch (flag.kind) {
    case core::FlagKind::SafetyItem:
        return FlagSentenceText::tr(
            "Nothing but another answer: a question of safety is looked at for itself.");
    case core::FlagKind::SafetyItemNotAnswered:
        return FlagSentenceText::tr("An answer to the question.");
    case core::FlagKind::ReliableDeterioration:
    case core::FlagKind::PossibleRupture:
    case core::FlagKind::AllianceWatch:
        break;
    }
    const auto cleared = clearedBy(flag);
    if (!cleared) {
        return {};
    }
    const QString words = clearingRating(cleared->comparison, cleared->score);
    const core::Evidence* evidence = firstThatFired(flag);
    const auto own = flag.kind == core::FlagKind::PossibleRupture && evidence != nullptr
                         ? core::whatWouldHaveCleared(*evidence)
                         : std::nullopt;
    // A method that only asks to watch may lie far above the limit of the rupture itself.
    return own && own->score != cleared->score
               ? FlagSentenceText::tr("%1 For the alliance not to be watched either: %2")
                     .arg(clearingRating(own->comparison, own->score), words)
               : words;
}

} // namespace soundings::app
