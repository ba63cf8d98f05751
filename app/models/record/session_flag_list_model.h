// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/record/result_sheet.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <vector>

namespace soundings::app {

/// The flags that one session raised, most urgent first.
class SessionFlagListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to ResultModel")

public:
    enum class Role
    {
        FlagId = Qt::UserRole + 1,
        Status, ///< a StatusMark
        Kind,
        Whose,
        Sentence,
        Next,
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<FlagLine> lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<FlagLine> m_lines;
};

} // namespace soundings::app
