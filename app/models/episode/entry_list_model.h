// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace soundings::app {

/// A heading with what somebody wrote: a session's notes, a review.
struct Entry
{
    QString heading;
    QString text; ///< may be empty and may hold several lines
};

/// Entries under each other.
class EntryListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a page's model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum class Role
    {
        Heading = Qt::UserRole + 1,
        Text,
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<Entry> entries);

    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<Entry> m_entries;
};

} // namespace soundings::app
