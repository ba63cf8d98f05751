// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/audit/audit_list_model.h"

namespace soundings::app {

void AuditListModel::setLines(std::vector<AuditLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int AuditListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant AuditListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AuditLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role)) {
    case Role::Number:
        return line.number;
    case Role::When:
        return line.when;
    case Role::Who:
        return line.who;
    case Role::What:
        return line.what;
    case Role::Record:
        return line.record;
    }
    return {};
}

QHash<int, QByteArray> AuditListModel::roleNames() const
{
    const auto name = [](Role role, const char* text) {
        return std::pair(static_cast<int>(role), QByteArray(text));
    };
    return {name(Role::Number, "number"),
            name(Role::When, "when"),
            name(Role::Who, "who"),
            name(Role::What, "what"),
            name(Role::Record, "record")};
}

} // namespace soundings::app
