// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/record/form_model.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <vector>

namespace soundings::app {

/// The forms of one session; role "form" gives the FormModel.
class FormListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to RecordModel")
    Q_PROPERTY(int count READ count NOTIFY replaced FINAL)

public:
    enum class Role
    {
        Form = Qt::UserRole + 1
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] const std::vector<FormModel*>& forms() const { return m_forms; }

    [[nodiscard]] int count() const { return static_cast<int>(m_forms.size()); }

    /// Shows these forms. One that is shown already keeps what was typed into it.
    void replace(const std::vector<FormSheet>& sheets);

    /// Forgets every form with what was typed into it.
    void clear() { replace({}); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void replaced();
    /// Something was typed into one of the forms.
    void edited();

private:
    [[nodiscard]] FormModel* formFor(const FormSheet& sheet);

    std::vector<FormModel*> m_forms; ///< children of this object
};

} // namespace soundings::app
