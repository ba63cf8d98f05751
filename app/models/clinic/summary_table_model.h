// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/summarise_clinic.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QStringList>

#include <vector>

namespace soundings::app {

/// The cells of a clinic summary as rows of words: table, row, clients, percent. What is hidden of
/// a table stands together in its last row, by its names.
class SummaryTableModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to SummaryModel")

public:
    enum class Role
    {
        Table = Qt::UserRole + 1,
        TableTitle, ///< on the first row of a table; empty on the others
        Words,
        Clients, ///< rounded; empty for those that are hidden
        Percent, ///< "35 %"; empty where there is none
        Hidden,
        Share, ///< of the largest count of its table, 0 to 1, for a bar
    };

    using QAbstractListModel::QAbstractListModel;

    void setCells(const std::vector<SummaryCell>& cells, SummaryStep step = SummaryStep::Quarter);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    /// A count, or the names of all that are hidden of a table.
    struct Row
    {
        SummaryCell cell;
        QStringList hidden;
    };

    [[nodiscard]] double shareOf(const Row& row) const;

    std::vector<Row> m_rows;
    SummaryStep m_step = SummaryStep::Quarter;
};

} // namespace soundings::app
