// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/record_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace soundings::app {

namespace {

QString tr(const char* text, int number = -1)
{
    return QCoreApplication::translate("RecordWords", text, nullptr, number);
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

QString daysAgoWords(int days)
{
    if (days <= 0) {
        return tr("today");
    }
    return days == 1 ? tr("yesterday") : tr("%n days ago", days);
}

} // namespace soundings::app
