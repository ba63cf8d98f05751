// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/record_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

namespace soundings::app {

namespace {

QString tr(const char* text, int number = -1)
{
    return QCoreApplication::translate("RecordWords", text, nullptr, number);
}

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
    return tr("%1 %2").arg(partWords(participant.part), mark);
}

} // namespace

QString formatWords(core::CaseFormat format)
{
    switch (format) {
    case core::CaseFormat::Individual:
        return tr("Individual");
    case core::CaseFormat::Couple:
        return tr("Couple");
    case core::CaseFormat::Family:
        return tr("Family");
    case core::CaseFormat::Group:
        return tr("Group");
    case core::CaseFormat::YoungPerson:
        return tr("Young person");
    }
    return {};
}

QString partWords(core::Part part)
{
    switch (part) {
    case core::Part::Client:
        return tr("Client");
    case core::Part::Partner:
        return tr("Partner");
    case core::Part::Parent:
        return tr("Parent");
    case core::Part::Child:
        return tr("Child");
    case core::Part::Member:
        return tr("Member");
    }
    return {};
}

QString raterWords(core::Rater rater)
{
    switch (rater) {
    case core::Rater::Client:
        return tr("Rated by the client");
    case core::Rater::Therapist:
        return tr("Rated by the therapist");
    case core::Rater::Parent:
        return tr("Rated by a parent");
    case core::Rater::Observer:
        return tr("Rated by an observer");
    }
    return {};
}

QString roleWords(core::Role role)
{
    switch (role) {
    case core::Role::Therapist:
        return tr("Therapist");
    case core::Role::Supervisor:
        return tr("Supervisor");
    case core::Role::Manager:
        return tr("Clinic manager");
    }
    return {};
}

QString endingWords(core::Ending ending)
{
    switch (ending) {
    case core::Ending::Agreed:
        return tr("Ended by agreement");
    case core::Ending::DropOut:
        return tr("Ended by the client alone");
    case core::Ending::Referred:
        return tr("Referred");
    case core::Ending::Other:
        return tr("Ended otherwise");
    }
    return {};
}

QString attendanceWords(core::Attendance attendance)
{
    switch (attendance) {
    case core::Attendance::Attended:
        return tr("Attended");
    case core::Attendance::Late:
        return tr("Came late");
    case core::Attendance::Cancelled:
        return tr("Cancelled");
    case core::Attendance::DidNotCome:
        return tr("Did not come");
    }
    return {};
}

QString dateWords(const core::Date& date)
{
    const QDate day(date.year(), date.month().as_number(), date.day());
    return QLocale().toString(day, tr("d MMMM yyyy"));
}

QString shortDateWords(const core::Date& date)
{
    const QDate day(date.year(), date.month().as_number(), date.day());
    return QLocale().toString(day, tr("d MMM yyyy"));
}

QString personWords(const core::Case& episode,
                    core::Rater rater,
                    const std::optional<core::ParticipantId>& participant)
{
    if (rater == core::Rater::Therapist) {
        return roleWords(core::Role::Therapist);
    }
    if (rater == core::Rater::Observer) {
        return tr("Observer");
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
    const QString person = personWords(episode, rater, participant);
    if (rater == core::Rater::Therapist) {
        return tr("The therapist");
    }
    return person == partWords(core::Part::Client) ? tr("The client") : person;
}

QString sessionCountWords(int count)
{
    return count == 1 ? tr("1 session") : tr("%n sessions", count);
}

QString daysAgoWords(int days)
{
    if (days <= 0) {
        return tr("today");
    }
    return days == 1 ? tr("yesterday") : tr("%n days ago", days);
}

} // namespace soundings::app
