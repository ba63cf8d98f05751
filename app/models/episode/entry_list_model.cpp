// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/entry_list_model.h"

namespace soundings::app {

void EntryListModel::setEntries(std::vector<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
    Q_EMIT countChanged();
}

int EntryListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant EntryListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role)) {
    case Role::Heading:
        return entry.heading;
    case Role::Text:
        return entry.text;
    }
    return {};
}

QHash<int, QByteArray> EntryListModel::roleNames() const
{
    return {{static_cast<int>(Role::Heading), QByteArray("heading")},
            {static_cast<int>(Role::Text), QByteArray("words")}};
}

} // namespace soundings::app
