// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/record/result_sheet.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <vector>

namespace soundings::app {

/// The scores of one session beside those of the time before.
class SessionScoreListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to ResultModel")

public:
    enum class Role
    {
        Measure = Qt::UserRole + 1,
        Whose,
        Now,
        Before,
        Compared,
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<ScoreLine> lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<ScoreLine> m_lines;
};

} // namespace soundings::app
