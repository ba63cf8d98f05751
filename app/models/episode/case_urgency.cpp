// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/case_urgency.h"

#include "app/models/words/change_words.h"
#include "app/models/words/flag_sentence.h"
#include "app/models/words/flag_words.h"
#include "app/models/words/record_words.h"
#include "app/models/words/score_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>
#include <vector>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct CaseUrgencyText
{
    Q_DECLARE_TR_FUNCTIONS(CaseUrgency)
};

/// Flags that somebody still has to look at: open before acknowledged, then the most urgent, then
/// the newest.
std::vector<const FlagEntry*> pendingFlags(const CaseRecord& record)
{
    std::vector<const FlagEntry*> pending;
    for (const FlagEntry& entry : record.flags) {
        if (entry.flag.state != core::FlagState::Closed) {
            pending.push_back(&entry);
        }
    }
    std::ranges::stable_sort(pending, {}, [](const FlagEntry* entry) {
        return std::tuple(
            entry->flag.state, core::urgency(entry->flag.kind), -entry->flag.sessionNumber);
    });
    return pending;
}

/// 0 for what is no watch.
int watchedSinceIn(const CaseRecord& record, const core::Flag& flag, const Curve* curve)
{
    if (flag.kind != core::FlagKind::AllianceWatch || curve == nullptr) {
        return 0;
    }
    std::vector<core::Flag> flags;
    for (const FlagEntry& entry : record.flags) {
        flags.push_back(entry.flag);
    }
    return watchedSince(flag, flags, curve->series().ratings());
}

} // namespace

const Curve* curveIn(const CaseRecord& record, const core::SeriesKey& key)
{
    const auto found = std::ranges::find(record.curves, key, &Curve::key);
    return found == record.curves.end() ? nullptr : &*found;
}

CaseBanner topFlagOf(const CaseRecord& record)
{
    CaseBanner raised;
    const auto pending = pendingFlags(record);
    if (pending.empty()) {
        return raised;
    }
    const FlagEntry& top = *pending.front();
    raised.flagId = QString::fromStdString(top.flag.id.hex());
    raised.mark = static_cast<int>(markOf(top.flag.kind));
    const Curve* curve = curveIn(record, top.flag.series);
    const QString title = flagTitle(top.flag, watchedSinceIn(record, top.flag, curve));
    raised.title = top.rupture && top.flag.state == core::FlagState::Acknowledged
                       ? CaseUrgencyText::tr("%1: %2").arg(
                             title, ruptureStateWords(top.rupture->state).toLower())
                       : title;
    if (curve != nullptr) {
        raised.sentence = flagSentence(
            top.flag,
            *curve->measure,
            personSubject(record.episode, top.flag.series.rater, top.flag.series.participant));
    }
    const int others = static_cast<int>(pending.size()) - 1;
    if (others > 0) {
        raised.others =
            others == 1 ? CaseUrgencyText::tr("One more flag stands with its session below.")
                        : CaseUrgencyText::tr(
                              "%n more flags stand with their sessions below.", nullptr, others);
    }
    return raised;
}

CaseBanner worstCourseOf(const CaseRecord& record)
{
    CaseBanner told;
    const CaseConcern& worst = record.courses;
    const Curve* curve = worst.series ? curveIn(record, *worst.series) : nullptr;
    const auto pending = pendingFlags(record);
    const bool isFlagged = !pending.empty() && worst.status == CaseStatus::Deteriorated &&
                           pending.front()->flag.kind == core::FlagKind::ReliableDeterioration &&
                           pending.front()->flag.series == worst.series;
    if (curve == nullptr || isFlagged || record.episode.participants.size() < 2) {
        return told;
    }
    told.mark = static_cast<int>(markOf(worst.status));
    told.title =
        CaseUrgencyText::tr("%1: %2", "who, state")
            .arg(personWords(record.episode, worst.series->rater, worst.series->participant),
                 caseStatusWords(worst.status, worst.sinceSession));
    told.sentence = CaseUrgencyText::tr("%1: %2", "measure, what became of it")
                        .arg(measureName(*curve->measure), changeWords(*curve));
    return told;
}

bool isCourseFirst(const CaseRecord& record)
{
    return record.courses.series && record.concern.status == record.courses.status &&
           record.concern.series == record.courses.series;
}

std::optional<core::SeriesKey> urgentSeriesOf(const CaseRecord& record)
{
    const auto pending = pendingFlags(record);
    return pending.empty() || isCourseFirst(record) ? record.courses.series
                                                    : std::optional(pending.front()->flag.series);
}

} // namespace soundings::app
