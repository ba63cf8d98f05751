// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/supervision/supervision_model.h"

#include "app/models/words/flag_words.h"
#include "app/models/words/record_words.h"
#include "app/workflow/explain_flag.h"
#include "app/workflow/list_flags.h"

namespace soundings::app {

namespace {

struct LoadedQueue
{
    std::vector<ReviewLine> lines;
    int therapists = 0;
};

ReviewLine lineOf(const SignedIn& signedIn, const FlagEntry& entry)
{
    const int days = static_cast<int>((signedIn.today() - entry.date).days());
    ReviewLine line;
    line.flagId = QString::fromStdString(entry.flag.id.hex());
    line.code = QString::fromStdString(entry.clientCode);
    line.therapist = QString::fromStdString(entry.therapist);
    line.mark = static_cast<int>(markOf(entry.flag.kind));
    const core::SeriesKey& series = entry.flag.series;
    line.kind = SupervisionModel::tr("%1 (%2)", "what was flagged, who rated")
                    .arg(flagKindWords(entry.flag.kind),
                         personWords(entry.episode, series.rater, series.participant));
    line.raised = SupervisionModel::tr("Session %1, %2")
                      .arg(QString::number(entry.flag.sessionNumber), daysAgoWords(days));
    line.since = entry.sessionsSince == 0
                     ? SupervisionModel::tr("the last session")
                     : SupervisionModel::tr("%n session(s) since", nullptr, entry.sessionsSince);
    if (entry.rupture && isBackToUsual(signedIn, entry)) {
        line.since = SupervisionModel::tr("%1, back near usual").arg(line.since);
    }
    line.work =
        entry.rupture ? ruptureStateWords(entry.rupture->state) : flagStateWords(entry.flag.state);
    return line;
}

LoadedQueue loadQueue(SignedIn& signedIn)
{
    LoadedQueue loaded;
    loaded.therapists = supervisedTherapists(signedIn);
    for (const FlagEntry& entry : supervisionQueue(signedIn)) {
        loaded.lines.push_back(lineOf(signedIn, entry));
    }
    return loaded;
}

} // namespace

SupervisionModel::SupervisionModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

QString SupervisionModel::summary() const
{
    if (!m_loaded) {
        return tr("Reading what waits for you ...");
    }
    const QString therapists = tr("%n therapist(s)", nullptr, m_therapists);
    return tr("%n flag(s) of %1 wait for you", nullptr, m_waiting).arg(therapists);
}

void SupervisionModel::show(const QString& subject)
{
    PageModel::show(subject);
    ask([](SignedIn& signedIn) { return loadQueue(signedIn); },
        [this](LoadedQueue loaded) {
            m_waiting = static_cast<int>(loaded.lines.size());
            m_therapists = loaded.therapists;
            m_loaded = true;
            m_queue.setLines(std::move(loaded.lines));
            Q_EMIT loadedChanged();
        });
}

void SupervisionModel::forget()
{
    m_queue.setLines({});
    m_waiting = 0;
    m_therapists = 0;
    m_loaded = false;
    Q_EMIT loadedChanged();
}

} // namespace soundings::app
