// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/session_score_list_model.h"

#include <utility>

namespace soundings::app {

void SessionScoreListModel::setLines(std::vector<ScoreLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int SessionScoreListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant SessionScoreListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ScoreLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role)) {
    case Role::Measure:
        return line.measure;
    case Role::Whose:
        return line.whose;
    case Role::Now:
        return line.now;
    case Role::Before:
        return line.before;
    case Role::Compared:
        return line.compared;
    }
    return {};
}

QHash<int, QByteArray> SessionScoreListModel::roleNames() const
{
    return {
        {static_cast<int>(Role::Measure), "measure"},
        {static_cast<int>(Role::Whose), "whose"},
        {static_cast<int>(Role::Now), "now"},
        {static_cast<int>(Role::Before), "before"},
        {static_cast<int>(Role::Compared), "compared"},
    };
}

} // namespace soundings::app
