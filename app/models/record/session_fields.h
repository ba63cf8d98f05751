// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/record/entry_draft.h"
#include "app/workflow/record_session.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>

namespace soundings::app {

/// The days between which a session may lie, and why.
struct SessionLimits
{
    core::Date caseStart;
    core::Date today;
    std::optional<core::Date> lastDate; ///< of the session before
    int lastNumber = 0;
};

/// What is recorded of a session beside its forms.
class SessionFields : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to RecordModel")
    /// YYYY-MM-DD, as typed.
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY edited FINAL)
    /// Why the session cannot have been that day; empty when it can.
    Q_PROPERTY(QString dateProblem READ dateProblem NOTIFY edited FINAL)
    /// As numbers of core::Attendance: attended, late, cancelled, did not come.
    Q_PROPERTY(int attendance READ attendance WRITE setAttendance NOTIFY edited FINAL)
    Q_PROPERTY(QList<QString> attendanceNames READ attendanceNames CONSTANT FINAL)
    /// The client was there, so that forms can have been filled in.
    Q_PROPERTY(bool held READ isHeld NOTIFY edited FINAL)
    Q_PROPERTY(Discussed discussed READ discussed WRITE setDiscussed NOTIFY edited FINAL)
    Q_PROPERTY(QString changed READ changed WRITE setChanged NOTIFY edited FINAL)
    Q_PROPERTY(QString notes READ notes WRITE setNotes NOTIFY edited FINAL)
    Q_PROPERTY(QString reaction READ reaction WRITE setReaction NOTIFY edited FINAL)

public:
    /// Whether the feedback was talked about.
    enum Discussed
    {
        NotSaid,
        Yes,
        No
    };
    Q_ENUM(Discussed)

    using QObject::QObject;

    [[nodiscard]] QString date() const { return m_date; }

    [[nodiscard]] QString dateProblem() const;

    [[nodiscard]] int attendance() const { return static_cast<int>(m_attendance); }

    [[nodiscard]] static QList<QString> attendanceNames();

    [[nodiscard]] bool isHeld() const;

    [[nodiscard]] Discussed discussed() const { return m_discussed; }

    [[nodiscard]] QString changed() const { return m_changed; }

    [[nodiscard]] QString notes() const { return m_notes; }

    [[nodiscard]] QString reaction() const { return m_reaction; }

    void setDate(const QString& date);
    void setAttendance(int attendance);
    void setDiscussed(Discussed discussed);
    void setChanged(const QString& changed);
    void setNotes(const QString& notes);
    void setReaction(const QString& reaction);

    /// Empties everything and begins with today, attended.
    void begin(const SessionLimits& limits);
    void clear();

    /// The day that is typed, if it is one.
    [[nodiscard]] std::optional<core::Date> day() const;

    /// Something differs from what begin() set.
    [[nodiscard]] bool hasInput() const;

    /// Without forms. Only while there is no dateProblem.
    [[nodiscard]] SessionDraft draft() const;

    /// As it was entered, whether or not the day fits.
    [[nodiscard]] FieldsEntry entry() const;
    /// After begin().
    void restore(const FieldsEntry& entry);

Q_SIGNALS:
    void edited();

private:
    template <class Value> void set(Value& member, const Value& value);

    std::optional<SessionLimits> m_limits;
    QString m_firstDate;
    QString m_date;
    core::Attendance m_attendance = core::Attendance::Attended;
    Discussed m_discussed = NotSaid;
    QString m_changed;
    QString m_notes;
    QString m_reaction;
};

} // namespace soundings::app
