// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/people/people_list_model.h"

#include <utility>

namespace soundings::app {

void PeopleListModel::setLines(std::vector<PersonLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int PeopleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PeopleListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PersonLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role)) {
    case Role::Name:
        return line.name;
    case Role::Roles:
        return line.roles;
    case Role::Standing:
        return line.standing;
    case Role::Supervision:
        return line.supervision;
    case Role::Retired:
        return line.retired;
    case Role::Retirable:
        return line.retirable;
    }
    return {};
}

QHash<int, QByteArray> PeopleListModel::roleNames() const
{
    const auto name = [](Role role, const char* text) {
        return std::pair(static_cast<int>(role), QByteArray(text));
    };
    return {name(Role::Name, "name"),
            name(Role::Roles, "roles"),
            name(Role::Standing, "standing"),
            name(Role::Supervision, "supervision"),
            name(Role::Retired, "retired"),
            name(Role::Retirable, "retirable")};
}

} // namespace soundings::app
