// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace soundings::app {

/// A client whose time is over, in words.
struct DueLine
{
    QString code;
    QString lastEnd;  ///< "3 Mar 2016": the end of their last case
    QString dueSince; ///< "3 Mar 2026"
};

/// Who is due to be erased, longest due first.
class DueListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to RetentionModel")

public:
    enum class Role
    {
        Code = Qt::UserRole + 1,
        LastEnd,
        DueSince
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<DueLine> lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<DueLine> m_lines;
};

} // namespace soundings::app
