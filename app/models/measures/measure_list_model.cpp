// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measures/measure_list_model.h"

namespace soundings::app {

void MeasureListModel::setLines(std::vector<MeasureLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int MeasureListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant MeasureListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const MeasureLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role)) {
    case Role::MeasureId:
        return line.id;
    case Role::Acronym:
        return line.acronym;
    case Role::Name:
        return line.name;
    case Role::Kind:
        return line.kind;
    case Role::Range:
        return line.range;
    case Role::Items:
        return line.items;
    case Role::Standing:
        return line.standing;
    case Role::Limits:
        return line.limits;
    case Role::Sources:
        return line.sources;
    case Role::Licence:
        return line.licence;
    }
    return {};
}

QHash<int, QByteArray> MeasureListModel::roleNames() const
{
    const auto name = [](Role role, const char* text) {
        return std::pair(static_cast<int>(role), QByteArray(text));
    };
    return {name(Role::MeasureId, "measureId"),
            name(Role::Acronym, "acronym"),
            name(Role::Name, "fullName"),
            name(Role::Kind, "kind"),
            name(Role::Range, "range"),
            name(Role::Items, "items"),
            name(Role::Standing, "standing"),
            name(Role::Limits, "limits"),
            name(Role::Sources, "sources"),
            name(Role::Licence, "licence")};
}

} // namespace soundings::app
