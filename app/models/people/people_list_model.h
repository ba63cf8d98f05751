// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace soundings::app {

/// Somebody who has or had an account, in words.
struct PersonLine
{
    QString name;
    QString roles;       ///< "Therapist, Manager"
    QString standing;    ///< "Since 3 March 2026", "Retired 4 March 2026"
    QString supervision; ///< "Supervised by mary"; empty for who is no therapist
    bool retired = false;
    bool retirable = false; ///< somebody else, who is there
};

class PeopleListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to PeopleModel")

public:
    enum class Role
    {
        Name = Qt::UserRole + 1,
        Roles,
        Standing,
        Supervision,
        Retired,
        Retirable
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<PersonLine> lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<PersonLine> m_lines;
};

} // namespace soundings::app
