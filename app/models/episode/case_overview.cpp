// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/case_overview.h"

#include "app/models/words/flag_words.h"
#include "app/models/words/record_words.h"
#include "app/models/words/score_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct CaseOverviewText
{
    Q_DECLARE_TR_FUNCTIONS(CaseOverview)
};

QString purposeOf(const CaseRecord& record)
{
    const core::Case& episode = record.episode;
    const QString format = formatWords(episode.format);
    const QString start = dateWords(episode.start);
    const QString sessions = sessionCountWords(static_cast<int>(record.sessions.size()));
    if (!episode.isOpen()) {
        return CaseOverviewText::tr("%1, %2, %3 to %4. %5.")
            .arg(format, sessions, start, dateWords(*episode.end), endingWords(*episode.ending));
    }
    return record.sessions.empty()
               ? CaseOverviewText::tr("%1, no session yet, open since %2").arg(format, start)
               : CaseOverviewText::tr("%1, %2 since %3").arg(format, sessions, start);
}

/// One participant with code and, for the therapist, name.
QString personLine(const CaseRecord& record, std::size_t place)
{
    const core::Client& client = record.clients[place];
    const QString part =
        personWords(record.episode, core::Rater::Client, record.episode.participants[place].id);
    const QString code = QString::fromStdString(client.code);
    return client.name.empty() ? CaseOverviewText::tr("%1: %2").arg(part, code)
                               : CaseOverviewText::tr("%1: %2 (%3)")
                                     .arg(part, code, QString::fromStdString(client.name));
}

void namePeople(CaseOverview& overview, const CaseRecord& record)
{
    const core::Client& first = record.clients.front();
    overview.title = QString::fromStdString(first.code);
    QStringList lines;
    for (std::size_t place = 0; place < record.clients.size(); ++place) {
        const auto& participant = record.episode.participants[place];
        overview.parts.append(personWords(record.episode, core::Rater::Client, participant.id));
        overview.caution = overview.caution || record.clients[place].caution;
        overview.codes.append(QString::fromStdString(record.clients[place].code));
        lines.append(personLine(record, place));
    }
    if (lines.size() > 1) {
        overview.people = lines.join(CaseOverviewText::tr(", "));
    } else {
        overview.people = QString::fromStdString(first.name);
    }
}

/// The chart that shows these ratings; the first for those of another kind.
int chartPlaceOf(const std::vector<CaseChart>& charts, const Curve* curve)
{
    const auto found =
        curve == nullptr
            ? charts.end()
            : std::ranges::find(charts, measureName(*curve->measure), &CaseChart::measure);
    return found == charts.end() ? 0 : static_cast<int>(found - charts.begin());
}

/// Opens the page on the person and the measures that need somebody.
void lookAtMostUrgent(CaseOverview& overview, const CaseRecord& record)
{
    const auto key = urgentSeriesOf(record);
    if (!key) {
        return;
    }
    const auto& room = record.episode.participants;
    const auto found = std::ranges::find_if(room, [&key](const core::Participant& participant) {
        return key->participant == participant.id;
    });
    overview.urgent = found == room.end() ? 0 : static_cast<int>(found - room.begin());
    overview.urgentProgress = chartPlaceOf(overview.progress, curveIn(record, *key));
    overview.urgentAlliance = chartPlaceOf(overview.alliance, curveIn(record, *key));
}

void describeFlags(SessionLine& line, const CaseRecord& record)
{
    std::vector<const FlagEntry*> here;
    for (const FlagEntry& entry : record.flags) {
        if (entry.flag.sessionNumber == line.number) {
            here.push_back(&entry);
        }
    }
    std::ranges::stable_sort(
        here, {}, [](const FlagEntry* entry) { return core::urgency(entry->flag.kind); });
    QStringList words;
    for (const FlagEntry* entry : here) {
        const bool repaired =
            entry->rupture && entry->rupture->state != core::RuptureState::Flagged;
        const QString kind = flagKindWords(entry->flag.kind);
        const QString word = repaired
                                 ? CaseOverviewText::tr("%1: %2").arg(
                                       kind, ruptureStateWords(entry->rupture->state).toLower())
                                 : kind;
        if (!words.contains(word)) {
            words.append(word);
        }
    }
    line.flags =
        words.isEmpty() ? CaseOverviewText::tr("Nothing") : words.join(CaseOverviewText::tr("; "));
    if (!here.empty()) {
        const FlagEntry& first = *here.front();
        line.flagId = QString::fromStdString(first.flag.id.hex());
        line.mark = static_cast<int>(first.rupture ? markOf(first.rupture->state)
                                                   : markOf(first.flag.kind));
    }
}

SessionLine lineOf(const CaseRecord& record, const core::Session& session)
{
    SessionLine line;
    line.number = session.number;
    line.date = shortDateWords(session.date);
    line.attendance = attendanceWords(session.attendance);
    if (session.discussed) {
        line.discussed =
            *session.discussed ? CaseOverviewText::tr("Yes") : CaseOverviewText::tr("No");
    }
    describeFlags(line, record);
    return line;
}

void addNote(std::vector<Entry>& notes, const core::Session& session, bool own)
{
    QStringList texts;
    if (!session.changed.empty()) {
        texts.append(CaseOverviewText::tr("Changed because of it: %1")
                         .arg(QString::fromStdString(session.changed)));
    }
    if (own && !session.notes.empty()) {
        texts.append(QString::fromStdString(session.notes));
    }
    if (own && !session.countertransference.empty()) {
        texts.append(CaseOverviewText::tr("My reaction, seen by nobody else: %1")
                         .arg(QString::fromStdString(session.countertransference)));
    }
    if (!texts.isEmpty()) {
        notes.push_back(
            {.heading = CaseOverviewText::tr("Session %1, %2")
                            .arg(QString::number(session.number), dateWords(session.date)),
             .text = texts.join(u'\n')});
    }
}

} // namespace

CaseOverview overviewOf(const CaseRecord& record)
{
    CaseOverview overview;
    overview.caseId = QString::fromStdString(record.episode.id.hex());
    overview.purpose = purposeOf(record);
    overview.own = record.view == CaseView::Own;
    overview.open = record.episode.isOpen();
    namePeople(overview, record);
    overview.flag = topFlagOf(record);
    overview.course = worstCourseOf(record);
    overview.courseFirst = isCourseFirst(record);
    overview.progress = caseCharts(record, core::MeasureKind::Outcome);
    overview.alliance = caseCharts(record, core::MeasureKind::Alliance);
    lookAtMostUrgent(overview, record);
    for (const SessionRecord& session : std::views::reverse(record.sessions)) {
        overview.sessions.push_back(lineOf(record, session.session));
        addNote(overview.notes, session.session, overview.own);
    }
    return overview;
}

} // namespace soundings::app
