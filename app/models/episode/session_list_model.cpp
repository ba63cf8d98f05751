// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/session_list_model.h"

namespace soundings::app {

void SessionListModel::setLines(std::vector<SessionLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int SessionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant SessionListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SessionLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role)) {
    case Role::Number:
        return line.number;
    case Role::Date:
        return line.date;
    case Role::Attendance:
        return line.attendance;
    case Role::Progress:
        return line.progress;
    case Role::Alliance:
        return line.alliance;
    case Role::Discussed:
        return line.discussed;
    case Role::FlagId:
        return line.flagId;
    case Role::Mark:
        return line.mark;
    case Role::Flags:
        return line.flags;
    }
    return {};
}

QHash<int, QByteArray> SessionListModel::roleNames() const
{
    const auto name = [](Role role, const char* text) {
        return std::pair(static_cast<int>(role), QByteArray(text));
    };
    return {name(Role::Number, "number"),
            name(Role::Date, "date"),
            name(Role::Attendance, "attendance"),
            name(Role::Progress, "progress"),
            name(Role::Alliance, "alliance"),
            name(Role::Discussed, "discussed"),
            name(Role::FlagId, "flagId"),
            name(Role::Mark, "mark"),
            name(Role::Flags, "flags")};
}

} // namespace soundings::app
