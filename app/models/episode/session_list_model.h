// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace soundings::app {

/// One session of a case as its page shows it.
struct SessionLine
{
    int number = 0;
    QString date;
    QString attendance;
    QString progress;  ///< the selected person's rating of the measure shown; "no rating"
    QString alliance;  ///< the same
    QString discussed; ///< was the feedback talked about; empty when nobody said
    QString flagId;    ///< of the most urgent flag; empty without one
    int mark = 0;      ///< of StatusMark
    QString flags;     ///< kinds of the flags raised at the session
};

/// The sessions of a case, newest first.
class SessionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to CaseModel")

public:
    enum class Role
    {
        Number = Qt::UserRole + 1,
        Date,
        Attendance,
        Progress,
        Alliance,
        Discussed,
        FlagId,
        Mark,
        Flags,
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<SessionLine> lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<SessionLine> m_lines;
};

} // namespace soundings::app
