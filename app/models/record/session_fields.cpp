// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/session_fields.h"

#include "app/models/words/record_words.h"

namespace soundings::app {

QString SessionFields::dateProblem() const
{
    if (!m_limits) {
        return {};
    }
    const std::optional<core::Date> given = day();
    if (!given) {
        return tr("Write the day as year-month-day, such as %1.")
            .arg(QString::fromStdString(core::isoDate(m_limits->today)));
    }
    if (*given > m_limits->today) {
        return tr("This day is still to come. Choose today or an earlier day.");
    }
    if (*given < m_limits->caseStart) {
        return tr("The case began on %1. Choose that day or a later one.")
            .arg(dateWords(m_limits->caseStart));
    }
    if (m_limits->lastDate && *given < *m_limits->lastDate) {
        return tr("Session %1 was on %2. Choose that day or a later one.")
            .arg(m_limits->lastNumber)
            .arg(dateWords(*m_limits->lastDate));
    }
    return {};
}

QList<QString> SessionFields::attendanceNames()
{
    return {attendanceWords(core::Attendance::Attended),
            attendanceWords(core::Attendance::Late),
            attendanceWords(core::Attendance::Cancelled),
            attendanceWords(core::Attendance::DidNotCome)};
}

bool SessionFields::isHeld() const
{
    return core::wasHeld(m_attendance);
}

void SessionFields::setDate(const QString& date)
{
    set(m_date, date);
}

void SessionFields::setAttendance(int attendance)
{
    if (attendance >= 0 && attendance <= static_cast<int>(core::Attendance::DidNotCome)) {
        set(m_attendance, static_cast<core::Attendance>(attendance));
    }
}

void SessionFields::setDiscussed(Discussed discussed)
{
    set(m_discussed, discussed);
}

void SessionFields::setChanged(const QString& changed)
{
    set(m_changed, changed);
}

void SessionFields::setNotes(const QString& notes)
{
    set(m_notes, notes);
}

void SessionFields::setReaction(const QString& reaction)
{
    set(m_reaction, reaction);
}

void SessionFields::begin(const SessionLimits& limits)
{
    clear();
    m_limits = limits;
    m_firstDate = QString::fromStdString(core::isoDate(limits.today));
    m_date = m_firstDate;
    Q_EMIT edited();
}

void SessionFields::clear()
{
    m_limits.reset();
    m_firstDate.clear();
    m_date.clear();
    m_attendance = core::Attendance::Attended;
    m_discussed = NotSaid;
    m_changed.clear();
    m_notes.clear();
    m_reaction.clear();
    Q_EMIT edited();
}

std::optional<core::Date> SessionFields::day() const
{
    return core::dateFromIso(m_date.trimmed().toStdString());
}

bool SessionFields::hasInput() const
{
    return m_date != m_firstDate || m_attendance != core::Attendance::Attended ||
           m_discussed != NotSaid || !m_changed.isEmpty() || !m_notes.isEmpty() ||
           !m_reaction.isEmpty();
}

SessionDraft SessionFields::draft() const
{
    SessionDraft draft;
    draft.date = day().value();
    draft.attendance = m_attendance;
    if (m_discussed != NotSaid) {
        draft.discussed = m_discussed == Yes;
    }
    draft.changed = m_changed.trimmed().toStdString();
    draft.notes = m_notes.trimmed().toStdString();
    draft.countertransference = m_reaction.trimmed().toStdString();
    return draft;
}

FieldsEntry SessionFields::entry() const
{
    return {.date = m_date,
            .attendance = m_attendance,
            .discussed = m_discussed == NotSaid ? std::nullopt : std::optional(m_discussed == Yes),
            .changed = m_changed,
            .notes = m_notes,
            .reaction = m_reaction};
}

void SessionFields::restore(const FieldsEntry& entry)
{
    m_date = entry.date;
    m_attendance = entry.attendance;
    m_discussed = !entry.discussed ? NotSaid : *entry.discussed ? Yes : No;
    m_changed = entry.changed;
    m_notes = entry.notes;
    m_reaction = entry.reaction;
    Q_EMIT edited();
}

template <class Value> void SessionFields::set(Value& member, const Value& value)
{
    if (member != value) {
        member = value;
        Q_EMIT edited();
    }
}

} // namespace soundings::app
