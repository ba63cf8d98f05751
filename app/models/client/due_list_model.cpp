// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/client/due_list_model.h"

#include <utility>

namespace soundings::app {

void DueListModel::setLines(std::vector<DueLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int DueListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant DueListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const DueLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role)) {
    case Role::Code:
        return line.code;
    case Role::LastEnd:
        return line.lastEnd;
    case Role::DueSince:
        return line.dueSince;
    }
    return {};
}

QHash<int, QByteArray> DueListModel::roleNames() const
{
    return {{static_cast<int>(Role::Code), "code"},
            {static_cast<int>(Role::LastEnd), "lastEnd"},
            {static_cast<int>(Role::DueSince), "dueSince"}};
}

} // namespace soundings::app
