// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/flag_sentence.h"

#include "app/models/words/flag_words.h"
#include "app/models/words/score_words.h"
#include "app/workflow/explain_flag.h"
#include "core/alliance/rupture_evidence.h"

#include <QCoreApplication>
#include <QStringList>

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

std::optional<double> input(const core::Evidence& evidence, std::string_view name)
{
    const auto found = std::ranges::find(evidence.inputs, name, &core::NamedValue::name);
    return found == evidence.inputs.end() ? std::nullopt : std::optional(found->value);
}

const core::Evidence* firstThatFired(const core::Flag& flag)
{
    const auto found =
        std::ranges::find(flag.evidence, core::Verdict::Yes, &core::Evidence::verdict);
    return found == flag.evidence.end() ? nullptr : &*found;
}

bool isHigherBetter(const core::Evidence& evidence)
{
    return input(evidence, "direction").value_or(1.0) > 0.0;
}

/// The rating and how far it lies from the mean of the earlier ones.
QString ownMeanWords(const core::Evidence& evidence, const QString& rated)
{
    const QString distance = pointsWords(std::abs(*evidence.statistic));
    const QString earlier = numberWords(input(evidence, "earlier").value_or(0.0));
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
    const auto score = input(evidence, "score");
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
             numberWords(input(evidence, "pre").value_or(0.0)),
             scoreWords(measure, input(evidence, "post").value_or(0.0)),
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

QString inputName(const std::string& name)
{
    static const std::pair<const char*, const char*> Known[] = {
        {"score", QT_TRANSLATE_NOOP("FlagSentence", "rating %1")},
        {"earlier", QT_TRANSLATE_NOOP("FlagSentence", "earlier ratings %1")},
        {"baseline", QT_TRANSLATE_NOOP("FlagSentence", "their mean %1")},
        {"previous", QT_TRANSLATE_NOOP("FlagSentence", "rating before %1")},
        {"within-sd", QT_TRANSLATE_NOOP("FlagSentence", "usual ups and downs (SD) %1")},
        {"multiplier", QT_TRANSLATE_NOOP("FlagSentence", "multiplied by %1")},
        {"minimum-drop", QT_TRANSLATE_NOOP("FlagSentence", "smallest fall that counts %1")},
        {"window", QT_TRANSLATE_NOOP("FlagSentence", "at most %1 earlier ratings")},
        {"minimum-earlier", QT_TRANSLATE_NOOP("FlagSentence", "at least %1")},
        {"own-sd-from", QT_TRANSLATE_NOOP("FlagSentence", "the person's own SD from %1 on")},
        {"repaired-share",
         QT_TRANSLATE_NOOP("FlagSentence", "repaired when %1 of the fall is made up")},
        {"partial-share", QT_TRANSLATE_NOOP("FlagSentence", "in part when %1 is")},
        {"repair-within", QT_TRANSLATE_NOOP("FlagSentence", "within %1 sessions")},
        {"centre", QT_TRANSLATE_NOOP("FlagSentence", "centre %1")},
        {"sigma", QT_TRANSLATE_NOOP("FlagSentence", "sigma %1")},
        {"baseline-scores", QT_TRANSLATE_NOOP("FlagSentence", "based on the first %1 ratings")},
        {"lambda", QT_TRANSLATE_NOOP("FlagSentence", "weight of the latest %1")},
        {"previous-average", QT_TRANSLATE_NOOP("FlagSentence", "average before %1")},
        {"fourth", QT_TRANSLATE_NOOP("FlagSentence", "outer fourth %1")},
        {"fourth-spread", QT_TRANSLATE_NOOP("FlagSentence", "fourth spread %1")},
        {"pre", QT_TRANSLATE_NOOP("FlagSentence", "first rating %1")},
        {"post", QT_TRANSLATE_NOOP("FlagSentence", "this rating %1")},
        {"sd", QT_TRANSLATE_NOOP("FlagSentence", "SD %1")},
        {"reliability", QT_TRANSLATE_NOOP("FlagSentence", "reliability %1")},
        {"sem", QT_TRANSLATE_NOOP("FlagSentence", "error of measurement %1")},
        {"sdiff", QT_TRANSLATE_NOOP("FlagSentence", "error of a difference %1")},
        {"critical", QT_TRANSLATE_NOOP("FlagSentence", "critical value %1")},
        {"index", QT_TRANSLATE_NOOP("FlagSentence", "index %1")},
    };
    for (const auto& [known, words] : Known) {
        if (name == known) {
            return FlagSentenceText::tr(words);
        }
    }
    return QString::fromStdString(name) + QStringLiteral(" %1");
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

QString flagTitle(const core::Flag& flag)
{
    const QString session = QString::number(flag.sessionNumber);
    switch (flag.kind) {
    case core::FlagKind::PossibleRupture:
        return FlagSentenceText::tr("Possible rupture after session %1").arg(session);
    case core::FlagKind::AllianceWatch:
        return FlagSentenceText::tr("Alliance to watch since session %1").arg(session);
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
    return cleared ? clearingRating(cleared->comparison, cleared->score) : QString();
}

QString inputWords(const core::Evidence& evidence)
{
    QStringList words;
    for (const core::NamedValue& value : evidence.inputs) {
        // Which way the scale improves is said by the words around the numbers.
        if (value.name != "direction") {
            words.append(inputName(value.name).arg(numberWords(value.value)));
        }
    }
    if (!evidence.version.empty()) {
        words.append(FlagSentenceText::tr("method version %1")
                         .arg(QString::fromStdString(evidence.version)));
    }
    return words.join(FlagSentenceText::tr(", "));
}

} // namespace soundings::app
