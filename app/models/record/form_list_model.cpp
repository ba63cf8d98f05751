// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/form_list_model.h"

#include <algorithm>
#include <utility>

namespace soundings::app {

void FormListModel::replace(const std::vector<FormSheet>& sheets)
{
    std::vector<FormModel*> next;
    next.reserve(sheets.size());
    for (const FormSheet& sheet : sheets) {
        next.push_back(formFor(sheet));
    }
    beginResetModel();
    const std::vector<FormModel*> previous = std::exchange(m_forms, std::move(next));
    endResetModel();
    for (FormModel* form : previous) {
        if (std::ranges::find(m_forms, form) == m_forms.end()) {
            form->disconnect(this);
            // Later, because the page's items that show it are deleted later too.
            form->deleteLater();
        }
    }
    Q_EMIT replaced();
}

int FormListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FormListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        role != static_cast<int>(Role::Form)) {
        return {};
    }
    return QVariant::fromValue(m_forms[static_cast<std::size_t>(index.row())]);
}

QHash<int, QByteArray> FormListModel::roleNames() const
{
    return {{static_cast<int>(Role::Form), "form"}};
}

FormModel* FormListModel::formFor(const FormSheet& sheet)
{
    const auto found = std::ranges::find_if(
        m_forms, [&sheet](const FormModel* form) { return form->sheet().isSameForm(sheet); });
    if (found != m_forms.end()) {
        return *found;
    }
    auto* form = new FormModel(sheet, this);
    connect(form, &FormModel::edited, this, &FormListModel::edited);
    return form;
}

} // namespace soundings::app
