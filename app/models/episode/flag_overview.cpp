// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/flag_overview.h"

#include "app/models/words/flag_sentence.h"
#include "app/models/words/flag_words.h"
#include "app/models/words/input_words.h"
#include "app/models/words/method_words.h"
#include "app/models/words/record_words.h"
#include "app/models/words/score_words.h"
#include "core/alliance/panel_evidence.h"

#include <QCoreApplication>

#include <algorithm>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct FlagOverviewText
{
    Q_DECLARE_TR_FUNCTIONS(FlagOverview)
};

Mark verdictMark(core::Verdict verdict, core::FlagKind kind)
{
    switch (verdict) {
    case core::Verdict::Yes:
        return markOf(kind);
    case core::Verdict::No:
        return Mark::Good;
    case core::Verdict::NotEvaluable:
        break;
    }
    return Mark::Unknown;
}

EvidenceLine lineOf(const core::Evidence& evidence, core::FlagKind kind)
{
    EvidenceLine line;
    line.method = methodWords(evidence.method);
    line.purpose = methodPurpose(evidence.method);
    line.number = evidence.statistic ? numberWords(*evidence.statistic) : QString();
    line.threshold =
        evidence.threshold ? limitWords(evidence.comparison, *evidence.threshold) : QString();
    line.mark = static_cast<int>(verdictMark(evidence.verdict, kind));
    line.verdict = verdictWords(evidence.verdict);
    line.source = QString::fromStdString(evidence.source);
    line.reason = reasonWords(evidence.reason);
    line.inputs = inputWords(evidence);
    return line;
}

/// The rules first, as they are kept; the panel's methods under a heading of their own.
std::vector<EvidenceLine> linesOf(const core::Flag& flag)
{
    std::vector<EvidenceLine> lines;
    bool isPanel = false;
    for (const core::Evidence& evidence : flag.evidence) {
        EvidenceLine line = lineOf(evidence, flag.kind);
        if (!isPanel && core::panelMethodFromCode(evidence.method)) {
            isPanel = true;
            line.heading = FlagOverviewText::tr("For comparison: these alone raise no flag");
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

/// "K-017, Partner B, 3 March 2026, SRS".
QString purposeOf(const FlagEntry& entry, const core::Measure& measure)
{
    return FlagOverviewText::tr("%1, %2, %3, %4")
        .arg(QString::fromStdString(entry.clientCode),
             personWords(entry.episode, entry.flag.series.rater, entry.flag.series.participant),
             measureName(measure),
             dateWords(entry.date));
}

QString agreementOf(const FlagExplanation& explanation)
{
    const auto all = explanation.entry.flag.evidence.size();
    if (all < 2) {
        return {};
    }
    return FlagOverviewText::tr("Of %1 methods, %2 could say something and %3 said yes.")
        .arg(QString::number(all),
             QString::number(explanation.evaluableMethods),
             QString::number(explanation.firedMethods.size()));
}

QString courseOf(const FlagExplanation& explanation)
{
    if (!explanation.course) {
        return {};
    }
    const core::RuptureEpisode& course = *explanation.course;
    const QString state = repairWords(course.state);
    return course.endedAt ? FlagOverviewText::tr("%1 Last looked at in session %2.")
                                .arg(state, QString::number(*course.endedAt))
                          : state;
}

QStringList sourcesOf(const std::vector<EvidenceLine>& evidence)
{
    QStringList sources;
    QList<QStringList> methods;
    for (const EvidenceLine& line : evidence) {
        if (line.source.isEmpty()) {
            continue;
        }
        const auto known = sources.indexOf(line.source);
        if (known < 0) {
            sources.append(line.source);
            methods.append({line.method});
        } else {
            methods[known].append(line.method);
        }
    }
    if (sources.size() == 1) {
        return sources;
    }
    for (int place = 0; place < sources.size(); ++place) {
        sources[place] = FlagOverviewText::tr("%1: %2", "methods, source")
                             .arg(methods[place].join(FlagOverviewText::tr("; ")), sources[place]);
    }
    return sources;
}

Entry reviewEntry(const core::Review& review, const std::string& reviewer)
{
    const QString who = QString::fromStdString(reviewer);
    const QString when = dateWords(review.signedOn);
    Entry entry;
    entry.heading = review.agrees ? FlagOverviewText::tr("%1 agreed, %2").arg(who, when)
                                  : FlagOverviewText::tr("%1 did not agree, %2").arg(who, when);
    QStringList texts;
    if (!review.note.empty()) {
        texts.append(QString::fromStdString(review.note));
    }
    if (!review.task.empty()) {
        const QString task = QString::fromStdString(review.task);
        texts.append(review.due
                         ? FlagOverviewText::tr("To do by %1: %2").arg(dateWords(*review.due), task)
                         : FlagOverviewText::tr("To do: %1").arg(task));
    }
    entry.text = texts.join(u'\n');
    return entry;
}

} // namespace

FlagOverview overviewOf(const FlagExplanation& explanation)
{
    const FlagEntry& entry = explanation.entry;
    const core::Flag& flag = entry.flag;
    FlagOverview overview;
    overview.id = flag.id;
    overview.caseId = QString::fromStdString(entry.episode.id.hex());
    overview.title = flagTitle(flag, explanation.watchedSince);
    overview.purpose = purposeOf(entry, *explanation.measure);
    overview.mark =
        static_cast<int>(entry.rupture ? markOf(entry.rupture->state) : markOf(flag.kind));
    overview.state =
        entry.rupture ? ruptureStateWords(entry.rupture->state) : flagStateWords(flag.state);
    overview.sentence =
        flagSentence(flag,
                     *explanation.measure,
                     personSubject(entry.episode, flag.series.rater, flag.series.participant));
    overview.agreement = agreementOf(explanation);
    overview.clearing = clearingWords(flag);
    overview.course = courseOf(explanation);
    overview.evidence = linesOf(flag);
    overview.sources = sourcesOf(overview.evidence);
    for (std::size_t place = 0; place < entry.reviews.size(); ++place) {
        overview.reviews.push_back(reviewEntry(entry.reviews[place], explanation.reviewers[place]));
    }
    if (!overview.reviews.empty()) {
        overview.reviewed =
            FlagOverviewText::tr("Reviewed: %1").arg(overview.reviews.back().heading);
    }
    overview.own = entry.view == CaseView::Own;
    overview.flagState = flag.state;
    overview.rupture = entry.rupture;
    overview.backToUsual = isBackToUsual(explanation);
    return overview;
}

} // namespace soundings::app
