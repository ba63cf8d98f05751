// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/record_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct RecordWordsText
{
    Q_DECLARE_TR_FUNCTIONS(RecordWords)
};

/// "Partner B", or "Client" for the only one with this part.
QString participantWords(const core::Case& episode, const core::Participant& participant)
{
    int place = 0;
    int same = 0;
    for (const core::Participant& other : episode.participants) {
        if (other.part == participant.part) {
            place = other.id == participant.id ? same : place;
            ++same;
        }
    }
    constexpr int Letters = 26;
    if (same < 2) {
        return partWords(participant.part);
    }
    const QString mark =
        same <= Letters ? QString(QChar(u'A' + place)) : QString::number(place + 1);
    return RecordWordsText::tr("%1 %2").arg(partWords(participant.part), mark);
}

/// The only one with this part, to begin a sentence with.
QString theOnly(core::Part part)
{
    switch (part) {
    case core::Part::Client:
        return RecordWordsText::tr("The client");
    case core::Part::Partner:
        return RecordWordsText::tr("The partner");
    case core::Part::Parent:
        return RecordWordsText::tr("The parent");
    case core::Part::Child:
        return RecordWordsText::tr("The child");
    case core::Part::Member:
        return RecordWordsText::tr("The member");
    }
    return {};
}

} // namespace

QString formatWords(core::CaseFormat format)
{
    switch (format) {
    case core::CaseFormat::Individual:
        return RecordWordsText::tr("Individual");
    case core::CaseFormat::Couple:
        return RecordWordsText::tr("Couple");
    case core::CaseFormat::Family:
        return RecordWordsText::tr("Family");
    case core::CaseFormat::Group:
        return RecordWordsText::tr("Group");
    case core::CaseFormat::YoungPerson:
        return RecordWordsText::tr("Young person");
    }
    return {};
}

QString partWords(core::Part part)
{
    switch (part) {
    case core::Part::Client:
        return RecordWordsText::tr("Client");
    case core::Part::Partner:
        return RecordWordsText::tr("Partner");
    case core::Part::Parent:
        return RecordWordsText::tr("Parent");
    case core::Part::Child:
        return RecordWordsText::tr("Child");
    case core::Part::Member:
        return RecordWordsText::tr("Member");
    }
    return {};
}

QString raterWords(core::Rater rater)
{
    switch (rater) {
    case core::Rater::Client:
        return RecordWordsText::tr("Rated by the client");
    case core::Rater::Therapist:
        return RecordWordsText::tr("Rated by the therapist");
    case core::Rater::Parent:
        return RecordWordsText::tr("Rated by a parent");
    case core::Rater::Observer:
        return RecordWordsText::tr("Rated by an observer");
    }
    return {};
}

QString roleWords(core::Role role)
{
    switch (role) {
    case core::Role::Therapist:
        return RecordWordsText::tr("Therapist");
    case core::Role::Supervisor:
        return RecordWordsText::tr("Supervisor");
    case core::Role::Manager:
        return RecordWordsText::tr("Clinic manager");
    }
    return {};
}

QString endingWords(core::Ending ending)
{
    switch (ending) {
    case core::Ending::Agreed:
        return RecordWordsText::tr("Ended by agreement");
    case core::Ending::DropOut:
        return RecordWordsText::tr("Ended by the client alone");
    case core::Ending::Referred:
        return RecordWordsText::tr("Referred");
    case core::Ending::Other:
        return RecordWordsText::tr("Ended otherwise");
    }
    return {};
}

QString attendanceWords(core::Attendance attendance)
{
    switch (attendance) {
    case core::Attendance::Attended:
        return RecordWordsText::tr("Attended");
    case core::Attendance::Late:
        return RecordWordsText::tr("Came late");
    case core::Attendance::Cancelled:
        return RecordWordsText::tr("Cancelled");
    case core::Attendance::DidNotCome:
        return RecordWordsText::tr("Did not come");
    }
    return {};
}

QString dateWords(const core::Date& date)
{
    const QDate day(date.year(), date.month().as_number(), date.day());
    return QLocale().toString(day, RecordWordsText::tr("d MMMM yyyy"));
}

QString shortDateWords(const core::Date& date)
{
    const QDate day(date.year(), date.month().as_number(), date.day());
    return QLocale().toString(day, RecordWordsText::tr("d MMM yyyy"));
}

QString personWords(const core::Case& episode,
                    core::Rater rater,
                    const std::optional<core::ParticipantId>& participant)
{
    if (rater == core::Rater::Therapist) {
        return roleWords(core::Role::Therapist);
    }
    if (rater == core::Rater::Observer) {
        return RecordWordsText::tr("Observer");
    }
    if (participant) {
        const auto found =
            std::ranges::find(episode.participants, *participant, &core::Participant::id);
        if (found != episode.participants.end()) {
            return participantWords(episode, *found);
        }
    }
    return partWords(rater == core::Rater::Parent ? core::Part::Parent : core::Part::Client);
}

QString personSubject(const core::Case& episode,
                      core::Rater rater,
                      const std::optional<core::ParticipantId>& participant)
{
    if (rater == core::Rater::Therapist) {
        return RecordWordsText::tr("The therapist");
    }
    if (rater == core::Rater::Observer) {
        return RecordWordsText::tr("The observer");
    }
    const QString person = personWords(episode, rater, participant);
    for (const core::Part part : {core::Part::Client,
                                  core::Part::Partner,
                                  core::Part::Parent,
                                  core::Part::Child,
                                  core::Part::Member}) {
        // Without a letter: nobody else has this part.
        if (person == partWords(part)) {
            return theOnly(part);
        }
    }
    return person;
}

QString sessionCountWords(int count)
{
    return count == 1 ? RecordWordsText::tr("1 session")
                      : RecordWordsText::tr("%n sessions", nullptr, count);
}

QString daysAgoWords(int days)
{
    if (days <= 0) {
        return RecordWordsText::tr("today");
    }
    return days == 1 ? RecordWordsText::tr("yesterday")
                     : RecordWordsText::tr("%n days ago", nullptr, days);
}

} // namespace soundings::app
