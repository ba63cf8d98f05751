// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace soundings::app {

/// One entry of the audit, in words. It names nobody but who did it.
struct AuditLine
{
    QString number;
    QString when;   ///< "3 Mar 2026, 14:05"
    QString who;    ///< name of the user
    QString what;   ///< "Looked at a case"
    QString record; ///< beginning of the record's id; empty where it is about none
};

class AuditListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to AuditModel")

public:
    enum class Role
    {
        Number = Qt::UserRole + 1,
        When,
        Who,
        What,
        Record
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<AuditLine> lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<AuditLine> m_lines;
};

} // namespace soundings::app
