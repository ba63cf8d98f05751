// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/session_flag_list_model.h"

#include <utility>

namespace soundings::app {

void SessionFlagListModel::setLines(std::vector<FlagLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int SessionFlagListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant SessionFlagListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const FlagLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role)) {
    case Role::FlagId:
        return line.id;
    case Role::Status:
        return static_cast<int>(line.mark);
    case Role::Kind:
        return line.kind;
    case Role::Whose:
        return line.whose;
    case Role::Sentence:
        return line.sentence;
    case Role::Next:
        return line.next;
    }
    return {};
}

QHash<int, QByteArray> SessionFlagListModel::roleNames() const
{
    return {
        {static_cast<int>(Role::FlagId), "flagId"},
        {static_cast<int>(Role::Status), "status"},
        {static_cast<int>(Role::Kind), "kind"},
        {static_cast<int>(Role::Whose), "whose"},
        {static_cast<int>(Role::Sentence), "sentence"},
        {static_cast<int>(Role::Next), "next"},
    };
}

} // namespace soundings::app
